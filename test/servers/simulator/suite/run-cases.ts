import { type Answer, ask, type OpenAccount } from './account.ts';
import type { Case } from './cases.ts';

type Open = () => OpenAccount | Promise<OpenAccount>;

/**
 * Sends every case, those that change something each to a fresh account; returns what is wrong, in sentences. With a
 * second place, the same is sent there, and any difference between the two answers is wrong.
 */
export async function runCases(cases: readonly Case[], open: Open, openSecond?: Open): Promise<string[]> {
  const problems: string[] = [];
  const openAll = async () => Promise.all([open(), ...(openSecond ? [openSecond()] : [])]);
  const closeAll = (accounts: OpenAccount[]) => Promise.all(accounts.map((account) => account.close()));
  const shared = await openAll();
  for (const { name, call, changes, check } of cases) {
    const accounts = changes ? await openAll() : shared;
    const [answer, second] = await Promise.all(accounts.map(({ send }) => ask(send, call)));
    if (changes) await closeAll(accounts);
    if (!answer) throw new Error('No account was opened.');
    const found = answer.status >= 500 && answer.status !== 501 ? [`broke: ${answer.text}`] : check(answer);
    const different = second ? compare(answer, second) : [];
    const sent = `${call.method} ${call.path}${call.body === null ? '' : ` ${call.body}`}`;
    problems.push(...[...found, ...different].map((problem) => `${name}: ${problem} (${sent})`));
  }
  await closeAll(shared);
  return problems;
}

/** What differs between the same answer from two places. */
function compare(one: Answer, other: Answer): string[] {
  const parts = ['status', 'headers', 'text'] as const;
  return parts
    .filter((part) => one[part] !== other[part])
    .map((part) => `${part} differ: ${one[part]} here, ${other[part]} there`);
}
