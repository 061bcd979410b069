import generator from 'postman-code-generators/codegens/powershell-restmethod/index.js';
import { createWriter } from '../writing/generated.ts';
import { powerShell } from '../writing/languages.ts';

/** PowerShell with Invoke-RestMethod, which takes texts for ISO-8859-1: the body is given in bytes. */
export const powershellRestMethod = createWriter(generator, powerShell, {
  mend: (code) =>
    code
      .replace(/@"\n(zqxbodyzqx)\n"@/, "'$1'")
      .replace('-Body $body', '-Body ([Text.Encoding]::UTF8.GetBytes($body))'),
});
