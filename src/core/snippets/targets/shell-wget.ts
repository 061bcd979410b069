import generator from 'postman-code-generators/codegens/shell-wget/index.js';
import { createWriter } from '../writing/generated.ts';
import { shell } from '../writing/languages.ts';

/** Wget; certificates are checked, and the answer is printed. */
export const shellWget = createWriter(generator, shell, {
  mend: (code) => code.replace('--no-check-certificate --quiet', '--quiet --output-document -'),
});
