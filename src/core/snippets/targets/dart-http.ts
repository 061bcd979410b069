import generator from 'postman-code-generators/codegens/dart-http/index.js';
import { createWriter } from '../writing/generated.ts';
import { dart } from '../writing/languages.ts';

/** Dart with the package http. */
export const dartHttp = createWriter(generator, dart, {
  boilerplate: true,
  mend: (code, _, readsEnvironment) =>
    `${readsEnvironment ? "import 'dart:convert';\nimport 'dart:io';\n" : ''}${code}`,
});
