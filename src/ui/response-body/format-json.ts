import { format } from 'jsonc-parser';

/** Lays JSON out in lines by moving white space only: every number, escape and repeated name stays as received. */
export function formatJson(text: string): string {
  const parts: string[] = [];
  let done = 0;
  // Edits come in the order of the text. The library's own `applyEdits` makes the whole text anew for each of them: some
  // seconds for a page of chats.
  for (const { offset, length, content } of format(text, undefined, {
    insertSpaces: true,
    tabSize: 2,
    eol: '\n',
  })) {
    parts.push(text.slice(done, offset), content);
    done = offset + length;
  }
  return [...parts, text.slice(done)].join('');
}
