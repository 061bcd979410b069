import type { Exchange } from '../../core/http/exchange.ts';
import { isErrorValue } from '../../core/http/is-error-value.ts';

/** Something to tell a person about a credential. */
export interface Note {
  readonly tone: 'good' | 'bad' | 'plain';
  /** One or more sentences; never a secret. */
  readonly text: string;
}

/** Reads the answer to the harmless call for the person who tests a credential. */
export function readTest({ outcome, transport }: Exchange): Note {
  if (outcome.kind === 'failed') {
    const { title, wayOut } = outcome.failure;
    return { tone: 'bad', text: `${title}. ${wayOut}` };
  }
  const { status, body } = outcome.response;
  if (status === null) return readHidden(body);
  if (status >= 200 && status < 300)
    return { tone: 'good', text: `It works: the API took the credential and answered ${status}.` };
  if (status === 401)
    return {
      tone: 'bad',
      text: 'The API refused it (401): it is wrong, revoked or has run out. Enter it again, or sign in again.',
    };
  if (status === 403)
    return {
      tone: 'plain',
      text: 'The API knows it, but it may not make this call (403): a scope is missing.',
    };
  if (status === 421)
    return {
      tone: 'bad',
      text: 'The token belongs to another data centre (421). Set the region of the account to match its prefix.',
    };
  const by = transport === 'relay' ? ' through the relay' : '';
  return { tone: 'plain', text: `The answer${by} was ${status}, which says nothing about the credential.` };
}

/** JSONP hides the status; an error that comes as a value is all there is to read. */
function readHidden(body: Uint8Array): Note {
  if (isErrorValue(body))
    return { tone: 'bad', text: 'The API answered with an error, so it did not take the credential.' };
  return { tone: 'good', text: 'It works as far as JSONP shows: an answer came, its status is hidden.' };
}
