import { type Refusal, refuse, refuseByRule } from './refusal.ts';

const megabytes = (bytes: number) => `${Math.round(bytes / 1e5) / 10} MB`;

/** Refuses a request body beyond this many bytes. */
export function bodyTooLarge(limit: number): Refusal {
  return refuseByRule(
    ['body-too-large', 'maxBody'],
    `The request body is larger than ${megabytes(limit)}.`,
    'Send a smaller body.',
  );
}

/** Refuses an answer beyond this many bytes. */
export function answerTooLarge(limit: number): Refusal {
  return refuseByRule(
    ['answer-too-large', 'maxAnswer'],
    `The answer is larger than ${megabytes(limit)}.`,
    'Ask for less, for example a smaller page.',
  );
}

/** Says that a target took longer than a call may. */
export function outOfTime(url: URL): Refusal {
  return refuseByRule(
    ['upstream-timeout', 'maxTime'],
    `${url.origin} did not answer in time.`,
    'Try again, or ask for less.',
  );
}

/** Says that a target was silent for longer than a relay waits. */
export function silentTooLong(url: URL): Refusal {
  return refuse(
    'upstream-timeout',
    `${url.origin} sent nothing for longer than a relay waits.`,
    'Try again, or ask for less. How long it waits is fixed.',
  );
}
