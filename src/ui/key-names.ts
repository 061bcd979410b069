/** Whether the machine is one of Apple's, whose command key is what Ctrl is elsewhere. */
const isApple = /Mac|iP(hone|ad|od)/.test(navigator.platform);

/** A shortcut with the key that is Ctrl or ⌘, as people read it: `Ctrl+K`, `⌘K`. */
export function nameShortcut(key: string): string {
  return isApple ? `⌘${key === 'Enter' ? '↩' : key}` : `Ctrl+${key}`;
}
