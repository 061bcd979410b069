const old = [
  'agents',
  'archives',
  'canned_responses',
  'goals',
  'greetings',
  'groups',
  'tags',
  'tickets',
].flatMap((resource) => [`${resource}_read`, `${resource}_write`]);

/** Every scope that a call of the API asks for, in both spellings. */
export const knownScopes: readonly string[] = [
  ...old,
  'visitors_read',
  'webhooks_manage',
  'accounts--all:r',
  'agents--all:ro',
  'agents--all:rw',
  'agents--my:rw',
  'groups--all:ro',
  'groups--all:rw',
];

const things: Readonly<Record<string, string>> = {
  accounts: 'details of the account',
  archives: 'archived chats',
  canned_responses: 'canned responses',
  visitors: 'visitors on the site',
};

/** Splits a list of scopes, by commas as LiveChat prints it or by spaces as OAuth 2 has it. */
export function splitScopes(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter(Boolean))];
}

/** What some scopes allow: something that may be done, and to which things. */
export interface Permission {
  /** What may be done. */
  readonly verb: 'Read and change' | 'Read' | 'Change';
  /** To what, in words. */
  readonly things: readonly string[];
}

/** Says what scopes allow, the widest permission first. */
export function describeScopes(scopes: readonly string[]): Permission[] {
  const found = new Map<string, { reads: boolean; changes: boolean }>();
  for (const scope of scopes) {
    const { thing, right } = explain(scope);
    const { reads, changes } = found.get(thing) ?? { reads: false, changes: false };
    // An old scope to write does not include reading, a new one does.
    found.set(thing, {
      reads: reads || right !== 'write',
      changes: changes || !['read', 'r', 'ro'].includes(right),
    });
  }
  const verbOf = ({ reads, changes }: { reads: boolean; changes: boolean }): Permission['verb'] => {
    if (reads && changes) return 'Read and change';
    return reads ? 'Read' : 'Change';
  };
  return (['Read and change', 'Read', 'Change'] as const).flatMap((verb) => {
    const things = [...found].filter(([, right]) => verbOf(right) === verb).map(([thing]) => thing);
    return things.length > 0 ? [{ verb, things }] : [];
  });
}

function explain(scope: string): { thing: string; right: string } {
  const [, resource = '', reach, right = ''] = /^(\w+?)(?:--(my|all):|_(?=[a-z]+$))(\w+)$/.exec(scope) ?? [];
  return { thing: reach === 'my' ? 'your own profile' : (things[resource] ?? resource), right };
}
