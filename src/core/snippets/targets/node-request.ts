import generator from 'postman-code-generators/codegens/nodejs-request/index.js';
import { createWriter } from '../writing/generated.ts';
import { node } from '../writing/languages.ts';

/** Node.js with request. */
export const nodeRequest = createWriter(generator, node);
