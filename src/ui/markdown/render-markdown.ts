import createDOMPurify from 'dompurify';
import { Marked } from 'marked';

/** What Markdown makes, without headings of the first level (a text is always part of a page) and without images. */
const tags =
  'a blockquote br code del em h2 h3 h4 h5 h6 hr li ol p pre strong table tbody td th thead tr ul'.split(' ');

const marked = new Marked({
  async: false,
  gfm: true,
  renderer: {
    heading({ tokens, depth }) {
      const level = Math.max(depth, 2);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    // No request may leave the page for a picture; its words stay.
    image: ({ text }) => escapeText(text),
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
  },
});

// An instance of its own, so that nobody else's hooks and settings act on it.
const purifier = createDOMPurify(window);

/**
 * Turns Markdown of any origin into harmless nodes. They are handed over as nodes, not as text: a text would be parsed
 * a second time, and what was harmless at the first parsing can come to life at the second.
 */
export function renderMarkdown(markdown: string): DocumentFragment {
  const fragment: DocumentFragment | null = purifier.sanitize(marked.parse(markdown, { async: false }), {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: ['href', 'start', 'align'],
    // Without this, the rule for addresses below would be applied to these two as well.
    ADD_URI_SAFE_ATTR: ['start', 'align'],
    ALLOWED_URI_REGEXP: /^(?:https:\/\/|#\/)/i,
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  // A text that begins with a frameset leaves the parser without a body, and so the purifier without a result.
  if (!fragment) return asPlainText(markdown);
  for (const link of fragment.querySelectorAll('a')) finishLink(link);
  return fragment;
}

function finishLink(link: HTMLAnchorElement): void {
  const address = link.getAttribute('href');
  if (address === null) return;
  if (!link.textContent?.trim()) link.textContent = address;
  if (address.trim().startsWith('#')) return;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
}

function asPlainText(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  fragment.append(paragraph);
  return fragment;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
