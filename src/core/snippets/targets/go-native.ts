import generator from 'postman-code-generators/codegens/golang/index.js';
import { createWriter } from '../writing/generated.ts';
import { go } from '../writing/languages.ts';

/** Go with net/http. */
export const goNative = createWriter(generator, go, {
  mend: (code, { credential }, readsEnvironment) => {
    const packages = credential === 'bearer' ? '  "os"\n' : '  "encoding/base64"\n  "os"\n';
    return readsEnvironment ? code.replace('import (\n', `import (\n${packages}`) : code;
  },
});
