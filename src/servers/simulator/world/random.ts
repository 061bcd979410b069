/** A seeded stream of pseudo-random choices; the same seed makes the same stream. */
export interface Random {
  /** How many numbers have been drawn so far. */
  readonly drawn: number;
  /** A fraction from 0 up to 1. */
  fraction(): number;
  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
  /** One item of a list that is not empty. */
  pick<T>(items: readonly T[]): T;
  /** One item, more often the heavier ones. */
  weighted<T>(items: Weighted<T>): T;
  /** A text of `length` characters taken from `alphabet`. */
  text(alphabet: string, length: number): string;
}

/** Items with their weights, and the sum of these. */
export interface Weighted<T> {
  /** Each item with its weight. */
  readonly items: readonly (readonly [item: T, weight: number])[];
  /** Sum of all weights. */
  readonly sum: number;
}

/** Sums up weights once for many choices; there must be an item. */
export function weigh<const T>(items: Weighted<T>['items']): Weighted<T> {
  return { items, sum: items.reduce((sum, [, weight]) => sum + weight, 0) };
}

/** Starts a stream with sfc32, seeded by an FNV-1a hash of the text. */
export function createRandom(seed: string): Random {
  return drawFrom(sfc32(seed));
}

/** Makes choices of the fractions that `next` gives. */
export function drawFrom(next: () => number): Random {
  let drawn = 0;
  const fraction = () => {
    drawn += 1;
    return next();
  };
  const integer = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  const pick = <T>(items: readonly T[]): T => items[integer(0, items.length - 1)] as T;
  return {
    get drawn() {
      return drawn;
    },
    fraction,
    integer,
    pick,
    chance: (probability) => fraction() < probability,
    weighted<T>({ items, sum }: Weighted<T>): T {
      let left = fraction() * sum;
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return pick(items)[0];
    },
    text(alphabet, length) {
      let text = '';
      while (text.length < length) text += alphabet.charAt(Math.floor(fraction() * alphabet.length));
      return text;
    },
  };
}

function sfc32(seed: string): () => number {
  let [a, b, c, counter] = [hash(seed, 1), hash(seed, 2), hash(seed, 3), 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first numbers of close seeds resemble each other.
  for (let skipped = 0; skipped < 12; skipped++) next();
  return next;
}

function hash(text: string, start: number): number {
  let value = 0x811c9dc5 ^ start;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}
