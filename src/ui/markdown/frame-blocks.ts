import type { CopyButton } from '../copy-button/copy-button.ts';
import '../copy-button/copy-button.ts';

/** Puts tables and blocks of code into frames that scroll sideways and can be reached by keyboard; code can be copied. */
export function frameBlocks(fragment: DocumentFragment): void {
  let section = 'Text';
  let tables = 0;
  for (const block of fragment.querySelectorAll<HTMLElement>('h2, h3, h4, h5, h6, table, pre')) {
    if (block instanceof HTMLTableElement) {
      tables += 1;
      // The number keeps the names of two tables in one section apart.
      frame(block, 'region', `${section}: table ${tables}`);
    } else if (block instanceof HTMLPreElement) frameCode(block, section);
    else section = block.textContent ?? section;
  }
}

function frame(block: HTMLElement, role: string, label: string): HTMLElement {
  const box = document.createElement('div');
  box.className = 'scroll';
  box.tabIndex = 0;
  box.setAttribute('role', role);
  box.setAttribute('aria-label', label);
  block.replaceWith(box);
  box.append(block);
  return box;
}

function frameCode(block: HTMLPreElement, section: string): void {
  const box = document.createElement('div');
  box.className = 'code';
  const copy: CopyButton = document.createElement('ax-copy-button') as CopyButton;
  copy.text = block.textContent ?? '';
  const scroll = frame(block, 'group', `${section}: code`);
  scroll.replaceWith(box);
  box.append(scroll, copy);
}
