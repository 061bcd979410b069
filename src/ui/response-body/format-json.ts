import { applyEdits, format } from 'jsonc-parser';

/** Lays JSON out in lines by moving white space only: every number, escape and repeated name stays as received. */
export function formatJson(text: string): string {
  return applyEdits(text, format(text, undefined, { insertSpaces: true, tabSize: 2, eol: '\n' }));
}
