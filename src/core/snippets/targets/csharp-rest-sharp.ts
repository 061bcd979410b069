import generator from 'postman-code-generators/codegens/csharp-restsharp/index.js';
import { createWriter, findMark } from '../writing/generated.ts';
import { csharp } from '../writing/languages.ts';

/** C# with RestSharp. */
export const csharpRestSharp = createWriter(generator, csharp, {
  boilerplate: true,
  mend: (code, request) =>
    code.replace('"text/plain"', `"${findMark(request, 'content-type') ?? 'text/plain'}"`),
});
