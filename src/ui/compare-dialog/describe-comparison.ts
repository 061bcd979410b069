import type { BodyFacts, ChangeKind, Comparison, JsonDifference } from '../../app/comparison/comparison.ts';

/** Words for what became of a value. */
export const kindTitles: Readonly<Record<ChangeKind, string>> = {
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
  moved: 'Moved',
};

const kinds = ['added', 'removed', 'changed', 'moved'] as const;

/** What the comparison of two bodies found, in a sentence or two. */
export function describeComparison(comparison: Comparison): string {
  const { isSame, json, before, after, firstLine } = comparison;
  if (isSame) return 'Both answers are the same, byte for byte.';
  if (json) return describeDifference(json);
  const facts = [before, after];
  if (facts.some(({ kind }) => kind === 'binary'))
    return `The answers differ. ${oneOrBoth(facts, 'binary')} no text, so only size and SHA-256 are compared.`;
  if (facts.some(({ kind }) => kind === 'large'))
    return `The answers differ. ${oneOrBoth(facts, 'large')} larger than 32 MB, so only size and SHA-256 are compared.`;
  const line = firstLine === null ? '' : ` They first differ in line ${count(firstLine)}.`;
  return `The answers differ. ${oneOrBoth(facts, 'text')} no JSON, so they are compared as text.${line}`;
}

/** How many changes of each kind there are. */
function describeDifference({ counts, isStopped }: JsonDifference): string {
  const total = totalOf(counts);
  if (isStopped)
    return `Comparing took longer than 10 seconds and was ended; until then there were ${count(total)} changes${listCounts(counts)}.`;
  if (total === 0)
    return 'Both answers hold the same data, written differently: only white space, escapes, the order of members or the encoding of characters differ.';
  return `${total === 1 ? '1 change' : `${count(total)} changes`}${listCounts(counts)}.`;
}

function listCounts(counts: JsonDifference['counts']): string {
  const parts = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${count(counts[kind])} ${kindTitles[kind].toLowerCase()}`);
  return parts.length ? `: ${parts.join(', ')}` : '';
}

/** How the lists were matched, in a sentence; empty where there were none. */
export function describeLists({ lists }: JsonDifference): string {
  const name = (path: string) => (path === '$' ? 'the outermost list' : path);
  const keyed = lists.filter(({ key }) => key !== null).map(({ path, key }) => `${name(path)} by ${key}`);
  const placed = lists.filter(({ key }) => key === null).map(({ path }) => name(path));
  const parts = [...keyed, ...(placed.length ? [`${placed.join(', ')} by place`] : [])];
  return parts.length ? `Items of lists were matched: ${parts.join('; ')}.` : '';
}

/** How many changes there are in all. */
export function totalOf(counts: JsonDifference['counts']): number {
  return kinds.reduce((sum, kind) => sum + counts[kind], 0);
}

function oneOrBoth(facts: readonly BodyFacts[], kind: BodyFacts['kind']): string {
  return facts.every((body) => body.kind === kind) ? 'Both are' : 'One is';
}

/** A number with its thousands set apart. */
export function count(number: number): string {
  return number.toLocaleString('en');
}
