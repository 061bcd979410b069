/** Login of the owner of the simulated account. */
export const demoLogin = 'nadia@harborpine.example';

/** API key of that owner, always accepted: 32 hex digits, worthless anywhere else. */
export const demoKey = '5eed0f4a7b0a7d91e3c26f08b45d9a13';

/** Bearer token of that owner, always accepted; `dal:` is the data-centre prefix tokens carry. */
export const demoToken = 'dal:demo_harbor-pine-2018';
