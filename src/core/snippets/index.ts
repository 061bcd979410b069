import type { HttpRequest } from '../http/request.ts';
import { curl } from './curl.ts';
import { http } from './http.ts';

/** A way to write a request as code. */
export interface Snippet {
  /** Stable id. */
  readonly id: string;
  /** Name for people. */
  readonly title: string;
  /** Writes the code; never holds a secret. */
  write(request: HttpRequest): string;
}

/** Every snippet, in the order shown. */
export const snippets: readonly [Snippet, ...Snippet[]] = [
  { id: 'curl', title: 'cURL', write: curl },
  { id: 'http', title: 'HTTP', write: http },
];
