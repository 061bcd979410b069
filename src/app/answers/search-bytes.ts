import { GrowingList } from './growing-list.ts';

/** More matches than so many are not looked for. */
const mostMatches = 1_000_000;

/** A text is searched in pieces of so many bytes, with a pause after each. */
const pieceSize = 1 << 20;
/** So many bytes of the piece before are looked at once more, for what lies across. */
const overlap = 4096;

/** Where words were found. */
export interface Matches {
  /** Offset of the first byte of each match, ascending. */
  readonly offsets: Uint32Array;
  /** Whether there are more than were looked for. */
  readonly isCut: boolean;
}

const decoder = new TextDecoder();

/** Finds every place that fits a pattern; null when `pause`, awaited now and then, says to leave off. */
export async function searchBytes(
  bytes: Uint8Array,
  pattern: string,
  pause: () => Promise<boolean>,
): Promise<Matches | null> {
  const expression = new RegExp(pattern, 'giu');
  const found = new GrowingList();
  let last = -1;
  for (let start = 0; start < bytes.length; start += pieceSize) {
    if (!(await pause())) return null;
    const from = toCharacter(bytes, Math.max(0, start - overlap));
    const to = toCharacter(bytes, Math.min(bytes.length, start + pieceSize));
    const piece = bytes.subarray(from, to);
    const text = decoder.decode(piece);
    const place = createPlaces(piece, text);
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
      if (match[0] === '') {
        expression.lastIndex += 1;
        continue;
      }
      const offset = from + place(match.index);
      if (offset <= last) continue;
      if (found.length === mostMatches) return { offsets: found.take(), isCut: true };
      last = offset;
      found.push(offset);
    }
  }
  return { offsets: found.take(), isCut: false };
}

/** Tells, for ascending places in a text, the offset of its bytes. */
function createPlaces(bytes: Uint8Array, text: string): (index: number) => number {
  if (bytes.length === text.length) return (index) => index;
  let [at, offset] = [0, 0];
  return (index) => {
    while (at < index) {
      const byte = bytes[offset] ?? 0;
      // Four bytes make two units of a string.
      const [length, units] = byte < 0x80 ? [1, 1] : byte < 0xe0 ? [2, 1] : byte < 0xf0 ? [3, 1] : [4, 2];
      offset += length;
      at += units;
    }
    return offset;
  };
}

function toCharacter(bytes: Uint8Array, at: number): number {
  let place = at;
  while (place < bytes.length && place < at + 3 && ((bytes[place] ?? 0) & 0xc0) === 0x80) place += 1;
  return place;
}
