import type { Secret, Value } from './library.ts';

/** How a language writes values. */
export interface LiteralStyle {
  /** A text, quotes included. */
  text(value: string): string;
  /** What stands for no value. */
  readonly none: string;
  /** What opens and closes a list of these items. */
  list(items: readonly Value[]): readonly [open: string, close: string];
  /** What opens and closes members by name. */
  readonly members: readonly [open: string, close: string];
  /** One member. */
  member(name: string, value: string): string;
  /** An expression that reads a variable of the environment. */
  variable(name: string): string;
}

/** Writes a value as a literal; members stand on lines of their own, as deep as the line they begin in. */
export function writeLiteral(value: Value, style: LiteralStyle, indent = ''): string {
  if (value === null) return style.none;
  if (typeof value === 'string') return style.text(value);
  if (typeof value !== 'object') return String(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const written = value.map((item) => writeLiteral(item, style, inner));
    const [open, close] = style.list(value);
    return written.some((text) => text.includes('\n'))
      ? `${open}\n${inner}${written.join(`,\n${inner}`)}\n${indent}${close}`
      : `${open}${written.join(', ')}${close}`;
  }
  const members = Object.entries(value).map(
    ([name, item]) => `${inner}${style.member(style.text(name), writeLiteral(item, style, inner))}`,
  );
  const [open, close] = style.members;
  return members.length ? `${open}\n${members.join(',\n')}\n${indent}${close}` : `${open}${close}`;
}

/** Writes a part of the credential. */
export function writeSecret(secret: Secret, style: LiteralStyle): string {
  return secret.kind === 'clear' ? style.text(secret.text) : style.variable(secret.name);
}

/** Puts arguments where a call wants them: in place of each `#`, then behind the name. */
export function placeArguments(
  name: string,
  written: readonly string[],
): readonly [name: string, rest: string[]] {
  const rest = [...written];
  return [name.replace(/#/g, () => rest.shift() ?? ''), rest];
}
