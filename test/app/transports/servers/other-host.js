/** @type {string[]} */
let requests = [];

/**
 * A host that nobody should call: it notes every request, and hands its notes out at /requests.
 * @type {import('node:http').RequestListener}
 */
export function otherHost(request, response) {
  response.setHeader('Access-Control-Allow-Origin', '*');
  if (request.url === '/requests') {
    response.end(JSON.stringify(requests));
    requests = [];
    return;
  }
  requests.push(`${request.method} ${request.url}`);
  response.setHeader('Content-Type', 'text/javascript');
  response.end('self.reached = true');
}
