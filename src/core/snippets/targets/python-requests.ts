import generator from 'postman-code-generators/codegens/python-requests/index.js';
import { createWriter } from '../writing/generated.ts';
import { python } from '../writing/languages.ts';

/** Python with Requests, which takes texts for ISO-8859-1: the body is given in bytes. */
export const pythonRequests = createWriter(generator, python, {
  mend: (code, { body, credential }, readsEnvironment) => {
    const modules = credential === 'bearer' ? 'import os\n' : 'import base64\nimport os\n';
    return `${readsEnvironment ? modules : ''}${body === null ? code : code.replace('data=payload', 'data=payload.encode()')}`;
  },
});
