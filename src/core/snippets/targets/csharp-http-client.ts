import generator from 'postman-code-generators/codegens/csharp-httpclient/index.js';
import { createWriter, findMark } from '../writing/generated.ts';
import { csharp } from '../writing/languages.ts';

/** C# with HttpClient. */
export const csharpHttpClient = createWriter(generator, csharp, {
  mend: (code, request) =>
    code.replace('null, "text/plain"', `null, "${findMark(request, 'content-type') ?? 'text/plain'}"`),
});
