import uFuzzy from '@leeoniya/ufuzzy';

/** What can be found: the words it is known by, and the words that only describe it. */
export interface SearchableText {
  /** Name, path and the like: a match here comes first. */
  readonly head: string;
  /** Everything else that is said about it; may be empty. */
  readonly body: string;
}

/** A text that was found. */
export interface FoundText {
  /** Its place in the list that is searched. */
  readonly place: number;
  /** Whether all words stand in its head. */
  readonly inHead: boolean;
}

/** Finds texts, the best match first. */
export type TextSearch = (words: string) => readonly FoundText[];

/** How far the order of three words may differ before more of it costs too much. */
const outOfOrder = 3;
/** Beyond so many matches they come in their own order. */
const rankedAtMost = 400;
/** With so many matches in heads nobody misses those in bodies. */
const headsSuffice = 400;
/** Bodies are searched from here on: one or two letters stand in nearly all of them. */
const letters = /[\p{L}\p{N}].*[\p{L}\p{N}].*[\p{L}\p{N}]/u;

const exact = new uFuzzy({ intraMode: 0 });
const forgiving = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });

/**
 * Makes a search over texts. All words must occur, in any order, each as a part of a word; matches in the head come
 * first. Where nothing matches, one typing error a word is forgiven: a letter too many, too few, wrong, or two swapped.
 */
export function createTextSearch(texts: readonly SearchableText[]): TextSearch {
  const heads = texts.map(({ head }) => head);
  const all = texts.map(({ head, body }) => `${head} ${body}`);
  /** The last words, and where they stood: one more letter can only narrow that. */
  let last: { words: string; places: readonly number[] } | null = null;

  function findAnywhere(words: string): readonly number[] {
    if (!letters.test(words)) return [];
    const among = last && words.startsWith(last.words) ? last.places : undefined;
    const places = filter(exact, all, words, among);
    last = { words, places };
    return places;
  }

  return (words) => {
    if (!words.trim()) return texts.map((_, place) => ({ place, inHead: true }));
    const named = rank(exact, heads, words);
    const found = merge(named, named.length < headsSuffice ? findAnywhere(words) : []);
    if (found.length) return found;
    const inHeads = rank(forgiving, heads, words);
    return merge(inHeads, inHeads.length ? [] : filter(forgiving, all, words));
  };
}

function merge(inHeads: readonly number[], anywhere: readonly number[]): FoundText[] {
  const first = new Set(inHeads);
  return [
    ...inHeads.map((place) => ({ place, inHead: true })),
    ...anywhere.filter((place) => !first.has(place)).map((place) => ({ place, inHead: false })),
  ];
}

/** Places of the texts that hold all words, the best match first. */
function rank(fuzzy: uFuzzy, texts: string[], words: string): readonly number[] {
  const [places, info, order] = fuzzy.search(texts, words, outOfOrder, rankedAtMost);
  if (!places) return [];
  // Ranked matches come as places in a list of places.
  return info && order ? order.flatMap((at) => info.idx[at] ?? []) : places;
}

/** Places of the texts that hold all words, in their own order. */
function filter(fuzzy: uFuzzy, texts: string[], words: string, among?: readonly number[]): readonly number[] {
  const terms = fuzzy.split(words);
  if (!terms.length) return [];
  return terms.reduce<number[]>(
    (places, term) => fuzzy.filter(texts, term, places) ?? [],
    [...(among ?? texts.keys())],
  );
}
