import type { Plugin } from 'vite';

/**
 * Monaco's JSON mode imports one file for its worker glue, and that file imports every feature of the editor for its
 * side effects. Without them only the features that ui/code-editor names are built in. In development Vite bundles
 * packages beforehand, where the plugin has to stand too: features that come late break editors made after them.
 */
export function slimMonaco(): Plugin {
  const plugin = {
    name: 'slim-monaco',
    transform(code: string, id: string) {
      if (!/monaco-editor\/esm\/vs\/internal\/common\/workers\.js/.test(id.replaceAll('\\', '/'))) return;
      return { code: code.replace(/^import '[^']+';$/gm, ''), map: null };
    },
  };
  return { ...plugin, config: () => ({ optimizeDeps: { rolldownOptions: { plugins: [plugin] } } }) };
}
