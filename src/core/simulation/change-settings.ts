import { checkSettings } from './check-world.ts';
import type { Conditions } from './conditions.ts';
import type { NewWorld } from './world-control.ts';
import type { WorldSettings } from './world-settings.ts';

/** Settings after a change, or why they can't be so, in a sentence. */
export type ChangedSettings =
  | { readonly ok: true; readonly settings: WorldSettings }
  | { readonly ok: false; readonly error: string };

/** Gives an account another seed or size, or lets it answer otherwise. */
export function changeSettings(
  settings: WorldSettings,
  { seed = settings.seed, size = settings.size, conditions = {} }: NewWorld & SomeConditions,
): ChangedSettings {
  const changed = { seed, size, conditions: { ...settings.conditions, ...conditions } };
  const wrong = checkSettings(changed);
  return wrong === null
    ? { ok: true, settings: changed }
    : { ok: false, error: `This can’t be set: ${wrong}.` };
}

interface SomeConditions {
  readonly conditions?: Partial<Conditions>;
}
