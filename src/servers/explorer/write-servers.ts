/** What runs beside the explorer on this machine. */
export interface Servers {
  /** Address of the relay. */
  readonly relay?: string;
  /** Address of the simulated API. */
  readonly simulator?: string;
  /** Address of its accounts server. */
  readonly accounts?: string;
}

const place = /<meta name="ax-servers" content=""\s*\/?>/;

/** Writes into the page what runs beside it, so that it knows its neighbours without a further request. */
export function writeServers(html: string, servers: Servers): string {
  const json = JSON.stringify(servers)
    .replaceAll('&', '&amp;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  // A function, since a text would have its `$` read as patterns.
  return html.replace(place, () => `<meta name="ax-servers" content='${json}'>`);
}
