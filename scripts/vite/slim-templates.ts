import type { Plugin } from 'vite';

/**
 * Takes the indentation out of the templates of elements, where HTML and CSS read any white space as one space; nothing
 * else minifies text inside of templates. Outside of them it means nothing.
 */
export function slimTemplates(): Plugin {
  return {
    name: 'slim-templates',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/ui\/.+\.ts$/.test(id.replaceAll('\\', '/'))) return;
      return { code: code.replace(/\n\s+/g, '\n'), map: null };
    },
  };
}
