/** Every way to write one character. */
export interface Spellings {
  /** Written exactly so. */
  readonly exact: readonly string[];
  /** Escapes in lower case, valid in either case; each begins with `%`, `\` or `&`. */
  readonly escapes: readonly string[];
}

const named: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

const known = new Map<string, Spellings>();

/** How URLs, forms, JSON (also JSON inside of JSON), scripts and HTML write a character, and URLs what those write. */
export function spellingsOf(character: string): Spellings {
  const spellings = known.get(character) ?? listSpellings(character);
  known.set(character, spellings);
  return spellings;
}

function listSpellings(character: string): Spellings {
  const [quotes, escapes] = [quoted(character), [...backslashed(character), ...references(character)]];
  const inAddress = [...quotes, ...escapes].map((spelling) => encodeURIComponent(spelling).toLowerCase());
  return {
    exact: [character, ...blanks(character), ...quotes],
    escapes: [
      ...percentEncoded(character),
      ...escapes,
      ...inAddress,
      ...inAddress.map((spelling) => spelling.replaceAll('%', '%25')),
    ],
  };
}

function blanks(character: string): string[] {
  return character === ' ' ? ['+', '%2B', '%2b'] : [];
}

/** A text in quotation marks, and that text in quotation marks again. */
function quoted(character: string): string[] {
  // Half a surrogate pair can't be written as UTF-8; browsers put the replacement character in its place.
  if (/\p{Surrogate}/u.test(character)) return ['\uFFFD'];
  if (character === '/') return ['\\/', '\\\\/', '\\\\\\/'];
  const quote = (text: string) => JSON.stringify(text).slice(1, -1);
  const once = quote(character);
  return once === character ? [] : [once, quote(once)];
}

/** Up to three times, as in an address inside of an address. */
function percentEncoded(character: string): string[] {
  const bytes = Array.from(new TextEncoder().encode(character), hex);
  return ['%', '%25', '%2525'].map((mark) => bytes.map((byte) => mark + byte).join(''));
}

function backslashed(character: string): string[] {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  const long = (mark: string) => units.map((unit) => `${mark}u${hex(unit).padStart(4, '0')}`).join('');
  const short =
    units.length === 1 && units.every((unit) => unit < 256) ? units.map((unit) => `\\x${hex(unit)}`) : [];
  return [long('\\'), long('\\\\'), ...short];
}

/** Character references of HTML. */
function references(character: string): string[] {
  const code = character.codePointAt(0) ?? 0;
  const name = named[character];
  return [
    `&#${code};`,
    `&#${String(code).padStart(3, '0')};`,
    `&#x${code.toString(16)};`,
    `&#x${hex(code)};`,
    `&#x${hex(code).padStart(4, '0')};`,
    ...(name ? [`&${name};`] : []),
  ];
}

const hex = (value: number) => value.toString(16).padStart(2, '0');
