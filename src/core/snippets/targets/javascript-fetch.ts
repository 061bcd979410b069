import generator from 'postman-code-generators/codegens/js-fetch/index.js';
import { createWriter } from '../writing/generated.ts';
import { node } from '../writing/languages.ts';

/** JavaScript with fetch, as Node.js and other servers have it. */
export const javascriptFetch = createWriter(generator, node);
