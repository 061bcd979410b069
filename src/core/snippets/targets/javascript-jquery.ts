import generator from 'postman-code-generators/codegens/js-jquery/index.js';
import { createWriter } from '../writing/generated.ts';
import { browser } from '../writing/languages.ts';

/** JavaScript with jQuery. */
export const javascriptJquery = createWriter(generator, browser);
