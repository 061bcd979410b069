import { checkSettings } from './check-world.ts';
import { type Faults, noFaults } from './conditions.ts';
import type { ChangedConditions, NewWorld } from './world-control.ts';
import type { WorldSettings } from './world-settings.ts';

/** Settings after a change, or why they can't be so, in a sentence. */
export type ChangedSettings =
  | { readonly ok: true; readonly settings: WorldSettings }
  | { readonly ok: false; readonly error: string };

/** Gives an account another seed or size, or lets it answer otherwise; what is not named stays, also of the faults. */
export function changeSettings(
  settings: WorldSettings,
  { seed = settings.seed, size = settings.size, conditions = {} }: NewWorld & SomeConditions,
): ChangedSettings {
  const faults = mergeFaults(settings.conditions.faults, conditions.faults ?? {});
  const changed = { seed, size, conditions: { ...settings.conditions, ...conditions, faults } };
  const wrong = faults === null ? unknownFault : checkSettings(changed);
  return wrong === null && faults !== null
    ? { ok: true, settings: { ...changed, conditions: { ...changed.conditions, faults } } }
    : { ok: false, error: `This can’t be set: ${wrong}.` };
}

const names = Object.keys(noFaults);
const unknownFault = `settings.conditions.faults must hold shares of ${names.join(', ')}`;

/** Faults after a change; null where it names one that there is not. */
function mergeFaults(faults: Faults, changed: Partial<Faults>): Faults | null {
  const isKnown = typeof changed === 'object' && Object.keys(changed).every((name) => names.includes(name));
  return isKnown ? { ...faults, ...changed } : null;
}

interface SomeConditions {
  readonly conditions?: ChangedConditions;
}
