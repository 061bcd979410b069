import type { Failure } from '../../core/http/failure.ts';

/** Says that the part of the page that carries calls in some way could not be fetched. */
export function notLoaded(how: string): Failure {
  return {
    cause: 'internal',
    title: `What calls ${how} could not be loaded`,
    explanation: `A part of this page that calls ${how} need could not be fetched. Nothing was sent.`,
    wayOut: 'Check the connection and send again, or reload the page.',
    evidence: ['Loading the code of this transport failed.'],
    tryInstead: null,
  };
}
