/** One line of the sheet: the keys, each as `nameShortcut` takes it or as it is, and what they do. */
export interface ShortcutLine {
  /** Keys that go with Ctrl or ⌘. */
  readonly withModifier?: string;
  /** Keys as they are. */
  readonly keys?: string;
  readonly does: string;
}

/** All shortcuts of the page, in groups. */
export const shortcutGroups: readonly (readonly [title: string, lines: readonly ShortcutLine[]])[] = [
  [
    'Calls',
    [
      { withModifier: 'Enter', does: 'Send, from editors too' },
      { keys: 'Esc', does: 'Cancel the call, when nothing else is open' },
      { withModifier: 'S', does: 'Save the request, and open saved ones' },
      { withModifier: 'E', does: 'Switch the account' },
    ],
  ],
  [
    'Finding',
    [
      { withModifier: 'K', does: 'Find an endpoint, a guide or an action' },
      { keys: '/', does: 'Search endpoints' },
      { keys: '↑ ↓ ← → Home End *', does: 'Move in the list, fold and unfold' },
      { keys: '?', does: 'Show these keys' },
    ],
  ],
  [
    'Panes',
    [
      { withModifier: 'B', does: 'Show or hide the list of endpoints' },
      { withModifier: 'Alt+\\', does: 'Answer below or beside the request' },
      { keys: '↑ ↓ ← → Shift Home End Enter', does: 'On a divider: move it, to its ends, back' },
    ],
  ],
  [
    'History and saved requests',
    [
      { keys: '↑ ↓ Home End', does: 'Select; with Shift, several calls' },
      { keys: 'Space', does: 'Select one more call, or one less' },
      { withModifier: '↑, ↓', does: 'Move without selecting, to select calls that stand apart' },
      { keys: 'F7', does: 'The next change of two compared answers; with Shift the one before' },
      { keys: 'Enter', does: 'Open what is selected' },
      { keys: 'Alt+↑ Alt+↓ Alt+→ Alt+←', does: 'Move a saved request, into and out of folders' },
      { keys: 'F2', does: 'Rename a saved request' },
      { keys: 'Delete', does: 'Delete; it can be undone' },
    ],
  ],
  [
    'Editors',
    [
      { withModifier: 'M', does: 'Let Tab leave the editor, or write into it' },
      { withModifier: 'Shift+Space', does: 'Explain what stands under the cursor' },
      { withModifier: 'F', does: 'Search in the text' },
    ],
  ],
];
