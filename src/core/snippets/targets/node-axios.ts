import generator from 'postman-code-generators/codegens/nodejs-axios/index.js';
import { createWriter } from '../writing/generated.ts';
import { node } from '../writing/languages.ts';

/** Node.js with axios. */
export const nodeAxios = createWriter(generator, node);
