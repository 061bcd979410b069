import type { GuideEntry } from '../../guide.ts';

/** The guides, in the order to read them; a new one is a Markdown file beside this list and one entry here. */
export const guides: readonly GuideEntry[] = [];
