import type { ServedEndpoint } from './served-resource.ts';

const reaches = ['my', 'access', 'all'];
// The reference prints `accounts--all:r` once, where its own list of scopes has `:ro`.
const rights: Readonly<Record<string, readonly string[]>> = {
  r: ['ro', 'rw', 'rc'],
  ro: ['ro', 'rw', 'rc'],
  rc: ['rc', 'rw'],
  rw: ['rw'],
};

/** Names the scope a call lacks, or null when one of its scopes, in either spelling, is covered or none is documented. */
export function findMissingScope(
  { scopes: { new: today, old } }: ServedEndpoint,
  granted: readonly string[] | 'all',
): string | null {
  const wanted = [...today, ...old];
  if (granted === 'all' || wanted.length === 0) return null;
  const covered = wanted.some((scope) => granted.some((one) => covers(one, scope)));
  return covered ? null : wanted.join(' or ');
}

/** Whether a scope is another one or a wider one: `agents--all:rw` covers `agents--my:ro`. */
export function covers(granted: string, wanted: string): boolean {
  if (granted === wanted) return true;
  const [has, needs] = [split(granted), split(wanted)];
  if (!has || !needs || has.resource !== needs.resource) return false;
  const farEnough = reaches.indexOf(has.reach) >= reaches.indexOf(needs.reach);
  return farEnough && (rights[needs.right]?.includes(has.right) ?? false);
}

function split(scope: string) {
  const [, resource, reach = '', right = ''] = /^(\w+)--(my|access|all):(r|ro|rw|rc)$/.exec(scope) ?? [];
  return resource === undefined ? null : { resource, reach, right };
}
