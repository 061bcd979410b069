type Server =
  | 'jsonp'
  | 'cors'
  | 'relay'
  | 'other'
  | 'hostile'
  | 'gone'
  | 'plain'
  | 'corsAnywhere'
  | 'corsAnywhereClosed'
  | 'corsAnywhereBusy'
  | 'scalar'
  | 'query'
  | 'proxyscotch'
  | 'proxyscotchGuarded'
  | 'proxyscotchClosed';

/** Where the test servers listen; `gone` is an address nobody listens at. */
export const addresses: Record<Server, string> = await (await fetch('/wtr-transport-servers.json')).json();
