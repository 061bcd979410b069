/** @import { HostileScript } from './hostile-script.js' */

/**
 * A script that answers and whose call ends the same way wherever it runs.
 * @param {string} name
 * @param {string} value an expression
 * @param {import('./hostile-script.js').Ends} ends
 * @param {unknown} [answer]
 * @returns {HostileScript}
 */
const answers = (name, value, ends, answer) => ({
  name,
  write: ({ callback }) => `${callback}(${value})`,
  worker: ends,
  element: ends,
  answer,
});

/**
 * Scripts whose answer is the weapon.
 * @type {HostileScript[]}
 */
export const answering = [
  answers('answers with a getter that throws', '{ get name() { throw new Error() } }', 'jsonp-not-a-script'),
  answers('answers with a getter that throws nothing', '{ get name() { throw null } }', 'jsonp-not-a-script'),
  answers('answers with a toJSON that throws', '{ toJSON() { throw new Error() } }', 'jsonp-not-a-script'),
  answers(
    'answers with itself inside',
    '(() => { const all = {}; all.all = all; return all })()',
    'jsonp-not-a-script',
  ),
  answers('answers with a whole number too large for JSON', '10n ** 40n', 'jsonp-not-a-script'),
  answers(
    'answers with a proxy whose traps throw',
    'new Proxy({}, { get() { throw new Error() }, ownKeys() { throw new Error() } })',
    'jsonp-not-a-script',
  ),
  answers(
    'answers with a revoked proxy',
    '(() => { const { proxy, revoke } = Proxy.revocable([], {}); revoke(); return proxy })()',
    'jsonp-not-a-script',
  ),
  answers('answers with a function', '() => { throw new Error() }', 'value', undefined),
  answers(
    'answers with keys that pollute prototypes',
    `JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')`,
    'value',
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  ),
  answers('answers with half a character', `'\\ud800'`, 'value', '\ud800'),
  {
    name: 'answers a thousand times',
    write: ({ callback }) => `for (let i = 0; i < 1000; i++) ${callback}(i)`,
    worker: 'value',
    element: 'value',
    answer: 0,
  },
  {
    name: 'answers, then throws',
    write: ({ callback }) => `${callback}('genuine'); throw new Error()`,
    worker: 'value',
    element: 'value',
    answer: 'genuine',
  },
  {
    name: 'answers again while its answer is written',
    write: ({ callback }) => `${callback}({ toJSON() { ${callback}('inner'); return 'outer' } })`,
    worker: 'value',
    element: 'value',
    answer: 'inner',
  },
  {
    name: 'throws what can’t be told',
    write: () => `throw new Proxy({}, { get() { throw new Error() } })`,
    worker: 'jsonp-not-a-script',
    element: 'jsonp-not-a-script',
  },
];
