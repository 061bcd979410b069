import type { Plugin } from 'vite';

/**
 * Monaco's JSON mode imports one file for its worker glue, and that file imports every feature of the editor for its
 * side effects. Without them only the features that ui/code-editor names are built in.
 */
export function slimMonaco(): Plugin {
  return {
    name: 'slim-monaco',
    transform(code, id) {
      if (!/monaco-editor\/esm\/vs\/internal\/common\/workers\.js/.test(id.replaceAll('\\', '/'))) return;
      return { code: code.replace(/^import '[^']+';$/gm, ''), map: null };
    },
  };
}
