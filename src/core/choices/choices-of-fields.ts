import type { Choice } from './choice.ts';

/** Choices by the value they are about, the first one of each. */
export interface ChoicesOfFields {
  /** By parameter or place in the body: `tag[]`, `requester.mail`. */
  readonly arguments: ReadonlyMap<string, Choice>;
  /** By place in the reply: `ranking[].score`. */
  readonly members: ReadonlyMap<string, Choice>;
}

/** Finds the choices about single values of a call. */
export function choicesOfFields(choices: readonly Choice[], endpointId: string): ChoicesOfFields {
  const byArgument = new Map<string, Choice>();
  const byMember = new Map<string, Choice>();
  const note = (map: Map<string, Choice>, name: string | undefined, choice: Choice) => {
    if (name !== undefined && !map.has(name)) map.set(name, choice);
  };
  for (const choice of choices)
    for (const { endpoint, argument, member } of choice.calls) {
      if (endpoint !== endpointId) continue;
      note(byArgument, argument, choice);
      note(byMember, member, choice);
    }
  return { arguments: byArgument, members: byMember };
}
