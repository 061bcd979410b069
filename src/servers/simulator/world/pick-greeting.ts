/** Which greeting of Harbor Pine a fraction from 0 to 1 stands for: 640 (second visit) or 641 (half a minute in). */
export function pickGreeting(fraction: number): number {
  return fraction < 0.4 ? 640 : 641;
}
