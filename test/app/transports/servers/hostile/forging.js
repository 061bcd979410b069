/** @import { HostileScript } from './hostile-script.js' */

const genuine = /** @type {const} */ ({ worker: 'value', element: 'value', answer: 'genuine' });

/**
 * Scripts that forge callbacks and messages, and poison what the frame uses.
 * @type {HostileScript[]}
 */
export const forging = [
  {
    name: 'puts its own function in the place of the callback',
    write: ({ callback }) =>
      `self[${JSON.stringify(callback)}] = () => {}; self[${JSON.stringify(callback)}]('lost')`,
    worker: 'jsonp-no-callback',
    element: 'jsonp-no-callback',
  },
  {
    name: 'calls callbacks that other calls will have',
    write: ({ callback }) => `
      const next = Number(/\\d+$/.exec('${callback}')[0]);
      for (let i = next + 1; i < next + 50; i++) self['test_' + i] = () => ${callback}('genuine');
      self['test_' + (next + 1)]()`,
    ...genuine,
  },
  {
    name: 'posts endings of every shape but the right one',
    write: ({ callback }) => `
      const post = (message) => { try { self.document ? parent.postMessage(message, '*') : postMessage(message) } catch {} };
      post(null); post('value'); post({ kind: 'value' }); post({ kind: 'value', json: '"forged"' });
      post({ kind: 'value', json: new Uint8Array(8) }); post({ kind: 'stopped' }); post({ kind: 'started' });
      post({ kind: 'alive' }); post({ kind: 'aborted' }); post({ kind: ['value'] }); post(new Map([['kind', 'value']]));
      ${callback}('genuine')`,
    ...genuine,
  },
  {
    name: 'posts an ending to the page',
    write: ({ callback }) => `
      const forged = () => ({ kind: 'value', json: new TextEncoder().encode('"forged"').buffer });
      for (const target of [parent, top]) target.postMessage(forged(), '*');
      const { port1, port2 } = new MessageChannel();
      parent.postMessage(forged(), '*', [port1]);
      port2.postMessage(forged());
      ${callback}('genuine')`,
    element: 'value',
    answer: 'genuine',
  },
  {
    name: 'orders a call of the frames beside it',
    write: ({ callback, other }) => `
      const call = { kind: 'jsonp-call', url: '${other}/ordered?callback=x', script: null, callback: 'x', limit: 1e6 };
      for (let i = 0; i < parent.length; i++)
        for (const by of ['worker', 'element'])
          parent[i].postMessage({ ...call, by }, '*', [new MessageChannel().port1]);
      ${callback}('genuine')`,
    element: 'value',
    answer: 'genuine',
  },
  {
    name: 'replays the call it came with',
    write: ({ callback, api }) => `
      const call = { kind: 'jsonp-call', by: 'element', url: '${api}/ok?callback=y', script: null, callback: 'y', limit: 1e6 };
      const { port1, port2 } = new MessageChannel();
      dispatchEvent(new MessageEvent('message', { data: call, source: parent, ports: [port1] }));
      ${callback}('genuine')`,
    element: 'value',
    answer: 'genuine',
  },
  {
    name: 'pollutes the prototypes of all objects',
    write: ({ callback }) => `
      Object.prototype.kind = 'too-large';
      Object.prototype.json = new ArrayBuffer(8);
      Object.defineProperty(Object.prototype, 'limit', { get: () => 0, set() {} });
      Array.prototype.kind = 'value';
      ${callback}('genuine')`,
    ...genuine,
  },
  {
    name: 'replaces what writes the answer',
    write: ({ callback }) => `
      JSON.stringify = () => '"forged"';
      TextEncoder.prototype.encode = () => new Uint8Array(8);
      self.TextEncoder = class { encode() { return { buffer: new ArrayBuffer(8) } } };
      Object.defineProperty(Object.getPrototypeOf(Uint8Array.prototype), 'buffer', { get: () => new ArrayBuffer(8) });
      Reflect.apply = Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => 'forged';
      String.prototype.toJSON = () => 'genuine';
      ${callback}('genuine')`,
    ...genuine,
  },
  {
    name: 'lies in wait for the port to the page',
    write: ({ callback }) => `
      const take = (port) => { if (port) port.postMessage({ kind: 'value', json: new ArrayBuffer(8) }) };
      const { postMessage: post } = MessagePort.prototype;
      MessagePort.prototype.postMessage = function (...all) { take(this); return post.apply(this, all) };
      for (const name of ['data', 'ports', 'source'])
        Object.defineProperty(MessageEvent.prototype, name, { get() { take(this.currentTarget); return [] } });
      for (const name of ['target', 'currentTarget'])
        Object.defineProperty(Event.prototype, name, { get() { return null } });
      addEventListener('message', ({ ports }) => take(ports[0]), true);
      Array.prototype[Symbol.iterator] = function* () { yield new ArrayBuffer(8) };
      ${callback}('genuine')`,
    element: 'value',
    answer: 'genuine',
  },
  {
    name: 'plays the frame’s part to the end of the call',
    write: ({ callback }) => `
      for (const script of document.scripts) { script.onload = script.onerror = () => {}; script.remove() }
      dispatchEvent(new Event('error'));
      document.dispatchEvent(new Event('securitypolicyviolation'));
      ${callback}('genuine')`,
    element: 'value',
    answer: 'genuine',
  },
  {
    name: 'closes what it runs in before it answers',
    write: ({ callback }) => `self.close?.(); ${callback}('genuine')`,
    ...genuine,
  },
  {
    name: 'speaks on every channel it can guess',
    write: ({ callback }) => `
      for (const name of ['simulated-world', 'livechat-api-explorer', 'vault'])
        try { new BroadcastChannel(name).postMessage({ kind: 'reset' }) } catch {}
      ${callback}('genuine')`,
    ...genuine,
  },
];
