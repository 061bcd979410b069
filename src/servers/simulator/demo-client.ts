/** Origin of the accounts server of the simulated account in the page; RFC 6761: `.invalid` never resolves. */
export const simulatedAccountsUrl = 'https://accounts.simulated-account.invalid';

/** File beside the explorer's page that shows the pages of that server; it takes their parameters in its query. */
export const simulatedAccountsPage = 'simulated-accounts.html';

/** File beside the explorer's page to which answers of a sign-in go. */
export const callbackPage = 'oauth-callback.html';

/** Client id of the explorer, worthless anywhere else. */
export const demoClientId = 'e5c1a7b2046d4f0b9e83d27a';

/** Its secret, for servers that try the same sign-in; the page itself has none and uses PKCE. */
export const demoClientSecret = '9f2d64c0b71e4a5f8d3306cb2ea417d5';

/** Client id of an app with one registered address and few scopes. */
export const warehouseClientId = '71b0d9e4c3a8456fa2f61c08';

/** The secret of that app. */
export const warehouseClientSecret = '04a9e7f15b2c4d86903e7dd1c58fb26a';

/** The one address registered for that app; nobody answers there. */
export const warehouseRedirectUri = 'https://warehouse.harborpine.example/oauth/callback';
