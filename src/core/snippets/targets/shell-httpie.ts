import generator from 'postman-code-generators/codegens/shell-httpie/index.js';
import { createWriter } from '../writing/generated.ts';
import { shell } from '../writing/languages.ts';

/** HTTPie; the body is no pattern for printf. */
export const shellHttpie = createWriter(generator, shell, {
  mend: (code) => code.replace(/^printf /, "printf '%s' "),
});
