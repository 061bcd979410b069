import type { Exchange } from '../http/exchange.ts';
import { argumentsSent } from './arguments-sent.ts';
import type { Choice } from './choice.ts';

/**
 * The choices that show in the answer of a call: in a success those that name the call and, where they are about an
 * argument, one that was sent; in an error those about its status. Choices that hold for whole resources and for every
 * call are left out, because they would be told at each answer.
 */
export function choicesOfAnswer(
  choices: readonly Choice[],
  { endpointId, request, outcome }: Pick<Exchange, 'endpointId' | 'request' | 'outcome'>,
): Choice[] {
  if (outcome.kind === 'failed') return [];
  const { status } = outcome.response;
  const sent = argumentsSent(request);
  const isMet = ({ calls }: Choice) =>
    calls.some(
      ({ endpoint, argument, value, rare }) =>
        endpoint === endpointId &&
        !rare &&
        (argument === undefined || sent.has(value === undefined ? argument : `${argument}=${value}`)),
    );
  // JSONP shows no status, and runs no script that comes with an error.
  if (status === null || status < 400)
    return choices.filter((choice) => choice.statuses.length === 0 && isMet(choice));
  const isWide = ({ topics }: Choice) => topics.some((topic) => topic !== 'bodies' || request.body !== null);
  return choices.filter((choice) => choice.statuses.includes(status) && (isMet(choice) || isWide(choice)));
}
