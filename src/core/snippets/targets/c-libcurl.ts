import generator from 'postman-code-generators/codegens/libcurl/index.js';
import { createWriter } from '../writing/generated.ts';
import { c } from '../writing/languages.ts';
import { nameCredential } from '../writing/snippet.ts';

/** C with libcurl, which writes the Authorization header itself. */
export const cLibcurl = createWriter(generator, c, {
  boilerplate: true,
  mend: (code, { credential }, readsEnvironment) => {
    if (!readsEnvironment || credential === null) return code;
    const named = nameCredential(credential);
    const options =
      named.scheme === 'Bearer'
        ? ['CURLOPT_HTTPAUTH, CURLAUTH_BEARER', `CURLOPT_XOAUTH2_BEARER, getenv("${named.token}")`]
        : [
            'CURLOPT_HTTPAUTH, CURLAUTH_BASIC',
            `CURLOPT_USERNAME, getenv("${named.login}")`,
            `CURLOPT_PASSWORD, getenv("${named.secret}")`,
          ];
    return code
      .replace('#include <string.h>', '#include <stdlib.h>\n#include <string.h>')
      .replace(/^( *)headers = .*"Authorization: .*\n/m, (_, indent: string) =>
        options.map((option) => `${indent}curl_easy_setopt(curl, ${option});\n`).join(''),
      );
  },
});
