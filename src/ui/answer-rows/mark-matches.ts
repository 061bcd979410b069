import { html, type nothing, type TemplateResult } from 'lit';

/** What is searched for, and the match that is pointed at. */
export interface Highlight {
  /** A regular expression for the flags `giu`; empty: nothing is searched. */
  readonly pattern: string;
  /** Number of the match among all, from 0 on; -1: none. */
  readonly match: number;
  /** Number of the search, so that a new one is told from one with the same words. */
  readonly search: number;
}

/** Nothing is searched. */
export const noHighlight: Highlight = { pattern: '', match: -1, search: 0 };

/** A part of a row with the class it is coloured by. */
export interface RowPart {
  readonly kind: string;
  readonly text: string;
}

/** A row’s parts with matches marked, over the borders of parts too; `current` is the one pointed at, -1 for none. */
export function markMatches(
  parts: readonly RowPart[],
  pattern: string,
  current = -1,
): readonly (TemplateResult | string | typeof nothing)[] {
  const ranges = pattern ? findRanges(parts.map(({ text }) => text).join(''), pattern) : [];
  let begin = 0;
  return parts.map(({ kind, text }) => {
    const content = ranges.length ? splitText(text, begin, ranges, current) : text;
    begin += text.length;
    return kind === 'plain' ? html`${content}` : html`<span class=${kind}>${content}</span>`;
  });
}

type TextRange = readonly [start: number, end: number];

function findRanges(text: string, pattern: string): TextRange[] {
  return Array.from(
    text.matchAll(new RegExp(pattern, 'giu')),
    ({ index, 0: { length } }): TextRange => [index, index + length],
  );
}

function splitText(text: string, begin: number, ranges: readonly TextRange[], current: number) {
  const pieces: (TemplateResult | string)[] = [];
  let done = 0;
  for (const [place, [first, last]] of ranges.entries()) {
    const start = Math.max(0, first - begin);
    const end = Math.min(text.length, last - begin);
    if (start >= end) continue;
    pieces.push(text.slice(done, start));
    pieces.push(html`<mark class=${place === current ? 'current' : ''}>${text.slice(start, end)}</mark>`);
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces;
}
