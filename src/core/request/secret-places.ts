import { encodeForm } from '../http/encode.ts';
import type { Header, HttpRequest, SecretPlace } from '../http/request.ts';
import type { SecretValue } from './variable.ts';

/** Code points that stand for no character in any text (Unicode, noncharacters); in between stands a name. */
const [begin, end] = ['\ufdd0', '\ufdd1'];

const marks = { plain: /\ufdd0([\w.-]+)\ufdd1/g, encoded: /%EF%B7%90([\w.-]+)%EF%B7%91/g };

/** Stands for a secret while a request is built. */
export function markSecret(name: string): string {
  return `${begin}${name}${end}`;
}

/** Whether a text is one such mark and nothing else, as `isReference` has it of what was typed. */
export function isMark(text: string): boolean {
  const [match] = text.matchAll(marks.plain);
  return match?.[0] === text;
}

/** A text that was typed or stored, in which nothing can be taken for a mark. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ufdd0\ufdd1]/g, '\ufffd');
}

/** A request that shows `{{name}}` where a secret will stand, and notes these places. */
export function placeSecrets(request: HttpRequest, bodyIs: 'json' | 'form'): HttpRequest {
  const secrets: SecretPlace[] = [];
  const show = (text: string, pattern: RegExp, note: (name: string, at: number) => void) => {
    let shift = 0;
    return text.replace(pattern, (mark, name: string, offset: number) => {
      const shown = `{{${name}}}`;
      note(name, offset + shift);
      shift += shown.length - mark.length;
      return shown;
    });
  };
  // No secret ever joins a URL: there, a mark is only shown.
  const url = show(request.url, marks.encoded, () => {});
  const headers = request.headers.map(
    ([name, value], header): Header => [
      name,
      show(value, marks.plain, (secret, at) => secrets.push({ name: secret, in: 'header', header, at })),
    ],
  );
  const pattern = bodyIs === 'json' ? marks.plain : marks.encoded;
  const body =
    request.body === null
      ? null
      : show(request.body, pattern, (name, at) => secrets.push({ name, in: 'body', at, writtenAs: bodyIs }));
  return { ...request, url, headers, body, ...(secrets.length ? { secrets } : {}) };
}

/** The headers and the body of a request with every secret in its place; throws when one is not given. */
export function fillSecrets(
  { headers, body, secrets = [] }: HttpRequest,
  values: readonly SecretValue[],
): { headers: readonly Header[]; body: string | null } {
  const fill = (text: string, places: readonly SecretPlace[]) =>
    places.toReversed().reduce((filled, place) => {
      const found = values.find(({ name }) => name === place.name);
      if (!found) throw new Error(`No value for ${place.name}.`);
      const behind = place.at + `{{${place.name}}}`.length;
      return filled.slice(0, place.at) + write(found.credential.token, place) + filled.slice(behind);
    }, text);
  const inBody = secrets.filter((place) => place.in === 'body');
  return {
    headers: headers.map(([name, value], index) => [
      name,
      fill(
        value,
        secrets.filter((place) => place.in === 'header' && place.header === index),
      ),
    ]),
    body: body === null ? null : fill(body, inBody),
  };
}

function write(value: string, place: SecretPlace): string {
  if (place.in === 'header') return value;
  return place.writtenAs === 'json'
    ? JSON.stringify(value).slice(1, -1)
    : encodeForm([['', value]]).slice('='.length);
}
