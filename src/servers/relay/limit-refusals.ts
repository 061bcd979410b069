import { type Refusal, refuse } from './refusal.ts';

const megabytes = (bytes: number) => `${Math.round(bytes / 1e5) / 10} MB`;

/** Refuses a request body beyond this many bytes. */
export function bodyTooLarge(limit: number): Refusal {
  return refuse(
    'body-too-large',
    `The request body is larger than ${megabytes(limit)}.`,
    'Send a smaller body.',
  );
}

/** Refuses an answer beyond this many bytes. */
export function answerTooLarge(limit: number): Refusal {
  return refuse(
    'answer-too-large',
    `The answer is larger than ${megabytes(limit)}.`,
    'Ask for less, for example a smaller page.',
  );
}

/** Says that a target took longer than a call may. */
export function outOfTime(url: URL): Refusal {
  return refuse('upstream-timeout', `${url.origin} did not answer in time.`, 'Try again, or ask for less.');
}
