import { hostileScripts } from './hostile/hostile-scripts.js';

const listing = hostileScripts.map((script, number) => {
  const { name, time, worker, element, answer } = script;
  const text = script.text ?? ('answer' in script ? (JSON.stringify(answer) ?? '') : null);
  return { number, name, time, ends: { worker, element }, text };
});

/**
 * Makes an API that answers with the scripts of the hostile suite, by their number: `/worker/3` as JavaScript, and
 * `/element/3` as plain text, which a worker refuses and a script element runs. `/scripts` lists them for the test, and
 * every other path is honest.
 * @param {string} other origin that the scripts try to reach
 * @returns {import('node:http').RequestListener}
 */
export function createHostileApi(other) {
  return (request, response) => {
    if (request.url === '/scripts') {
      response.setHeader('Access-Control-Allow-Origin', '*');
      return void response.end(JSON.stringify(listing));
    }
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const callback = searchParams.get('callback') ?? 'callback';
    const [, by, number] = pathname.split('/');
    const script = by === 'worker' || by === 'element' ? hostileScripts[Number(number)] : null;
    response.setHeader('Content-Type', by === 'element' ? 'text/plain' : 'text/javascript');
    response.setHeader('Set-Cookie', 'seen=1');
    if (!script) return void response.end(`${callback}("honest")`);
    response.end(script.write({ callback, api: `http://${request.headers.host}`, other }));
  };
}
