/** What a key asks of the page. */
export type Shortcut =
  | 'send'
  | 'palette'
  | 'save'
  | 'accounts'
  | 'tree'
  | 'orientation'
  | 'search'
  | 'sheet'
  | 'leave';

const withModifier: Readonly<Record<string, Shortcut>> = {
  enter: 'send',
  k: 'palette',
  e: 'accounts',
  s: 'save',
  b: 'tree',
};
const alone: Readonly<Record<string, Shortcut>> = { '/': 'search', '?': 'sheet' };

/** Reads a key: null for what is none of the page's, or belongs to a composition, to AltGr or to a text. */
export function readShortcut(event: KeyboardEvent, singleKeys: boolean): Shortcut | null {
  if (event.isComposing || event.getModifierState('AltGraph')) return null;
  const { key, altKey, shiftKey } = event;
  if (key === 'Escape') return 'leave';
  if (event.ctrlKey || event.metaKey) {
    // Told by the place of the key: with Alt, layouts write other characters.
    if (altKey && !shiftKey && event.code === 'Backslash') return 'orientation';
    return altKey || shiftKey ? null : (withModifier[key.toLowerCase()] ?? null);
  }
  return singleKeys && !isTyping(event) ? (alone[key] ?? null) : null;
}

/** Whether the key goes into a text: single-key shortcuts must leave it alone. */
function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (event.altKey || !(target instanceof HTMLElement)) return true;
  return target.matches('input, textarea, select, [contenteditable], [role="textbox"], .native-edit-context');
}

/** Whether what has the keyboard closes or empties something by Escape itself: an editor, a list of choices, a search. */
export function hasUseForEscape(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement && target.matches('textarea, select, [type="search"], .native-edit-context')
  );
}
