import generator from 'postman-code-generators/codegens/js-xhr/index.js';
import { createWriter } from '../writing/generated.ts';
import { browser } from '../writing/languages.ts';

/** JavaScript with XMLHttpRequest. Cookies are no part of the API, and asking for them makes CORS stricter. */
export const javascriptXhr = createWriter(generator, browser, {
  mend: (code) => code.replace(/^\/\/ WARNING.*\n+/m, '').replace(/^xhr\.withCredentials.*\n/m, ''),
});
