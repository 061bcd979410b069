import generator from 'postman-code-generators/codegens/r-httr/index.js';
import { createWriter } from '../writing/generated.ts';
import { rHttr } from '../writing/languages.ts';

/** R with httr. */
export const rHttrVerb = createWriter(generator, rHttr);
