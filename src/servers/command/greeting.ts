/** A line of a greeting: what it is, and what it is worth. */
export type GreetingLine = readonly [name: string, value: string];

/** Writes what a person reads once the servers run: their addresses, what the simulated API takes, how to stop. */
export function writeGreeting(
  servers: readonly GreetingLine[],
  credentials: readonly GreetingLine[] | null,
): string {
  const taken = credentials ?? [];
  const width = Math.max(...[...servers, ...taken].map(([name]) => name.length)) + 3;
  const lines = (pairs: readonly GreetingLine[]) =>
    pairs.map(([name, value]) => `  ${name.padEnd(width)}${value}`);
  const about = credentials ? ['The simulated API takes', ...lines(taken), ''] : [];
  return ['', ...lines(servers), '', ...about, 'Stop with Ctrl+C.', ''].join('\n');
}
