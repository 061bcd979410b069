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
const rankedAtMost = 1000;
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
  return (words) => {
    if (!words.trim()) return texts.map((_, place) => ({ place, inHead: true }));
    for (const fuzzy of [exact, forgiving]) {
      const inHeads = new Set(match(fuzzy, heads, words, rankedAtMost));
      const anywhere = letters.test(words) ? match(fuzzy, all, words, 0) : [];
      const found = [
        ...[...inHeads].map((place) => ({ place, inHead: true })),
        ...anywhere.filter((place) => !inHeads.has(place)).map((place) => ({ place, inHead: false })),
      ];
      if (found.length) return found;
    }
    return [];
  };
}

function match(fuzzy: uFuzzy, texts: string[], words: string, ranked: number): readonly number[] {
  const [places, info, order] = fuzzy.search(texts, words, outOfOrder, ranked);
  if (!places) return [];
  // Ranked matches come as places in a list of places.
  return info && order ? order.flatMap((at) => info.idx[at] ?? []) : places;
}
