/** Origin of the REST API. */
export const apiOrigin = 'https://api.livechatinc.com';

/** Origins of LiveChat that calls may go to: the API, and the accounts server under its name of today and of 2018. */
export const livechatOrigins: readonly string[] = [apiOrigin, 'https://accounts.livechat.com', 'https://accounts.livechatinc.com'];
