/** What became of a value. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved';

/** One difference between two JSON texts. */
export interface Change {
  readonly kind: ChangeKind;
  /** Where it stands, as a JSONPath: in the later answer, or for what was removed in the earlier one. */
  readonly path: string;
  /** What the nearest item of a list was recognised by, as `id 12`; null where it was its place. */
  readonly item: string | null;
  /** The value before, as received and perhaps cut; for what moved its place in the list; null where there was none. */
  readonly before: string | null;
  /** The same of the later answer. */
  readonly after: string | null;
  /** Whether both are one number written in two ways, as 0.10 and 0.1. */
  readonly isSameNumber: boolean;
}

/** How the items of a list were matched. */
export interface ListMatch {
  /** The list as a JSONPath, `[*]` for every item of the lists around it. */
  readonly path: string;
  /** Member its items were told apart by; null: they were matched by place. */
  readonly key: string | null;
}

/** All that differs between two JSON texts. */
export interface JsonDifference {
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** The first of the changes, in the order of the text. */
  readonly changes: readonly Change[];
  /** Lists that were looked into, a few of them when there are many. */
  readonly lists: readonly ListMatch[];
  /** Whether it was stopped because it took too long; the counts are then those up to there. */
  readonly isStopped: boolean;
}

/** What a body is. */
export type BodyKind = 'json' | 'text' | 'binary' | 'large';

/** What is known of one of two bodies. */
export interface BodyFacts {
  readonly kind: BodyKind;
  /** In bytes, as received. */
  readonly size: number;
  /** SHA-256 in hexadecimal where nothing but that can be compared and the browser offers it; else null. */
  readonly sha256: string | null;
}

/** What comparing two bodies found. */
export interface Comparison {
  /** Whether they are the same, byte for byte. */
  readonly isSame: boolean;
  readonly before: BodyFacts;
  readonly after: BodyFacts;
  /** What differs as data; null where one of them is no JSON. */
  readonly json: JsonDifference | null;
  /** First line, from 1 on, in which texts differ that aren't both JSON; null where there is none. */
  readonly firstLine: number | null;
}

/** Both bodies as text, laid out where they are JSON. */
export interface ComparedTexts {
  readonly before: string;
  readonly after: string;
}

/** The lines, from 1 on, that show a change in the texts laid out last; null on the side that has none. */
export interface ChangeLines {
  readonly before: number | null;
  readonly after: number | null;
}

/** What is asked of the worker that compares, and what it replies. */
export interface CompareQueries {
  /** The next bytes of one of the two. */
  append: {
    ask: { readonly side: 'before' | 'after'; readonly bytes: Uint8Array<ArrayBuffer> };
    reply: null;
  };
  /** That was all: compare them, by the character sets their headers name. */
  compare: {
    ask: { readonly before: string | null; readonly after: string | null };
    reply: Comparison;
  };
  /** Both as text; null where they are too large to be shown, or binary. */
  layOut: { ask: { readonly isSorted: boolean }; reply: ComparedTexts | null };
  /** Where a change of the list stands in those texts. */
  findChange: { ask: { readonly change: number }; reply: ChangeLines };
}
