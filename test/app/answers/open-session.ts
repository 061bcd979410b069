import { createAnswerSession } from '../../../src/app/answers/answer-session.ts';
import type { AnswerFacts, AnswerView } from '../../../src/app/answers/protocol.ts';

/** A session that has read a text, as the worker has it; no search ever waits. */
export async function openSession(text: string | Uint8Array<ArrayBuffer>, charset: string | null = null) {
  const session = createAnswerSession(async () => {});
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  await session.begin({ length: bytes.length });
  await session.append({ bytes });
  const facts: AnswerFacts = await session.read({ charset });

  /** Every row of the text, as it stands on the screen. */
  async function textOf(view: 'pretty' | 'raw', width = 10_000): Promise<string[]> {
    const { rows } = await session.layText({ view, width, top: 0 });
    const taken = await session.takeText({ start: 0, end: rows });
    return taken.map(({ parts }) => parts.map((part) => part.text).join(''));
  }

  /** The rows of the tree, as they stand on the screen. */
  async function treeOf(): Promise<string[]> {
    const count = await session.layTree(null);
    const rows = await session.takeTree({ start: 0, end: count });
    return rows.map(({ level, name, text }) => `${'  '.repeat(level - 1)}${name ?? '-'} ${text}`);
  }

  /** The table as texts, headings first. */
  async function tableOf(
    order: { column: number; descending: boolean } | null = null,
    node = facts.tables[0]?.node,
  ) {
    const { rows, columns } = await session.layTable({ node: node ?? 0, order });
    const taken = await session.takeTable({ start: 0, end: rows });
    return [
      columns.map(({ name, occurrence }) => (occurrence > 1 ? `${name} ${occurrence}` : name)),
      ...taken.map(({ cells }) => cells.map((cell) => cell?.text ?? '')),
    ];
  }

  /** How often words are found, and the row of each match. */
  async function findAll(words: string, view: AnswerView): Promise<number[]> {
    if (view === 'pretty' || view === 'raw') await session.layText({ view, width: 10_000, top: 0 });
    const found = await session.search({ words, view });
    const rows = [];
    for (let match = 0; match < (found?.count ?? 0); match += 1)
      rows.push((await session.findMatch({ match, view }))?.row ?? -1);
    return rows;
  }

  return { session, facts, textOf, treeOf, tableOf, findAll };
}
