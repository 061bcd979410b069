import { BrokenOff } from './broken-off.ts';

/** Bodies are put together so many bytes at a time, with a pause after each, so that the page stays free. */
const portion = 8 << 20;

/** Reads a body to its end, piece by piece; rejects as `BrokenOff` when the connection breaks on the way. */
export async function readBytes({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  const readOn = () =>
    reader?.read().catch(() => {
      throw new BrokenOff(length);
    });
  for (let read = await readOn(); read && !read.done; read = await readOn()) {
    pieces.push(read.value);
    length += read.value.length;
  }
  const bytes = new Uint8Array(length);
  let filled = 0;
  let next = portion;
  for (const piece of pieces) {
    bytes.set(piece, filled);
    filled += piece.length;
    if (filled < next) continue;
    next = filled + portion;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return bytes;
}
