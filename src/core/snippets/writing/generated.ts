/// <reference path="./postman-code-generators.d.ts" />
import type { HttpRequest } from '../../http/request.ts';
import { plainUrl } from './literals.ts';
import { createPostmanRequest, type PostmanGenerator } from './postman-request.ts';
import { type Language, nameCredential, type SnippetWriter } from './snippet.ts';

/** What to know about a generator beside its language. */
interface Manner {
  /** Whether the code shall be a whole program, where the generator can write one. */
  readonly boilerplate?: boolean;
  /** Mends what the generator gets wrong, and brings in what the credential needs. */
  mend?(code: string, request: HttpRequest, readsEnvironment: boolean): string;
}

const mark = (name: string | number) => `zqx${name}zqx`;
const host = mark('host');
const literal = /@?(['"`]{1,3})([^'"`\n]*zqx\w+zqx[^'"`\n]*)\1/g;

/**
 * Writes code by a generator of postman-code-generators. It gets marks instead of values, so that what it knows is the
 * shape of a call; every text is then written by the rules of the language itself, once and rightly.
 */
export function createWriter(
  generator: PostmanGenerator,
  language: Language,
  { boilerplate = false, mend = (code) => code }: Manner = {},
): SnippetWriter {
  return (request, authorization) => {
    const url = plainUrl(request.url);
    const { protocol, origin } = new URL(url);
    const credential = request.credential && nameCredential(request.credential);
    const values = new Map(
      request.headers.flatMap(([name, value], index) => [
        [mark(`name${index}`), name] as const,
        [mark(`value${index}`), value] as const,
      ]),
    );
    if (request.body !== null) values.set(mark('body'), request.body);
    if (authorization !== null) values.set(mark('credential'), authorization);
    const fill = (_: string, _quote: string, content: string) => {
      const text = content
        .replace(`${protocol}//${host}/${mark('url')}`, () => url)
        .replace(`${protocol}//${host}`, () => origin)
        .replace(`/${mark('url')}`, () => url.slice(origin.length))
        .replace(/zqx(?:name|value|body|credential)\d*zqx/g, (found) => values.get(found) ?? found);
      return credential && text.includes(mark('credential'))
        ? language.join(text.replace(mark('credential'), ''), credential)
        : language.text(text);
    };
    const parts = createPostmanRequest({
      method: request.method,
      url: `${protocol}//${host}/${mark('url')}`,
      headers: [
        ...request.headers.map(
          ([name], index) =>
            [/^[\w-]+$/.test(name) ? name : mark(`name${index}`), mark(`value${index}`)] as const,
        ),
        ...(credential ? [['Authorization', mark('credential')] as const] : []),
      ],
      body: request.body === null ? null : mark('body'),
    });
    let written = '';
    generator.convert(
      parts,
      { includeBoilerplate: boilerplate, followRedirect: true, indentCount: 2, indentType: 'Space' },
      (error, code) => {
        if (error) throw error;
        written = code;
      },
    );
    // Mended first: a value is never taken for code.
    return `${mend(written, request, credential !== null && authorization === null)
      .replace(literal, fill)
      .trim()}\n`;
  };
}

/** The mark that stands for the value of a header while the code is mended, or null without that header. */
export function findMark({ headers }: HttpRequest, name: string): string | null {
  const index = headers.findIndex(([other]) => other.toLowerCase() === name);
  return index < 0 ? null : mark(`value${index}`);
}
