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

/** So many words are tried in every order; of more, the order counts for the rank only. */
const outOfOrder = 3;
/** Beyond so many matches they come in their own order. */
const rankedAtMost = 400;
/** With so many matches in heads nobody misses those in bodies. */
const headsSuffice = 400;
/** Bodies are searched from here on: one or two letters stand in nearly all of them. */
const letters = /[\p{L}\p{N}].*[\p{L}\p{N}].*[\p{L}\p{N}]/u;

/** No name is longer; a pasted block would make a pattern that takes seconds. */
const lettersAtMost = 80;
/** Fewer exact matches, all of them in bodies, may be by chance: what resembles the words follows them. */
const fewFound = 10;

/** Letters of every script, as uFuzzy wants them told. */
const allScripts = {
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
} as const;
const exact = new uFuzzy({ ...allScripts, intraMode: 0 });
const forgiving = new uFuzzy({
  ...allScripts,
  intraMode: 1,
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
});

/**
 * Makes a search over texts. All words must occur, in any order, each as a part of a word; matches in the head come
 * first. Where little matches, one typing error a word is forgiven: a letter too many, too few, wrong, or two swapped;
 * in bodies only where no head matches with it.
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

  return (typed) => {
    // uFuzzy reads a hyphen before a word as "without", and quotes as "exactly"; here they are what was pasted.
    const words = typed.slice(0, lettersAtMost).replace(/["']|(^|\s)-+/g, ' ');
    if (!words.trim()) return texts.map((_, place) => ({ place, inHead: true }));
    const named = rank(exact, heads, words);
    const found = merge(named, named.length < headsSuffice ? findAnywhere(words) : []);
    if (named.length || found.length >= fewFound) return found;
    const inHeads = rank(forgiving, heads, words);
    const similar = merge(inHeads, inHeads.length ? [] : filter(forgiving, all, words));
    return [...found, ...similar.filter(({ place }) => !found.some((other) => other.place === place))];
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
