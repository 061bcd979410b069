import { day } from '../time/local-day.ts';
import type { CannedResponse } from './canned-response.ts';

// The first two are those of the reference's sample; its sample of creation gives 4830.
const rows = [
  ['nadia', 1, 'Your parcel leaves our dock within one working day.', ['ship', 'when']],
  ['nadia', 1, 'May I have your order number?', ['order']],
  ['leo', 1, 'You have 60 days to send it back; I mail you the label right now.', ['return', 'label']],
  ['nadia', 0, 'Welcome to Harbor Pine, how can I help?', ['hi', 'hello']],
  ['leo', 0, 'Give me a minute, I look it up for you.', ['wait', 'moment']],
  ['nadia', 2, 'Between two sizes, take the larger one: a warm layer fits under it.', ['size', 'between']],
  ['clara', 2, 'Wash at 30 degrees without softener, then 20 minutes in the dryer.', ['wash', 'care']],
  ['pawel', 3, 'From thirty pieces on the price drops by a fifth.', ['price', 'bulk']],
  ['samir', 4, 'A new zip is 24 euros with return postage.', ['zip']],
] as const;

const firstId = 4821;
const firstDay = 1_520_419_200;

/** The highest id among them. */
export const lastCannedResponse = firstId + rows.length - 1;

/** The prepared texts of Harbor Pine, one written a day from 7 March 2018 on. */
export function createCannedResponses(): CannedResponse[] {
  return rows.map(([author, group, text, tags], index) => ({
    id: firstId + index,
    group,
    text,
    tags,
    created: firstDay + index * day,
    author: `${author}@harborpine.example`,
    edited: index === 1 ? { at: 1_523_433_600, by: 'leo@harborpine.example' } : null,
  }));
}
