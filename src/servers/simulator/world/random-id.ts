import type { Random } from './random.ts';

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';

/** An id of capitals and digits, as chats (10) and tickets (5) have, different from all `taken`. */
export function randomId(random: Random, length: number, taken: { has(id: string): boolean }): string {
  for (;;) {
    const id = random.text(letters, length);
    if (!taken.has(id)) return id;
  }
}

/** A text of hex digits, as API keys (32) and picture names have. */
export function randomHex(random: Random, length: number): string {
  return random.text('0123456789abcdef', length);
}
