import type { PhaseName, Timing } from '../../core/http/timing.ts';

/** How the time of a leg was spent: that of the leg itself, and of the one behind it where its receiver tells. */
export interface LegTimes {
  /** The leg this page made. */
  readonly leg: Timing;
  /** What the receiver spent waiting for somebody else (`Server-Timing: upstream`), or null. */
  readonly upstream: Timing | null;
}

/** Begins to time a request to a URL; gives back what ends it once the answer has been read. */
export type TimeLeg = (url: string) => () => Promise<LegTimes | null>;

/** What is needed of the browser's performance timeline. */
export interface Timeline {
  /** Milliseconds on the timeline's clock. */
  now(): number;
  /** The latest entry for a URL that began at this moment or later, as soon as the browser has it; null where it never does. */
  find(url: string, since: number): Promise<PerformanceResourceTiming | null>;
}

/** Makes the function that times requests by the browser's Resource Timing. */
export function createTimeLeg(timeline: Timeline): TimeLeg {
  return (url) => {
    const since = timeline.now();
    return async () => {
      const entry = await timeline.find(url, since);
      return entry && { leg: readLeg(entry), upstream: readUpstream(entry) };
    };
  };
}

type Span = readonly [name: PhaseName, from: number, to: number];

function readLeg(entry: PerformanceResourceTiming): Timing {
  const total = round(entry.duration);
  // A server that does not allow it (Timing-Allow-Origin) leaves all but the whole at nought.
  if (entry.requestStart === 0)
    return {
      total,
      phases: [],
      note: 'The browser tells only the whole: the server does not show its phases to pages.',
    };
  const secureStart = entry.secureConnectionStart || entry.connectEnd;
  const ahead: readonly Span[] = [
    ['lookup', entry.domainLookupStart, entry.domainLookupEnd],
    ['connect', entry.connectStart, secureStart],
    ['secure', secureStart, entry.connectEnd],
  ];
  // What is left of the time before the request went out: the queue, and the preflight, which has no entry of its own.
  const waited = ahead.reduce(
    (rest, [, from, to]) => rest - (to - from),
    entry.requestStart - entry.startTime,
  );
  const spans: readonly Span[] = [
    ['queue', 0, waited],
    ...ahead,
    ['wait', entry.requestStart, entry.responseStart],
    ['download', entry.responseStart, entry.responseEnd],
  ];
  const phases = spans
    .filter(([, from, to]) => round(to - from) > 0)
    .map(([name, from, to]) => ({ name, duration: round(to - from) }));
  const reused = entry.connectEnd === entry.connectStart;
  return { total, phases, note: reused ? 'A connection that was open already was used.' : '' };
}

function readUpstream({ serverTiming = [] }: PerformanceResourceTiming): Timing | null {
  const told = serverTiming.find(({ name }) => name === 'upstream');
  if (!told) return null;
  return {
    total: round(told.duration),
    phases: [],
    note: 'From sending to the first byte of the answer, as the relay told it.',
  };
}

const round = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
