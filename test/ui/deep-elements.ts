import tokens from '../../src/ui/theme/tokens.css?inline';

/** Every element below a root, through open shadow roots, in the order of the document. */
export function deepElements(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? deepElements(element.shadowRoot) : []),
  ]);
}

/** All that a person reads in an element: texts, without styles, through open shadow roots. */
export function deepText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLStyleElement) return '';
  const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  return [...inside.childNodes].map(deepText).join('').replace(/\s+/g, ' ');
}

const theme = new CSSStyleSheet();

/** Puts an element alone on a page with a heading, and waits until it and all elements inside are drawn. */
export async function mount<Kind extends HTMLElement>(
  element: Kind,
  title: string | null = null,
): Promise<Kind> {
  const main = document.createElement('main');
  if (title) main.append(Object.assign(document.createElement('h1'), { textContent: title }));
  main.style.background = 'var(--ax-surface)';
  main.append(element);
  await theme.replace(tokens);
  document.adoptedStyleSheets = [theme];
  document.body.replaceChildren(main);
  await drawn(main);
  return element;
}

/** Waits until nothing below an element is to be drawn any more. */
async function drawn(root: ParentNode): Promise<void> {
  const pending = deepElements(root).filter(
    (element): element is Element & { updateComplete: Promise<boolean> } => 'updateComplete' in element,
  );
  const known = deepElements(root).length;
  await Promise.all(pending.map(({ updateComplete }) => updateComplete));
  if (deepElements(root).length !== known) await drawn(root);
}
