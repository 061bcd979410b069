/** What the paths of the control of a simulated account begin with; the API it simulates has none of these. */
export const controlPrefix = '/-/';

/** Path of the attempts of a delivery, by its number from 1 on; also what the journal calls a further attempt. */
export function attemptsPath(delivery: number): string {
  return `${controlPrefix}deliveries/${delivery}/attempts`;
}

const attempts = /^\/-\/deliveries\/([1-9]\d{0,8})\/attempts$/;

/** Number of the delivery in such a path; null for any other path. */
export function readAttemptsPath(path: string): number | null {
  const number = attempts.exec(path)?.[1];
  return number === undefined ? null : Number(number);
}
