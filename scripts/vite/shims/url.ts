/** What browsers have under the same name. */
export const URL = globalThis.URL;
