/** Headers of every answer: it is read by one page, and rests nowhere. */
export const everyAnswer: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Origin',
};

/** Makes the headers that let a page of an allowed origin ask before it calls; `asked` are those it asks with. */
export function preflightHeaders(asked: Headers): Record<string, string> {
  const headers: Record<string, string> = {
    'Access-Control-Allow-Methods': 'GET, HEAD, POST',
    'Access-Control-Allow-Headers': 'Content-Type',
    'Access-Control-Max-Age': '7200',
  };
  // A public page that calls this machine asks for one of these, by the age of the browser.
  for (const network of ['Private-Network', 'Local-Network'])
    if (asked.get(`Access-Control-Request-${network}`) === 'true')
      headers[`Access-Control-Allow-${network}`] = 'true';
  return headers;
}
