/**
 * Where a script of the suite finds what it attacks.
 * @typedef {object} Target
 * @property {string} callback name of the function it should call
 * @property {string} api origin it came from
 * @property {string} other origin it must not reach
 */

/**
 * How its call ends: `value` with an answer, else the cause of the failure; `aborted` where nothing but giving it up ends it.
 * @typedef {'value' | 'aborted' | 'too-large' | 'jsonp-no-callback' | 'jsonp-not-a-script' | 'jsonp-stopped'} Ends
 */

/**
 * @typedef {object} HostileScript
 * @property {string} name what it does, as the end of a sentence
 * @property {(target: Target) => string} write its text
 * @property {number} [time] milliseconds until its call is given up, where it needs more than others
 * @property {Ends} [worker] how its call ends when a worker runs it; not run there without
 * @property {Ends} [element] how its call ends when a script element runs it; not run there without
 * @property {unknown} [answer] the answer it must give where it ends with a value; without, an object of attempts, none of which may have succeeded
 * @property {string} [text] the same as JSON, where that is easier to write
 */

/**
 * Begins a script that tries things: `attempt` notes the error that stopped one, `nothing` when it gave nothing, and
 * `done` when it worked. `pause` keeps the thread busy, so that what was sent has the time to arrive.
 */
export const attempts = `
  const tried = {};
  const attempt = (name, act) => {
    try {
      const got = act();
      tried[name] = got === undefined || got === null || got === false || got === '' ? 'nothing' : 'done: ' + String(got);
    } catch (error) {
      tried[name] = error.name;
    }
  };
  const pause = (milliseconds) => {
    const end = Date.now() + milliseconds;
    while (Date.now() < end);
  };
`;

/**
 * A script that tries things and answers what came of them.
 * @param {string} name
 * @param {'both' | 'worker' | 'element'} where
 * @param {(target: Target) => string} write
 * @returns {HostileScript}
 */
export function tries(name, where, write) {
  return {
    name,
    write: (target) => `(() => { ${attempts} ${write(target)}; ${target.callback}(tried); })()`,
    ...(where === 'element' ? {} : { worker: 'value' }),
    ...(where === 'worker' ? {} : { element: 'value' }),
  };
}
