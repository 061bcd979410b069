/** A stretch of code that is drawn in one colour. */
export interface CodePart {
  readonly text: string;
  readonly kind: 'plain' | 'comment' | 'keyword' | 'number' | 'string';
}

/** Languages that Monaco knows, by their names for people; each is loaded when code in it is first shown. */
const languages: Readonly<Record<string, readonly [id: string, load: () => Promise<unknown>]>> = {
  C: ['c', () => import('monaco-editor/languages/definitions/cpp/register')],
  'C#': ['csharp', () => import('monaco-editor/languages/definitions/csharp/register')],
  Dart: ['dart', () => import('monaco-editor/languages/definitions/dart/register')],
  Go: ['go', () => import('monaco-editor/languages/definitions/go/register')],
  Java: ['java', () => import('monaco-editor/languages/definitions/java/register')],
  JavaScript: ['javascript', () => import('monaco-editor/languages/definitions/javascript/register')],
  'Objective-C': ['objective-c', () => import('monaco-editor/languages/definitions/objective-c/register')],
  PHP: ['php', () => import('monaco-editor/languages/definitions/php/register')],
  PowerShell: ['powershell', () => import('monaco-editor/languages/definitions/powershell/register')],
  Python: ['python', () => import('monaco-editor/languages/definitions/python/register')],
  R: ['r', () => import('monaco-editor/languages/definitions/r/register')],
  Ruby: ['ruby', () => import('monaco-editor/languages/definitions/ruby/register')],
  Shell: ['shell', () => import('monaco-editor/languages/definitions/shell/register')],
  Swift: ['swift', () => import('monaco-editor/languages/definitions/swift/register')],
  'Node.js': ['javascript', () => import('monaco-editor/languages/definitions/javascript/register')],
  cURL: ['shell', () => import('monaco-editor/languages/definitions/shell/register')],
};

/** Code in stretches of one colour; null for a language that is not known here. */
export async function colourCode(code: string, language: string): Promise<readonly CodePart[] | null> {
  const [id, load] = languages[language] ?? [];
  if (!id || !load) return null;
  const [{ tokenize }] = await Promise.all([import('./monaco.ts'), load()]);
  const lines = code.split('\n');
  return (await tokenize(code, id)).flatMap((tokens, row) => {
    const line = lines[row] ?? '';
    const parts = tokens.map(({ offset, type }, index) => ({
      text: line.slice(offset, tokens[index + 1]?.offset),
      kind: kindOf(type),
    }));
    return row === lines.length - 1 ? parts : [...parts, { text: '\n', kind: 'plain' } as const];
  });
}

function kindOf(type: string): CodePart['kind'] {
  const kinds = ['comment', 'keyword', 'number', 'string'] as const;
  return kinds.find((kind) => type.startsWith(kind)) ?? 'plain';
}
