/** @import { HostileScript, Target } from './hostile-script.js' */

/**
 * A script that leads its frame away, and keeps the frame from noticing that the script has ended.
 * @param {string} name
 * @param {(target: Target) => string} write
 * @returns {HostileScript}
 */
const leaves = (name, write) => ({
  name,
  write: (target) => `document.currentScript.onload = null; ${write(target)}`,
  element: 'jsonp-stopped',
});

/** A script that stays busy, so that the end of its own text is not what ends the call. */
const away = 'for (const end = Date.now() + 100; Date.now() < end; );';

/**
 * Scripts that lead their frame to another document. A frame that has left can answer no more.
 * @type {HostileScript[]}
 */
export const leaving = [
  leaves(
    'leaves for another host',
    ({ other }) => `location = '${other}/left?' + encodeURIComponent(location)`,
  ),
  leaves('leaves for the API itself', ({ api }) => `location = '${api}/'`),
  leaves('leaves for an empty document', () => `location = 'about:blank'`),
  leaves(
    'leaves for a document in its address',
    () => `location = 'data:text/html,<script>parent.postMessage({kind:"stopped"},"*")</script>'`,
  ),
  leaves(
    'leaves for a document of its making',
    () =>
      `location = URL.createObjectURL(new Blob(['<script>parent.postMessage(1, "*")<\\/script>'], { type: 'text/html' }))`,
  ),
  leaves('loads its frame anew', () => 'location.reload()'),
  leaves('loads its frame with a message in the address', () => `location.search = '?hostile'`),
  leaves(
    'leaves by a refresh',
    ({ other }) =>
      `document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="refresh" content="0; url=${other}/refresh">')`,
  ),
  leaves(
    'leaves by a link that would be saved',
    ({ other }) => `
      const link = Object.assign(document.createElement('a'), { href: '${other}/file', download: 'file' });
      document.documentElement.append(link);
      link.click()`,
  ),
  leaves('writes its document anew', () => `document.open(); document.write('<p>hostile'); document.close()`),
  {
    name: 'leaves for a script in its address',
    write: ({ callback }) =>
      `location = 'javascript:parent.postMessage(1, "*")'; ${away} ${callback}('genuine')`,
    element: 'value',
    answer: 'genuine',
  },
  {
    name: 'sends a form away',
    write: ({ callback, other }) => `
      const form = Object.assign(document.createElement('form'), { action: '${other}/form', method: 'post' });
      document.documentElement.append(form);
      form.submit(); ${away} ${callback}('genuine')`,
    element: 'value',
    answer: 'genuine',
  },
  {
    name: 'fills the history of the tab and goes back in it',
    write: ({ callback }) => `
      for (let i = 0; i < 60; i++) history.pushState({}, '');
      location.hash = 'hostile'; history.back(); history.go(-3); ${away} ${callback}('genuine')`,
    element: 'value',
    answer: 'genuine',
  },
  {
    name: 'stops and closes its window',
    write: ({ callback }) => `stop(); close(); ${callback}('genuine')`,
    element: 'value',
    answer: 'genuine',
  },
];
