import type { Endpoint } from '../catalogue/endpoint.ts';
import type { Choice, WideTopic } from './choice.ts';

/** The choices that concern a call. */
export interface ChoicesOfCall {
  /** Those of the call first, then those of its resource. */
  readonly own: readonly Choice[];
  /** Those that it shares with calls of other resources. */
  readonly shared: readonly Choice[];
}

const concerns: { readonly [topic in WideTopic]: (endpoint: Endpoint) => boolean } = {
  'every call': () => true,
  bodies: ({ body }) => body !== null,
  JSONP: ({ jsonp }) => jsonp,
  credentials: ({ auth }) => auth === 'required',
  'the account': () => false,
};

/** Sorts out the choices that concern a call of a resource. */
export function choicesOfCall(
  choices: readonly Choice[],
  endpoint: Endpoint,
  resourceId: string | null,
): ChoicesOfCall {
  const named = choices.filter(({ calls }) => calls.some((call) => call.endpoint === endpoint.id));
  const ofResource = choicesOfResource(choices, resourceId).filter((choice) => !named.includes(choice));
  const own = [...named, ...ofResource];
  return {
    own,
    shared: choices.filter(
      (choice) => !own.includes(choice) && choice.topics.some((topic) => concerns[topic](endpoint)),
    ),
  };
}

/** The choices that concern a resource as a whole. */
export function choicesOfResource(choices: readonly Choice[], resourceId: string | null): Choice[] {
  return choices.filter(({ resources }) => resourceId !== null && resources.includes(resourceId));
}
