import type { AuthRule } from '../../core/catalogue/endpoint.ts';

/** Who may call, in plain words. */
export const accessSentences: { readonly [rule in AuthRule]: string } = {
  required:
    'Anybody with a credential for the account. Store one under Authorization; it joins the call when you send it.',
  none: 'Anybody. The call takes no credential.',
  'webhook-token':
    'Whoever received a webhook of the account. No login is needed: the licence number and the token from the webhook stand in the body.',
  'visitor-session':
    'A visitor. No login is needed: the call carries the licence number and, once the chat has begun, the id of its session.',
};
