import { roll, rollInteger } from './roll.ts';

/** When the lines of a talk are written; known by the chat's id alone, without any of its texts. */
export interface TalkPlan {
  /** How often the agent asks back before the final answer. */
  readonly turns: number;
  /** Seconds each question or answer of the visitor waited for the agent, all above 0. */
  readonly waits: readonly number[];
  /** Seconds the visitor took before each of their lines, and before closing the chat. */
  readonly pauses: readonly number[];
}

/** Seconds each message of the visitor waited for the agent in the talk of a chat that was answered. */
export function planWaits(id: string, turns: number, length: number): number[] {
  const waits: number[] = [];
  let sum = 0;
  for (let turn = 0; turn <= turns; turn++) {
    // Mostly quick, now and then slow.
    const wait = 4 + Math.floor(90 * roll(id, 10 + turn) ** 3);
    waits.push(wait);
    sum += wait;
  }
  const room = length / 2;
  return sum <= room ? waits : waits.map((wait) => Math.max(1, Math.floor((wait * room) / sum)));
}

/** How often the agent of a chat asks back, with `most` questions at hand. */
export function planTurns(id: string, most: number): number {
  return rollInteger(id, 1, 0, most);
}

/** Plans the talk of a chat that lasts `length` seconds and that was answered. */
export function planTalk(id: string, most: number, length: number): TalkPlan {
  const turns = planTurns(id, most);
  const waits = planWaits(id, turns, length);
  const left = length - waits.reduce((sum, wait) => sum + wait, 0);
  const weights = Array.from({ length: turns + 3 }, (_, index) => 0.5 + roll(id, 40 + index));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return { turns, waits, pauses: weights.map((weight) => Math.max(1, Math.floor((left * weight) / all))) };
}
