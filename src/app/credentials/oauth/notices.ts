/** Words for the person on the page that answers come to. */
export interface Notice {
  /** In a few words. */
  readonly title: string;
  /** What happened. */
  readonly explanation: string;
  /** What to do next. */
  readonly wayOut: string;
}

const again = 'Go back to the explorer and start the sign-in again.';

/** All that this page can have to say. */
export const notices = {
  openedByHand: {
    title: 'Nothing to do here',
    explanation:
      'This page takes the answer of an accounts server during a sign-in. It was opened without one.',
    wayOut: 'To sign in, begin in the explorer.',
  },
  notAsked: {
    title: 'This tab did not ask for a sign-in',
    explanation:
      'An answer came that belongs to no sign-in of this tab. It was thrown away unread: it may have been used before, or be somebody’s attempt to sign you in as them.',
    wayOut: again,
  },
  nobodyWaits: {
    title: 'Nobody waits for this answer any more',
    explanation:
      'The sign-in it belongs to was ended, cancelled or answered already, or is more than ten minutes old. The answer was thrown away.',
    wayOut: again,
  },
  notKept: {
    title: 'This browser keeps nothing for this page',
    explanation:
      'The answer could not be brought to the explorer: private mode, blocked site data or a full disk. It was thrown away.',
    wayOut: 'Allow site data for this page, then start the sign-in again in the explorer.',
  },
  framed: {
    title: 'This page does not work inside of another',
    explanation: 'An answer of an accounts server must not be read by a page around it. It was thrown away.',
    wayOut: 'Open the explorer in a tab of its own and sign in there.',
  },
  taken: {
    title: 'The answer has arrived',
    explanation: 'The explorer goes on in the other tab.',
    wayOut: 'You can close this window.',
  },
} as const satisfies Record<string, Notice>;
