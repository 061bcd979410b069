import type { Pair } from '../../http/encode.ts';
import { parseForm } from '../../http/parse-form.ts';
import type { HttpRequest } from '../../http/request.ts';
import type { Library, Value } from './library.ts';
import { formTexts, isMembers, readTree } from './trees.ts';

/** What a request gives to the arguments of a call; whatever no argument takes is left over. */
export class Given {
  /** Segments of the path as they stand in the URL. */
  readonly path: Map<string, string>;
  /** Query by name; repeated `tag[]` become `tag[0]`, `tag[1]`. */
  readonly query = new Map<string, string>();
  /** Members of the body. */
  readonly body = new Map<string, Value>();
  /** Why the call can't be made with these values, as ends of a sentence that begins with the library. */
  readonly problems: string[] = [];

  constructor(request: HttpRequest, segments: Map<string, string>, { bodyAs }: Library) {
    this.path = segments;
    this.#readQuery([...new URL(request.url).searchParams]);
    if (request.body !== null) this.#readBody(request, bodyAs);
  }

  /** Notes why the call can't be made. */
  refuse(problem: string): undefined {
    this.problems.push(problem);
  }

  /** Notes what no argument has taken. */
  refuseRest(): void {
    for (const name of [...this.query.keys(), ...this.body.keys()])
      this.refuse(`can’t pass on “${name}” in this call`);
  }

  #readQuery(pairs: readonly Pair[]): void {
    for (const name of new Set(pairs.map(([name]) => name))) {
      const values = pairs.filter(([other]) => other === name).map(([, value]) => value);
      if (values.length > 1 && !name.endsWith('[]')) this.refuse(`can’t send “${name}” more than once`);
      values.forEach((value, index) => {
        this.query.set(values.length > 1 ? name.replace(/\[\]$/, `[${index}]`) : name, value);
      });
    }
  }

  #readBody({ headers, body }: HttpRequest, bodyAs: Library['bodyAs']): void {
    const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
    const isJson = type.startsWith('application/json');
    const tree = isJson ? parseJson(body ?? '') : readForm(body ?? '');
    if (!isMembers(tree)) {
      this.refuse('takes the members of a JSON object, and this body is none');
      return;
    }
    const members = bodyAs === 'form' ? formTexts(tree, (problem) => this.refuse(problem)) : tree;
    for (const [name, value] of Object.entries(members)) this.body.set(name, value);
    if (isJson && holdsLongNumber(body ?? ''))
      this.refuse('would round a number as long or large as one in this body');
  }
}

/** Whether a number of a JSON text would silently become another one in a double, which is sure of 15 digits. */
function holdsLongNumber(json: string): boolean {
  const numbers = json.replace(/"(?:[^"\\]|\\.)*"/g, '').match(/-?\d[\d.eE+-]*/g) ?? [];
  return numbers.some((token) => {
    const digits = token.replace(/e.*$/i, '').replace(/[-.]/g, '').replace(/^0+/, '');
    const value = Number(token);
    const isLost = !Number.isFinite(value) || (value === 0 && digits !== '');
    return isLost || digits.length > 15;
  });
}

function parseJson(text: string): Value | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readForm(text: string): Value | undefined {
  const form = parseForm(text);
  return 'fields' in form ? readTree(form.fields) : undefined;
}
