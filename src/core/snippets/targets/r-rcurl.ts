import generator from 'postman-code-generators/codegens/r-rcurl/index.js';
import { createWriter } from '../writing/generated.ts';
import { rCurl } from '../writing/languages.ts';

/** R with RCurl. */
export const rRcurl = createWriter(generator, rCurl);
