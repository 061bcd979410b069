/** Finds the element that carries a field's input, through every open shadow root below `root`. */
export function findField(root: ParentNode, field: string): HTMLElement | null {
  const own = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  if (own) return own.localName.includes('-') ? own : own.querySelector('input, select, textarea');
  for (const element of root.querySelectorAll('*')) {
    const found = element.shadowRoot && findField(element.shadowRoot, field);
    if (found) return found;
  }
  return null;
}
