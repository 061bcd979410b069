import generator from 'postman-code-generators/codegens/php-guzzle/index.js';
import { createWriter } from '../writing/generated.ts';
import { php } from '../writing/languages.ts';

/** PHP with Guzzle, from the packages beside the script. */
export const phpGuzzle = createWriter(generator, php, {
  boilerplate: true,
  mend: (code) => code.replace(/\$composerHome = .*\nrequire .*/, "require 'vendor/autoload.php';"),
});
