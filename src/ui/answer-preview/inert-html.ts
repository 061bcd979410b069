/** What would load, lead away or name another place, even where no script runs. */
const unwanted = 'script, link, meta, base, iframe, frame, object, embed, portal, noscript';

/** A policy of its own, and first in the document: nothing is loaded from anywhere. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'";

/** A document that shows HTML without letting it load or do anything. */
export function inertHtml(text: string): string {
  const parsed = new DOMParser().parseFromString(text, 'text/html');
  for (const element of parsed.querySelectorAll(unwanted)) element.remove();
  // Links stay readable; followed, they would lead the frame away.
  for (const link of parsed.querySelectorAll('[href], [action], [formaction]'))
    for (const name of ['href', 'action', 'formaction', 'xlink:href']) link.removeAttribute(name);
  // The policy would refuse them, and tell so in the console.
  for (const element of parsed.querySelectorAll('[src], [srcset], [poster], [background]'))
    for (const name of ['src', 'srcset', 'poster', 'background'])
      if (!/^\s*data:/i.test(element.getAttribute(name) ?? '')) element.removeAttribute(name);
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">${parsed.head.innerHTML}</head>${parsed.body.outerHTML}</html>`;
}

/** A document that shows an image, given as a `data:` URL, as large as there is room. */
export function imageHtml(url: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>html{color-scheme:light dark}body{margin:0;display:grid;place-items:center;min-height:100vh}img{max-width:100%;max-height:100vh}</style></head><body><img alt="The image of the answer" src="${url}"></body></html>`;
}
