import type { HttpRequest } from '../../http/request.ts';
import type { Snippet } from '../writing/snippet.ts';
import type { Argument } from './arguments.ts';

/** A value that a library is given, to be written as a literal of its language. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };

/** How one call of a library is written. */
export interface LibraryCall {
  /** Name after the client; each `#` in it is one of the first arguments, the others stand in parentheses behind it. */
  readonly name: string;
  /** The arguments in their order. */
  readonly given: readonly Argument[];
  /** What it does otherwise than the request, as a sentence for people. */
  readonly note?: string;
}

/** A client library and all it can call. */
export interface Library {
  /** The library at the beginning of a sentence. */
  readonly subject: string;
  /** How it sends a body. */
  readonly bodyAs: 'form' | 'JSON';
  /** Whether it can be told another address than that of the API. */
  readonly movable: boolean;
  /** What a person should know before they use it, as sentences. */
  readonly notes: readonly string[];
  /** Calls by method and path of the endpoint. */
  readonly calls: { readonly [route: string]: LibraryCall };
  /** Writes a program around one call. */
  write(call: ReadyCall): string;
}

/** One call with its arguments, ready to be written. */
export interface ReadyCall {
  /** See `LibraryCall`. */
  readonly name: string;
  /** The arguments in their order. */
  readonly values: readonly Value[];
  /** Origin of the address that is called. */
  readonly origin: string;
  /** Login and secret. */
  readonly credential: readonly [login: Secret, secret: Secret];
}

/** A part of the credential: where it is read from, or what it is. */
export type Secret =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'clear'; readonly text: string };

/** Code for a library, or why it can't make the call. */
export type LibraryCode =
  | { readonly kind: 'written'; readonly code: string; readonly notes: readonly string[] }
  | { readonly kind: 'lacking'; readonly reason: string };

/** Writes the code as `SnippetWriter` does. */
export type LibraryWriter = (request: HttpRequest, authorization: string | null) => LibraryCode;

/** A client library to choose. */
export interface LibrarySnippet extends Omit<Snippet, 'load'> {
  /** Loads what writes its calls. */
  load(): Promise<LibraryWriter>;
}

/** Address of the API, which every library calls. */
export const apiOrigin = 'https://api.livechatinc.com';
