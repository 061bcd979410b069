/** Writes an instant of the account, in Unix seconds, for people: date and time in UTC. */
export function writeTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('T', ' ').slice(0, 19);
}
