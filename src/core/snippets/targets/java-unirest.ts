import generator from 'postman-code-generators/codegens/java-unirest/index.js';
import { createWriter } from '../writing/generated.ts';
import { java } from '../writing/languages.ts';

/** Java with Unirest. */
export const javaUnirest = createWriter(generator, java, { boilerplate: true });
