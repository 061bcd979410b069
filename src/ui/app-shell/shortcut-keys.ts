/** What the palette offers for this key: everything for Mod+K, the accounts for Mod+E; null for other keys. */
export function paletteOfKey(event: KeyboardEvent): 'all' | 'accounts' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return null;
  return ({ k: 'all', e: 'accounts' } as const)[event.key.toLowerCase()] ?? null;
}

/** Whether the key goes into a text: single-key shortcuts must leave it alone. */
export function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return true;
  return target.matches('input, textarea, select, [contenteditable], [role="textbox"], .native-edit-context');
}
