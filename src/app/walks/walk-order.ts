import type { Endpoint } from '../../core/catalogue/endpoint.ts';
import type { Draft } from '../../core/request/draft.ts';
import type { Ways } from '../../core/walks/find-ways.ts';
import { type DateRange, type DateStep, splitDates } from '../../core/walks/split-dates.ts';

/** What is to be fetched, and how. */
export interface WalkOrder {
  readonly endpoint: Endpoint;
  readonly ways: Ways;
  /** What was typed; the walk fills in days and pages. */
  readonly draft: Draft;
  /** Account it is for. */
  readonly accountId: string;
  /** Days to go through in steps, or null to leave those of the draft. */
  readonly days: (DateRange & { readonly step: DateStep }) | null;
  /** Least time from one call to the next, in milliseconds. */
  readonly interval: number;
}

/** The ranges of days an order goes through; one that is null where it goes by pages alone. */
export function rangesOf({ days }: WalkOrder): readonly (DateRange | null)[] {
  return days ? splitDates(days, days.step) : [null];
}

/** The draft of one call of a walk. */
export function draftOf({ draft, ways }: WalkOrder, range: DateRange | null, page: number): Draft {
  return {
    ...draft,
    parameters: {
      ...draft.parameters,
      ...(range ? { 'query:date_from': [range.from], 'query:date_to': [range.to] } : {}),
      ...(ways.pages ? { 'query:page': [String(page)] } : {}),
    },
  };
}
