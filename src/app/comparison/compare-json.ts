import {
  type JsonIndex,
  kindOf,
  membersOf,
  nameRange,
  type Range,
  rangeOf,
  readName,
  readSource,
  readString,
  readText,
} from '../answers/json-index.ts';
import { writeName } from '../answers/node-path.ts';
import type { Change, ChangeKind, JsonDifference, ListMatch } from './comparison.ts';
import { keyLists, longestAscending } from './list-items.ts';
import { isSameNumber } from './same-number.ts';

/** So many changes are listed; all are counted. */
const mostListed = 1000;
/** So many ways in which lists were matched are told. */
const mostLists = 20;
/** A value is told up to so many bytes. */
const mostShown = 200;
/** Up to so many bytes are compared as they came before anybody looks into them. */
const mostAtOnce = 4096;

/** A step on the way to a value. */
interface Place {
  readonly around: Place | null;
  /** Writes the step of a JSONPath; most are never asked for. */
  readonly step: () => string;
  readonly item: string | null;
}

/** Two values that stand for each other; one of them is null where the other is alone. */
interface Pair {
  readonly before: number | null;
  readonly after: number | null;
  readonly place: Place;
  /** Both places in the list, of an item that has moved. */
  readonly moved?: { readonly from: number; readonly to: number };
}

/** The difference of two JSON texts, and the nodes of each listed change. */
export interface FoundDifference {
  readonly difference: JsonDifference;
  readonly pairs: readonly Pick<Pair, 'before' | 'after'>[];
}

/** Tells what differs between two JSON texts as data: the order of members and white space don't count, digits do. */
export function compareJson(before: JsonIndex, after: JsonIndex, isTimeOver: () => boolean): FoundDifference {
  return new JsonComparer(before, after).run(isTimeOver);
}

class JsonComparer {
  readonly #before: JsonIndex;
  readonly #after: JsonIndex;
  readonly #counts: Record<ChangeKind, number> = { added: 0, removed: 0, changed: 0, moved: 0 };
  readonly #changes: Change[] = [];
  readonly #pairs: Pair[] = [];
  readonly #lists = new Map<string, ListMatch>();

  constructor(before: JsonIndex, after: JsonIndex) {
    this.#before = before;
    this.#after = after;
  }

  /** Texts nest to any depth, so the way down is a list and no recursion. */
  run(isTimeOver: () => boolean): FoundDifference {
    const root: Pair = { before: 0, after: 0, place: { around: null, step: () => '$', item: null } };
    const open: Iterator<Pair>[] = [[root].values()];
    let isStopped = false;
    for (let steps = 1; open.length > 0; steps += 1) {
      if (steps % 1024 === 0 && isTimeOver()) {
        isStopped = true;
        break;
      }
      const next = open.at(-1)?.next();
      if (!next || next.done) open.pop();
      else {
        const inner = this.#compare(next.value);
        if (inner) open.push(inner);
      }
    }
    const lists = [...this.#lists.values()];
    const difference = { counts: this.#counts, changes: this.#changes, lists, isStopped };
    return { difference, pairs: this.#pairs };
  }

  /** Notes how two values differ, or gives what has to be compared inside them. */
  #compare(pair: Pair): Iterator<Pair> | null {
    const { before, after, moved } = pair;
    if (before === null || after === null) {
      this.#note(before === null ? 'added' : 'removed', pair);
      return null;
    }
    if (moved) this.#note('moved', pair);
    if (this.#areSameBytes(before, after)) return null;
    const kind = kindOf(this.#before, before);
    if (kind !== kindOf(this.#after, after)) this.#note('changed', pair);
    else if (kind === 'object') return this.#members(before, after, pair.place);
    else if (kind === 'array') return this.#items(before, after, pair.place);
    else if (kind !== 'string' || !this.#areSameStrings(before, after)) this.#note('changed', pair);
    return null;
  }

  #areSameBytes(before: number, after: number): boolean {
    const [one, other] = [rangeOf(this.#before, before), rangeOf(this.#after, after)];
    const isLeaf = this.#before.nexts[before] === before + 1;
    if (one.end - one.start > mostAtOnce && !isLeaf) return false;
    return areSameBytes(this.#before, one, this.#after, other);
  }

  /** Escapes are a way of writing. */
  #areSameStrings(before: number, after: number): boolean {
    return readString(readSource(this.#before, before)) === readString(readSource(this.#after, after));
  }

  *#members(before: number, after: number, around: Place): Generator<Pair> {
    const placeOf = (index: JsonIndex, node: number): Place => ({
      around,
      step: () => writeName(readName(index, node) ?? ''),
      item: null,
    });
    if (haveSameNames(this.#before, before, this.#after, after)) {
      const others = membersOf(this.#after, after);
      for (const node of membersOf(this.#before, before))
        yield { before: node, after: others.next().value ?? null, place: placeOf(this.#before, node) };
      return;
    }
    const left = nameMembers(this.#after, after);
    for (const [known, node] of nameMembers(this.#before, before)) {
      yield { before: node, after: left.get(known) ?? null, place: placeOf(this.#before, node) };
      left.delete(known);
    }
    for (const node of left.values()) yield { before: null, after: node, place: placeOf(this.#after, node) };
  }

  *#items(before: number, after: number, around: Place): Generator<Pair> {
    const keyed = keyLists(this.#before, before, this.#after, after);
    this.#noteList(around, keyed?.key ?? null);
    if (!keyed) {
      yield* this.#itemsByPlace(before, after, around);
      return;
    }
    const matched = [...keyed.before].flatMap(([known]) => keyed.after.get(known)?.place ?? []);
    const stay = longestAscending(matched);
    const placeOf = (place: number, value: string) => ({
      around,
      step: () => `[${place}]`,
      item: `${keyed.key} ${value}`,
    });
    for (const [known, { node, place, value }] of keyed.before) {
      const other = keyed.after.get(known);
      if (!other) yield { before: node, after: null, place: placeOf(place, value) };
      else {
        const pair = { before: node, after: other.node, place: placeOf(other.place, value) };
        yield stay.has(other.place) ? pair : { ...pair, moved: { from: place, to: other.place } };
      }
    }
    for (const [known, { node, place, value }] of keyed.after)
      if (!keyed.before.has(known)) yield { before: null, after: node, place: placeOf(place, value) };
  }

  *#itemsByPlace(before: number, after: number, around: Place): Generator<Pair> {
    const [one, other] = [membersOf(this.#before, before), membersOf(this.#after, after)];
    for (let place = 0; ; place += 1) {
      const [first, second] = [one.next(), other.next()];
      if (first.done && second.done) return;
      yield {
        before: first.done ? null : first.value,
        after: second.done ? null : second.value,
        place: { around, step: () => `[${place}]`, item: null },
      };
    }
  }

  #noteList(place: Place, key: string | null): void {
    if (this.#lists.size >= mostLists) return;
    const path = writePath(place).replaceAll(/\[\d+\]/g, '[*]');
    this.#lists.set(`${path} ${key}`, { path, key });
  }

  #note(kind: ChangeKind, pair: Pair): void {
    this.#counts[kind] += 1;
    if (this.#changes.length >= mostListed) return;
    const { before, after, moved, place } = pair;
    const values =
      moved && kind === 'moved'
        ? { before: String(moved.from), after: String(moved.to) }
        : {
            before: before === null ? null : readStart(this.#before, before),
            after: after === null ? null : readStart(this.#after, after),
          };
    this.#pairs.push(pair);
    this.#changes.push({
      kind,
      path: writePath(place),
      item: findItem(place),
      ...values,
      isSameNumber: kind === 'changed' && this.#areSameNumbers(before ?? 0, after ?? 0),
    });
  }

  #areSameNumbers(before: number, after: number): boolean {
    const areNumbers = kindOf(this.#before, before) === 'number' && kindOf(this.#after, after) === 'number';
    return areNumbers && isSameNumber(readSource(this.#before, before), readSource(this.#after, after));
  }
}

/** The members of an object by name; of a name that stands there repeatedly, the first is matched with the first. */
function nameMembers(index: JsonIndex, node: number): Map<string, number> {
  const members = new Map<string, number>();
  const repeats = new Map<string, number>();
  for (const member of membersOf(index, node)) {
    const name = readName(index, member) ?? '';
    const repeat = (repeats.get(name) ?? 0) + 1;
    repeats.set(name, repeat);
    members.set(`${repeat} ${name}`, member);
  }
  return members;
}

/** Whether two objects have the same names in the same order, written alike, as most that are compared. */
function haveSameNames(before: JsonIndex, one: number, after: JsonIndex, other: number): boolean {
  const others = membersOf(after, other);
  for (const member of membersOf(before, one)) {
    const next = others.next();
    const name = nameRange(before, member);
    const otherName = next.done ? null : nameRange(after, next.value);
    if (!name || !otherName || !areSameBytes(before, name, after, otherName)) return false;
  }
  return others.next().done === true;
}

function areSameBytes(before: JsonIndex, one: Range, after: JsonIndex, other: Range): boolean {
  const length = one.end - one.start;
  if (length !== other.end - other.start) return false;
  for (let at = 0; at < length; at += 1)
    if (before.bytes[one.start + at] !== after.bytes[other.start + at]) return false;
  return true;
}

function writePath(place: Place): string {
  const steps: string[] = [];
  for (let at: Place | null = place; at; at = at.around) steps.push(at.step());
  return steps.reverse().join('');
}

function findItem(place: Place): string | null {
  for (let at: Place | null = place; at; at = at.around) if (at.item) return at.item;
  return null;
}

/** The beginning of a value as received. */
function readStart(index: JsonIndex, node: number): string {
  const { start, end } = rangeOf(index, node);
  if (end - start <= mostShown) return readText(index, { start, end });
  // A character that was cut leaves a replacement behind.
  return `${readText(index, { start, end: start + mostShown }).replace(/\ufffd+$/, '')} …`;
}
