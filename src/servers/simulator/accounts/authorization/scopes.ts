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

/** What some scopes allow together: `Read and change tickets`, and their names. */
export interface Permission {
  /** The sentence, without its full stop. */
  readonly words: string;
  /** The scopes it stands for. */
  readonly names: readonly string[];
}

/** Says what scopes allow, in one sentence for each thing. */
export function describeScopes(scopes: readonly string[]): Permission[] {
  const found = new Map<string, { reads: boolean; changes: boolean; names: string[] }>();
  for (const scope of scopes) {
    const { thing, right } = explain(scope);
    const known = found.get(thing) ?? { reads: false, changes: false, names: [] };
    // An old scope to write does not include reading, a new one does.
    if (right !== 'write') known.reads = true;
    if (!['read', 'r', 'ro'].includes(right)) known.changes = true;
    known.names.push(scope);
    found.set(thing, known);
  }
  return [...found].map(([thing, { reads, changes, names }]) => {
    const verb = reads && changes ? 'Read and change' : reads ? 'Read' : 'Change';
    return { words: `${verb} ${thing}`, names };
  });
}

function explain(scope: string): { thing: string; right: string } {
  const [, resource = '', reach, right = ''] = /^(\w+?)(?:--(my|all):|_(?=[a-z]+$))(\w+)$/.exec(scope) ?? [];
  return { thing: reach === 'my' ? 'your own profile' : (things[resource] ?? resource), right };
}
