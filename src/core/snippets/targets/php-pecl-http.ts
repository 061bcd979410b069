import generator from 'postman-code-generators/codegens/php-pecl-http/index.js';
import { createWriter } from '../writing/generated.ts';
import { php } from '../writing/languages.ts';

/** PHP with pecl_http. */
export const phpPeclHttp = createWriter(generator, php);
