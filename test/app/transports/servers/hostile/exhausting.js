/** @import { HostileScript } from './hostile-script.js' */

/**
 * Scripts that use up time or memory.
 * @type {HostileScript[]}
 */
export const exhausting = [
  { name: 'loops forever', write: () => 'while (true) {}', worker: 'aborted', element: 'jsonp-stopped' },
  {
    name: 'calls back, then loops forever',
    write: ({ callback }) => `${callback}('genuine'); for (;;);`,
    worker: 'value',
    element: 'value',
    answer: 'genuine',
  },
  {
    name: 'loops in a getter of its answer',
    write: ({ callback }) => `${callback}({ get name() { for (;;); } })`,
    worker: 'aborted',
    element: 'jsonp-stopped',
  },
  {
    name: 'loops while its answer is turned to JSON',
    write: ({ callback }) => `${callback}({ toJSON() { for (;;); } })`,
    worker: 'aborted',
    element: 'jsonp-stopped',
  },
  {
    name: 'matches a pattern that takes centuries',
    write: ({ callback }) => `${callback}(/^(a+)+$/.test('a'.repeat(60) + 'b'))`,
    worker: 'aborted',
    element: 'jsonp-stopped',
  },
  {
    name: 'calls itself without end',
    write: ({ callback }) => `const again = () => again() + 1; ${callback}(again())`,
    worker: 'jsonp-not-a-script',
    element: 'jsonp-not-a-script',
  },
  {
    name: 'queues microtasks without end',
    write: () => 'const again = () => Promise.resolve().then(again); again()',
    worker: 'jsonp-no-callback',
    element: 'jsonp-stopped',
  },
  {
    name: 'sets timers without end',
    write: () => 'const again = () => { setTimeout(again); setTimeout(again) }; again()',
    worker: 'jsonp-no-callback',
    element: 'jsonp-no-callback',
  },
  {
    name: 'sleeps on shared memory for good',
    write: () =>
      'const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }); Atomics.wait(new Int32Array(buffer), 0, 0)',
    worker: 'aborted',
    element: 'jsonp-not-a-script',
  },
  {
    name: 'fills the heap until its process dies',
    write: () => 'const kept = []; for (;;) kept.push(new Array(1e7).fill(0.5))',
    time: 9_000,
    worker: 'jsonp-stopped',
    element: 'jsonp-stopped',
  },
  {
    name: 'doubles a text without end',
    write: ({ callback }) => `let text = 'x'; for (;;) text += text; ${callback}(text)`,
    worker: 'jsonp-not-a-script',
    element: 'jsonp-not-a-script',
  },
  {
    name: 'answers with a text of 5 MB',
    write: ({ callback }) => `${callback}('x'.repeat(5e6))`,
    worker: 'too-large',
    element: 'too-large',
  },
  {
    name: 'answers with a million entries',
    write: ({ callback }) => `${callback}(new Array(1e6).fill('entry'))`,
    worker: 'too-large',
    element: 'too-large',
  },
  {
    name: 'answers with a hundred thousand lists in each other',
    write: ({ callback }) => `let list = []; for (let i = 1; i < 1e5; i++) list = [list]; ${callback}(list)`,
    worker: 'value',
    element: 'value',
    text: '['.repeat(1e5) + ']'.repeat(1e5),
  },
  {
    name: 'starts workers that start workers',
    write: ({ callback }) => `
      const source = 'const again = () => new Worker(location.href); again(); again(); for (;;);';
      const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      let started = 0;
      for (let i = 0; i < 100; i++) try { new Worker(url).onerror = () => {}; started += 1 } catch {}
      ${callback}(typeof Worker)`,
    worker: 'value',
    element: 'value',
  },
  {
    name: 'floods its sandbox with messages',
    write: () => "for (;;) postMessage('x'.repeat(1000))",
    worker: 'jsonp-stopped',
    element: 'jsonp-stopped',
  },
  {
    name: 'floods the page with messages',
    write: () => "for (;;) parent.postMessage({ kind: 'value', text: 'x'.repeat(1000) }, '*')",
    element: 'jsonp-stopped',
  },
  {
    name: 'floods the page with messages between pauses',
    write: () => `
      const flood = () => { for (let i = 0; i < 2000; i++) parent.postMessage('x'.repeat(1000), '*'); setTimeout(flood) };
      flood()`,
    element: 'jsonp-no-callback',
  },
  {
    name: 'writes a thousand lines to the console',
    write: ({ callback }) => `for (let i = 0; i < 1e3; i++) console.debug('line', i); ${callback}('genuine')`,
    worker: 'value',
    element: 'value',
    answer: 'genuine',
  },
  {
    name: 'opens ten frames of its own',
    write: ({ callback }) => `
      for (let i = 0; i < 10; i++) document.documentElement.append(document.createElement('iframe'));
      ${callback}('genuine')`,
    element: 'value',
    answer: 'genuine',
  },
];
