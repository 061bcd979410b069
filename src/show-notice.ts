import type { Notice } from './app/credentials/oauth/notices.ts';
import { restoreTheme } from './ui/theme/theme.ts';

/** Shows words in the place of the page, and the way back where there is one. */
export function showNotice({ title, explanation, wayOut }: Notice, backTo: string | null): void {
  const main = document.createElement('main');
  const add = (tag: string, properties: object) =>
    main.append(Object.assign(document.createElement(tag), properties));
  add('h1', { textContent: title });
  for (const textContent of [explanation, wayOut]) add('p', { textContent });
  if (backTo !== null) add('a', { href: backTo, textContent: 'To the explorer' });
  restoreTheme();
  document.title = title;
  document.body.replaceChildren(main);
}
