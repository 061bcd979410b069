/** Mod+K, which opens and closes the command palette. */
export function isCommandKey(event: KeyboardEvent): boolean {
  return (
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  );
}

/** Whether the key goes into a text: single-key shortcuts must leave it alone. */
export function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return true;
  return target.matches('input, textarea, select, [contenteditable], [role="textbox"], .native-edit-context');
}
