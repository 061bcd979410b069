/** @import { HostileScript } from './hostile-script.js' */

const genuine = /** @type {const} */ ({ worker: 'value', element: 'value', answer: 'genuine' });

/**
 * Scripts that go on after their answer.
 * @type {HostileScript[]}
 */
export const lingering = [
  {
    name: 'sets timers for after its answer',
    write: ({ callback, other }) => `
      const act = () => {
        fetch('${other}/timer').catch(() => {});
        if (self.document) parent.postMessage({ kind: 'value', json: new ArrayBuffer(8) }, '*');
        else postMessage({ kind: 'value', json: new ArrayBuffer(8) });
      };
      setInterval(act, 1);
      setTimeout(act);
      Promise.resolve().then(act);
      ${callback}('genuine')`,
    ...genuine,
  },
  {
    name: 'waits for its end to call out',
    write: ({ callback, other }) => `
      for (const name of ['pagehide', 'unload', 'beforeunload', 'visibilitychange', 'freeze'])
        addEventListener(name, () => { navigator.sendBeacon?.('${other}/' + name); for (;;); });
      ${callback}('genuine')`,
    ...genuine,
  },
  {
    name: 'loops a moment after its answer',
    write: ({ callback }) => `setTimeout(() => { for (;;); }); ${callback}('genuine')`,
    ...genuine,
  },
  {
    name: 'leaves its callback and all its names behind',
    write: ({ callback, api }) => `
      self.name = 'hostile';
      for (let i = 0; i < 1000; i++) self['test_' + i] ??= () => 'hostile';
      try { importScripts('${api}/ok?callback=test_1') } catch {}
      ${callback}('genuine')`,
    ...genuine,
  },
];
