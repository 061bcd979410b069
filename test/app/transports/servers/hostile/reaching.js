import { tries } from './hostile-script.js';

/**
 * Scripts that reach for what belongs to the page or to the person. Each answers what came of its attempts.
 * @type {import('./hostile-script.js').HostileScript[]}
 */
export const reaching = [
  tries(
    'reads storage',
    'both',
    () => `
      attempt('localStorage', () => localStorage.length + 1);
      attempt('sessionStorage', () => sessionStorage.length + 1);
      attempt('indexedDB', () => indexedDB.open('hostile-vault') && 'opened');
      attempt('databases', () => { indexedDB.databases().then((all) => all.length, () => {}); });
      attempt('caches', () => { caches.keys().then(() => {}, () => {}); });
      attempt('cookie', () => self.document && document.cookie);
      attempt('locks', () => { navigator.locks.request('simulated-world', () => {}).catch(() => {}); });
      attempt('directory', () => { navigator.storage.getDirectory().catch(() => {}); })`,
  ),
  tries(
    'reads the page',
    'element',
    () => `
      attempt('document', () => parent.document.body.textContent);
      attempt('frameElement', () => frameElement);
      attempt('storage', () => parent.localStorage);
      attempt('variables', () => parent.mocha);
      attempt('code', () => parent.eval('1'));
      attempt('address', () => parent.location.href);
      attempt('name', () => parent.name + '!');
      attempt('opener', () => window.opener);
      attempt('neighbours', () => parent[0].document.body);
      attempt('origin', () => (origin === 'null' ? null : origin));
      attempt('referrer', () => document.referrer)`,
  ),
  tries(
    'writes into the page',
    'element',
    () => `
      attempt('title', () => { parent.document.title = 'hostile'; return 1; });
      attempt('variable', () => { parent.hostile = 1; return 1; });
      attempt('name', () => { parent.name = 'hostile'; return 1; });
      attempt('element', () => frameElement.removeAttribute('sandbox'));
      attempt('domain', () => { document.domain = '127.0.0.1'; return 1; })`,
  ),
  tries(
    'leads the page elsewhere',
    'element',
    ({ other }) => `
      attempt('top', () => { top.location = '${other}/top'; return 1; });
      attempt('parent', () => { parent.location.href = '${other}/parent'; return 1; });
      attempt('replace', () => { parent.location.replace('${other}/replace'); return 1; });
      attempt('fragment', () => { parent.location = '#hostile'; return 1; });
      attempt('script', () => { parent.location = 'javascript:document.title="hostile"'; return 1; });
      attempt('open', () => open('${other}/open', '_top'));
      const link = Object.assign(document.createElement('a'), { href: '${other}/link', target: '_top' });
      document.documentElement.append(link);
      link.click();
      pause(50)`,
  ),
  tries(
    'opens windows',
    'element',
    ({ other }) => `
      attempt('open', () => open('${other}/popup'));
      attempt('named', () => open('about:blank', 'hostile'));
      attempt('unlinked', () => open('${other}/popup', '_blank', 'noopener'));
      const link = Object.assign(document.createElement('a'), { href: '${other}/blank', target: '_blank' });
      document.documentElement.append(link);
      link.click();
      pause(50)`,
  ),
  tries(
    'shows dialogs',
    'element',
    () => `
      attempt('alert', () => alert('hostile'));
      attempt('confirm', () => confirm('hostile'));
      attempt('prompt', () => prompt('hostile'));
      attempt('print', () => print());
      attempt('fullscreen', () => { document.documentElement.requestFullscreen().catch(() => {}); });
      attempt('pointer', () => { document.documentElement.requestPointerLock()?.catch?.(() => {}); });
      attempt('picker', () => Object.assign(document.createElement('input'), { type: 'file' }).showPicker())`,
  ),
  tries(
    'takes the keyboard',
    'element',
    () => `
      focus();
      parent.focus();
      const field = document.createElement('input');
      document.documentElement.append(field);
      field.focus();
      attempt('close', () => parent.close());
      attempt('blur', () => blur())`,
  ),
  tries(
    'asks for what the device can do',
    'both',
    () => `
      const refuse = () => {};
      attempt('place', () => { navigator.geolocation?.getCurrentPosition(refuse, refuse); });
      attempt('camera', () => { navigator.mediaDevices?.getUserMedia({ video: true }).catch(refuse); });
      attempt('notice', () => (self.Notification ? Notification.permission === 'granted' : null));
      attempt('clipboard', () => { navigator.clipboard?.readText().catch(refuse); });
      attempt('copy', () => self.document && document.execCommand('copy'));
      attempt('share', () => { navigator.share?.({ title: 'x' }).catch(refuse); });
      attempt('vibrate', () => navigator.vibrate?.(100));
      attempt('usb', () => { navigator.usb?.getDevices().catch(refuse); })`,
  ),
  tries(
    'settles in for later',
    'both',
    ({ api }) => `
      attempt('service worker', () => { navigator.serviceWorker.register('${api}/ok').catch(() => {}); });
      attempt('shared worker', () => new SharedWorker('data:text/javascript,1'));
      attempt('payment', () => { navigator.registerProtocolHandler?.('web+hostile', '${api}/%s'); })`,
  ),
  tries(
    'makes code out of text',
    'both',
    () => `
      attempt('eval', () => eval('1'));
      attempt('function', () => new Function('return 1')());
      attempt('generator', () => Object.getPrototypeOf(function* () {}).constructor('yield 1')().next().value);
      attempt('timer', () => { setTimeout('self.ran = 1'); pause(20); return self.ran; })`,
  ),
];
