import { type Answer, ok } from '../http/answer.ts';
import { type BucketReport, writeBuckets } from '../reports/bucket-report.ts';
import { type BucketWidth, chooseWidth, createBuckets } from '../reports/buckets.ts';
import type { Span } from '../time/span.ts';
import type { TimeZone } from '../time/time-zone.ts';

/** What decides on the buckets of a report, by the names on the wire. */
export interface BucketChoice {
  readonly group_by?: BucketWidth;
  readonly date_from?: string;
  readonly date_to?: string;
}

/** Answers with a report in buckets. */
export function answerBuckets<Item, Tally>(
  report: BucketReport<Item, Tally>,
  items: readonly Item[],
  choice: BucketChoice,
  { span, zone }: { readonly span: Span; readonly zone: TimeZone },
): Answer {
  const buckets = createBuckets(chooseWidth(choice, span), span, zone);
  return ok(writeBuckets(report, items, buckets));
}
