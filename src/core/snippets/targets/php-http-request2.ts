import generator from 'postman-code-generators/codegens/php-httprequest2/index.js';
import { createWriter } from '../writing/generated.ts';
import { php } from '../writing/languages.ts';

/** PHP with HTTP_Request2. */
export const phpHttpRequest2 = createWriter(generator, php);
