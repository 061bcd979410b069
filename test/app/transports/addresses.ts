/** Where the test servers listen; `gone` is an address nobody listens at. */
export const addresses: Record<'jsonp' | 'cors' | 'relay' | 'other' | 'hostile' | 'gone', string> = await (
  await fetch('/wtr-transport-servers.json')
).json();
