import { html, type TemplateResult } from 'lit';
import type { CredentialKind } from '../../core/http/request.ts';

/** Names of the kinds of credential. */
export const kindTitles: Readonly<Record<CredentialKind, string>> = {
  basic: 'Login and API key (Basic)',
  personal: 'E-mail or account id and personal access token (Basic)',
  bearer: 'Bearer token (OAuth)',
};

/** The kinds in the order they are offered. */
export const kindOrder: readonly CredentialKind[] = ['basic', 'personal', 'bearer'];

/** Where a person finds a credential of this kind, and what is known of it. */
export const whereToFind: Readonly<Record<CredentialKind, TemplateResult>> = {
  basic: html`
    <p>In 2018 the key stood in each agent’s profile, at <code>my.livechatinc.com/agents/api-key</code>, and in the
    answer of <a href="#/livechat-v2/agents.get">Get one agent</a> to the agent themselves. The documentation dropped API
    keys on 2022-03-14: a key of today may not exist. It opens everything its agent may do, and has no scopes.</p>`,
  personal: html`
    <p>A personal access token is made by yourself in LiveChat’s Developer Console, where you tick its scopes; it is shown
    once. It is documented since 2019-11-19. The other half of the pair is your account id, which stands beside the token,
    or your e-mail address: published code uses both.</p>`,
  bearer: html`
    <p>To sign in you need the client id of an app of yours: in the Developer Console make an app, give it the building
    block for authorization, and enter this page’s redirect address there. In 2018 only owners and administrators could. A
    token from elsewhere can be pasted instead; it begins with <code>dal</code> or <code>fra</code>, its data centre.</p>
    <p>More in <a href="#/livechat-v2/guides/authentication">Authentication</a>.</p>`,
};
