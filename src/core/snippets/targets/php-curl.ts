import generator from 'postman-code-generators/codegens/php-curl/index.js';
import { createWriter } from '../writing/generated.ts';
import { php } from '../writing/languages.ts';

/** PHP with cURL. */
export const phpCurl = createWriter(generator, php);
