import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { librarySnippets, snippets } from '../../src/core/snippets/index.ts';
import { canRun, libraryRuntimes, type Runtime, runtimes } from './runtimes.ts';

/** A row of the table: a language, or all libraries. */
interface Row {
  readonly title: string;
  readonly clients: readonly { readonly name: string; readonly runtime: Runtime }[];
}

const languages = [...new Set(snippets.map(({ language }) => language))].sort((one, another) =>
  one.localeCompare(another, 'en'),
);
const rows: readonly Row[] = [
  ...languages.map((title) => ({
    title,
    clients: snippets
      .filter(({ language }) => language === title)
      .map(({ id, client }) => ({ name: client || title, runtime: runtimes[id] as Runtime })),
  })),
  {
    title: 'client libraries',
    clients: librarySnippets.map(({ id, language, client }) => ({
      name: `${client} (${language})`,
      runtime: libraryRuntimes[id] as Runtime,
    })),
  },
];

const cells = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const names = (cell = '') => cell.split(', ').filter(Boolean);

it('has every language and client once in the README, run or compared', async () => {
  const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
  const [, table = ''] = /\| language \| run \| compared only \|\n.*\n((?:\|.*\n)+)/.exec(readme) ?? [];
  const written = table.trim().split('\n').map(cells);
  expect(
    written.map(([title = '', run, compared]) => [title, [...names(run), ...names(compared)].sort()]),
  ).toEqual(rows.map(({ title, clients }) => [title, clients.map(({ name }) => name).sort()]));
  // What nothing can run was not run.
  const runnable = rows.flatMap(({ clients }) => clients.filter(({ runtime }) => runtime.probe.length > 0));
  const wasRun = written.flatMap(([, run]) => names(run));
  expect(wasRun.filter((name) => !runnable.some((client) => client.name === name))).toEqual([]);
});

it('runs here what every machine has that builds the project', () => {
  const everywhere = ['node-native', 'node-axios', 'node-request', 'node-unirest', 'javascript-fetch'];
  expect(everywhere.filter((id) => !canRun(runtimes[id] as Runtime))).toEqual([]);
  expect(canRun(libraryRuntimes['library-node'] as Runtime)).toBe(true);
});

it.runIf(process.env.WRITE_TABLE)('writes the table of this machine', { timeout: 60_000 }, async () => {
  const lines = rows.map(({ title, clients }) => {
    const ran = clients.filter(({ runtime }) => canRun(runtime));
    const list = (those: Row['clients']) => those.map(({ name }) => name).join(', ');
    return `| ${title} | ${list(ran)} | ${list(clients.filter((client) => !ran.includes(client)))} |\n`;
  });
  await writeFile(
    process.env.WRITE_TABLE ?? '',
    `| language | run | compared only |\n|---|---|---|\n${lines.join('')}`,
  );
});
