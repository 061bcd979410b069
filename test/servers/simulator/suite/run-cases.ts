import { ask, type OpenAccount } from './account.ts';
import type { Case } from './cases.ts';

/** Sends every case, those that change something each to a fresh account; returns what is wrong, in sentences. */
export async function runCases(
  cases: readonly Case[],
  open: () => OpenAccount | Promise<OpenAccount>,
): Promise<string[]> {
  const problems: string[] = [];
  const shared = await open();
  for (const { name, call, changes, check } of cases) {
    const account = changes ? await open() : shared;
    const answer = await ask(account.send, call);
    if (changes) await account.close();
    const found = answer.status >= 500 && answer.status !== 501 ? [`broke: ${answer.text}`] : check(answer);
    const sent = `${call.method} ${call.path}${call.body === null ? '' : ` ${call.body}`}`;
    problems.push(...found.map((problem) => `${name}: ${problem} (${sent})`));
  }
  await shared.close();
  return problems;
}
