import generator from 'postman-code-generators/codegens/ocaml-cohttp/index.js';
import { createWriter } from '../writing/generated.ts';
import { ocaml } from '../writing/languages.ts';

/** OCaml with Cohttp. */
export const ocamlCohttp = createWriter(generator, ocaml);
