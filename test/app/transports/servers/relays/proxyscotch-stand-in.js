import { collect, forward } from './forward.js';

/**
 * Proxyscotch by its protocol: a JSON envelope both ways, HTTP 200 for everything, headers as a map with the last value of
 * each name, Base64 without padding, a sorted query, an access token where one is set.
 * @param {{ token?: string, origins?: readonly string[] }} [options]
 * @returns {import('node:http').RequestListener}
 */
export function proxyscotchStandIn({ token = '', origins } = {}) {
  return async (request, response) => {
    response.setHeader('Access-Control-Allow-Headers', '*');
    if (request.method === 'OPTIONS')
      return void response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
    const { origin } = request.headers;
    if (!origin || (origins && !origins.includes(origin))) {
      if (!request.headers['content-type']?.startsWith('application/json'))
        return void response.writeHead(301, { Location: 'https://hoppscotch.io' }).end();
      response.setHeader('Access-Control-Allow-Origin', '*');
      return void response.end(fail('Request failed.'));
    }
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    if (request.method !== 'POST')
      return void response.end(
        JSON.stringify({ success: true, data: { sessionFingerprint: 'x', isProtected: token !== '' } }),
      );
    const call = JSON.parse((await collect(request)).toString());
    if (token && call.accessToken !== token)
      return void response.end(
        fail('Unauthorized request; you may need to set your access token in Settings.'),
      );
    if (call.url.includes('banned.example'))
      return void response.end(fail('Request cannot be to this destination.'));
    const url = new URL(call.url);
    url.searchParams.sort();
    try {
      const { message, body } = await follow({ ...call, url: url.href, body: Buffer.from(call.data) });
      const headers = lastOfEach(message.rawHeaders);
      const data = body.toString('base64').replace(/=+$/, '');
      const { statusCode: status, statusMessage: statusText } = message;
      response.end(JSON.stringify({ success: true, isBinary: true, status, data, statusText, headers }));
    } catch (error) {
      response.end(fail(`Request failed: ${error}`));
    }
  };
}

const fail = (/** @type {string} */ message) =>
  JSON.stringify({ success: false, data: { message: `(Proxy Error) ${message}` } });

/** @param {Parameters<typeof forward>[0]} call */
async function follow(call) {
  const got = await forward(call);
  const { location } = got.message.headers;
  return location
    ? forward({ ...call, method: 'GET', url: new URL(location, call.url).href, body: Buffer.alloc(0) })
    : got;
}

/** @param {readonly string[]} raw */
function lastOfEach(raw) {
  /** @type {Record<string, string>} */
  const headers = {};
  for (let index = 0; index < raw.length; index += 2)
    headers[String(raw[index]).toLowerCase()] = String(raw[index + 1]);
  return headers;
}
