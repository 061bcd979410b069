import generator from 'postman-code-generators/codegens/nodejs-unirest/index.js';
import { createWriter } from '../writing/generated.ts';
import { node } from '../writing/languages.ts';

/** Node.js with Unirest. */
export const nodeUnirest = createWriter(generator, node);
