import generator from 'postman-code-generators/codegens/java-okhttp/index.js';
import { createWriter, findMark } from '../writing/generated.ts';
import { java } from '../writing/languages.ts';

/** Java with OkHttp, which refuses a body, even an empty one, with GET and HEAD. */
export const javaOkHttp = createWriter(generator, java, {
  boilerplate: true,
  mend: (code, request) =>
    request.body === null && !/^P/.test(request.method)
      ? code.replace(/ *(?:MediaType mediaType|RequestBody body) = .*\n/g, '').replace(', body)', ', null)')
      : code.replace('"text/plain"', `"${findMark(request, 'content-type') ?? 'text/plain'}"`),
});
