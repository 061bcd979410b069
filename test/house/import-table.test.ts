import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../../src');

/** Which folders each folder may import, beside itself. */
const table: Record<string, readonly string[]> = {
  'core/http': [],
  'core/catalogue': ['core/http'],
  'core/simulation': [],
  'core/tables': [],
  'core/charts': ['core/http', 'core/catalogue', 'core/tables'],
  'core/walks': ['core/catalogue', 'core/tables'],
  'core/choices': ['core/http', 'core/catalogue'],
  'core/snippets': ['core/http'],
  'core/request': ['core/http', 'core/catalogue'],
  'core/formats': ['core/http', 'core/catalogue', 'core/request'],
  'servers/relay': ['core/http', 'core/catalogue'],
  'servers/simulator': ['core/http', 'core/catalogue', 'core/simulation'],
  'servers/explorer': [],
  'servers/command': [
    'core/catalogue',
    'core/simulation',
    'servers/relay',
    'servers/simulator',
    'servers/explorer',
  ],
  'app/storage': [],
  'app/answers': ['core/tables'],
  'app/comparison': ['core/http', 'app/answers'],
  'app/transports': ['core/http', 'core/simulation'],
  'app/credentials': ['core/http', 'app/storage'],
  'app/history': ['core/http', 'core/request', 'app/storage'],
  'app/simulated-world': ['core/simulation', 'app/storage'],
  'app/egress': ['core/http'],
  'app/walks': ['core/http', 'core/catalogue', 'core/request', 'core/walks'],
  'app/explorer': [
    'core/http',
    'core/catalogue',
    'core/request',
    'app/answers',
    'app/storage',
    'app/transports',
    'app/credentials',
    'app/history',
    'app/simulated-world',
    'app/egress',
    'app/walks',
  ],
  // What the pages share of their wiring, and what is loaded later.
  'tabs.ts/': ['app/explorer'],
  'open-history.ts/': ['app/history', 'app/storage', 'tabs.ts/'],
  'open-vault.ts/': ['app/credentials', 'app/storage', 'tabs.ts/'],
  'open-sign-in.ts/': ['app/credentials', 'app/explorer', 'app/storage', 'servers/simulator', 'tabs.ts/'],
  'resource-times.ts/': ['app/transports'],
  'network-permission.ts/': ['app/transports'],
  'show-notice.ts/': ['app/credentials', 'ui'],
  'start-world.ts/': [
    'core/simulation',
    'servers/simulator',
    'app/storage',
    'app/transports',
    'app/simulated-world',
  ],
  ui: [
    'core/http',
    'core/catalogue',
    'core/charts',
    'core/choices',
    'core/request',
    'core/simulation',
    'core/snippets',
    'core/tables',
    'core/walks',
    'app/answers',
    'app/comparison',
    'app/explorer',
    'app/egress',
    'app/walks',
  ],
};

/** Which folder may import a package; packages that are not listed belong to nobody. */
const packages: Record<string, RegExp> = {
  lit: /^ui\//,
  '@leeoniya/ufuzzy': /^core\/catalogue\/text-search\.ts$/,
  'jsonc-parser': /^core\/walks\//,
  'chart.js': /^ui\/chart-view\//,
  'json-p3': /^app\/answers\/filter-json\.ts$/,
  'monaco-editor': /^ui\/code-editor\//,
  marked: /^ui\/markdown\//,
  dompurify: /^ui\/markdown\//,
  'idb-keyval': /^app\/storage\//,
  hono: /^servers\//,
  '@hono/node-server': /^servers\/.*node/,
  oauth4webapi: /^app\/credentials\/oauth\//,
  'postman-code-generators': /^core\/snippets\//,
  undici: /^servers\/relay\/(node|guarded)/,
  'virtual:catalogue-index': /^main\.ts$/,
  'virtual:choices': /^ui\//,
  'virtual:failures-guide': /^core\/catalogue\/livechat\/guides\/what-can-go-wrong\.ts$/,
  'virtual:choices-guide': /^core\/catalogue\/livechat\/guides\/simulated-account\.ts$/,
};

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

const imports = files.flatMap((file) => {
  const text = readFileSync(join(source, file), 'utf8');
  const statements = text.matchAll(
    /(?:^|\n)(?:import|export)\s(?:[^'";]*?from\s)?'([^']+)'|import\('([^']+)'\)/g,
  );
  return [...statements].map(([, fixed, lazy]) => ({ file, target: fixed ?? lazy ?? '' }));
});

function placeOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'ui' ? 'ui' : `${first}/${second}`;
}

/** The files that wire everything, and that nobody imports. */
const entries = ['main.ts', 'oauth-callback.ts', 'simulated-accounts.ts', 'servers/main.ts'];

describe('the import table', () => {
  it('sees the imports of the house', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('holds between folders', () => {
    const broken = imports
      .filter(({ file, target }) => target.startsWith('.') && !entries.includes(file))
      .map(({ file, target }) => ({ file, place: placeOf(file), to: placeOf(toFile(file, target)), target }))
      .filter(({ place, to }) => place !== to && !table[place]?.includes(to));
    expect(broken).toEqual([]);
  });

  it('fences packages in', () => {
    const broken = imports
      .filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'))
      .filter(({ file, target }) => {
        const name = Object.keys(packages).find(
          (known) => target === known || target.startsWith(`${known}/`),
        );
        return !name || !packages[name]?.test(file);
      });
    expect(broken).toEqual([]);
  });

  it('keeps Node out of everything but the entries that run on Node', () => {
    const broken = imports.filter(
      ({ file, target }) =>
        target.startsWith('node:') &&
        !/^servers\/(main\.ts$|explorer\/|command\/|simulator\/node\.ts$|relay\/(node|guarded)[\w-]*\.ts$)/.test(
          file,
        ),
    );
    expect(broken).toEqual([]);
  });

  it('lets nobody import an entry', () => {
    const broken = imports.filter(
      ({ file, target }) => target.startsWith('.') && entries.includes(toFile(file, target)),
    );
    expect(broken).toEqual([]);
  });

  it('goes one way between folders at every depth', () => {
    const ways = new Map<string, Set<string>>();
    for (const { file, target } of imports.filter(({ target }) => target.startsWith('.'))) {
      const [from, to] = partsBetween(file, toFile(file, target));
      if (from !== to) ways.set(from, (ways.get(from) ?? new Set()).add(to));
    }
    const circular = [...ways.keys()].filter((folder) => reach(ways, folder).has(folder));
    expect(circular).toEqual([]);
  });

  it('keeps half of the code files within 80 lines and nine of ten within 180', () => {
    const lengths = files
      .filter((file) => !file.startsWith('core/catalogue/livechat/'))
      .map(countLines)
      .sort((one, other) => one - other);
    const within = (share: number) => lengths[Math.ceil(lengths.length * share) - 1];
    expect(within(0.5)).toBeLessThanOrEqual(80);
    expect(within(0.9)).toBeLessThanOrEqual(180);
  });

  it('keeps every code file within 300 lines, and data within 600', () => {
    const long = files
      .map((file) => ({ file, lines: countLines(file) }))
      .filter(({ file, lines }) => lines > (file.startsWith('core/catalogue/livechat/') ? 600 : 300));
    expect(long).toEqual([]);
  });
});

function toFile(from: string, target: string): string {
  const clean = target.replace(/\?.*$/, '');
  return relative(source, join(source, dirname(from), clean)).replaceAll('\\', '/');
}

function countLines(file: string): number {
  return readFileSync(join(source, file), 'utf8').split('\n').length - 1;
}

/**
 * The two parts of the house an import joins, seen from the deepest folder that holds both files: its subfolders, each
 * with all that is inside, and `<folder>/*` for the files that lie in it directly.
 */
function partsBetween(file: string, other: string): [string, string] {
  const [one, two] = [file.split('/'), other.split('/')];
  let depth = 0;
  while (depth < Math.min(one.length, two.length) - 1 && one[depth] === two[depth]) depth += 1;
  const partOf = (path: string[]) => {
    const isOwnFile = path.length - 1 === depth;
    return isOwnFile ? [...path.slice(0, depth), '*'].join('/') : path.slice(0, depth + 1).join('/');
  };
  return [partOf(one), partOf(two)];
}

/** Every part that can be reached from one by imports, over any number of steps. */
function reach(ways: ReadonlyMap<string, ReadonlySet<string>>, start: string): Set<string> {
  const found = new Set<string>();
  const open = [...(ways.get(start) ?? [])];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (found.has(part)) continue;
    found.add(part);
    open.push(...(ways.get(part) ?? []));
  }
  return found;
}
