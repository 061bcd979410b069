import generator from 'postman-code-generators/codegens/ruby/index.js';
import { createWriter } from '../writing/generated.ts';
import { ruby } from '../writing/languages.ts';

/** Ruby with Net::HTTP. */
export const rubyNetHttp = createWriter(generator, ruby);
