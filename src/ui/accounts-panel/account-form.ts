import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  type Account,
  accountColours,
  kindOfUrl,
  liveAccountsUrl,
  type Region,
} from '../../app/explorer/account.ts';
import { readBaseUrl } from '../../app/explorer/revive-account.ts';
import { controls } from '../theme/controls.styles.ts';
import { dialogStyles } from '../theme/dialog.styles.ts';
import { swatchStyles } from '../theme/swatch.styles.ts';

/** Adds an account, or changes one; fires `account-done` with the account, or with null when nothing is to change. */
@customElement('ax-account-form')
export class AccountForm extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    swatchStyles,
    css`
      form {
        padding: 4px 14px 14px;
        border: 1px solid var(--ax-line);
        border-radius: var(--ax-radius);
        background: var(--ax-page);
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        margin: 10px 0 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-weight: 600;
      }
      .check {
        display: flex;
        gap: 8px;
        margin-top: 10px;
      }
      fieldset label {
        display: flex;
        align-items: center;
        gap: 5px;
      }
    `,
  ];

  /** The account to change, or null to add one. */
  @property({ attribute: false }) account: Account | null = null;
  /** Id for an account that is added. */
  @property() newId = '';
  /** Address of the live service. */
  @property() liveUrl = '';
  /** Whether its addresses are given and can't be changed. */
  @property({ type: Boolean }) fixed = false;
  @state() private problem = '';

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  override render() {
    const { account } = this;
    return html`
      <form @submit=${this.#save} novalidate aria-label=${account ? `Change ${account.name}` : 'Add an account'}>
        <div class="field">
          <label for="name">Name</label>
          <input id="name" name="name" autocomplete="off" maxlength="80" .value=${account?.name ?? ''} />
        </div>
        <fieldset>
          <legend>Colour</legend>
          ${accountColours.map((colour) => html`<label><input type="radio" name="colour" value=${colour} .checked=${colour === (account?.colour ?? 'purple')} /><span class="swatch" data-colour=${colour}></span>${colour}</label>`)}
        </fieldset>
        ${
          this.fixed
            ? html`<p class="muted">Its calls go to <code>${account?.baseUrl}</code>.</p>`
            : html`
              ${renderAddress('base-url', 'Base URL', account?.baseUrl ?? this.liveUrl, 'Where its calls go: LiveChat, a simulated API, or any other server. A credential stored for another host asks before it goes there.')}
              ${renderAddress('accounts-url', 'Accounts server', account ? (account.accountsUrl ?? '') : liveAccountsUrl, 'Where OAuth signs in; empty where there is none.')}`
        }
        <div class="field">
          <label for="region">Region</label>
          <select id="region" name="region">
            ${(['', 'dal', 'fra'] as const).map((region) => html`<option value=${region} .selected=${region === (account?.region ?? '')}>${{ '': 'From the prefix of the token', dal: 'dal, USA', fra: 'fra, Europe' }[region]}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="client-id">OAuth client id</label>
          <input id="client-id" name="client-id" class="mono" autocomplete="off" spellcheck="false" .value=${account?.clientId ?? ''} />
        </div>
        <label class="check"><input type="checkbox" name="token-in-url" .checked=${account?.tokenInUrl ?? false} /> <span>JSONP may put the token into the URL without asking me each session</span></label>
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <div class="buttons">
          <button type="button" @click=${() => this.#done(null)}>Cancel</button>
          <button class="primary">${account ? 'Keep the changes' : 'Add it'}</button>
        </div>
      </form>`;
  }

  #save(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const { account } = this;
    const baseUrl = this.fixed && account ? account.baseUrl : readBaseUrl(text('base-url'));
    const accountsUrl = this.fixed && account ? account.accountsUrl : readBaseUrl(text('accounts-url'));
    this.problem = '';
    if (!text('name')) this.problem = 'Give it a name.';
    else if (!baseUrl)
      this.problem = `“${text('base-url')}” is no http or https address. It must not hold a login, a query or a fragment.`;
    else if (text('accounts-url') && !accountsUrl)
      this.problem = `“${text('accounts-url')}” is no http or https address.`;
    if (this.problem || !baseUrl) return;
    this.#done({
      id: account?.id ?? this.newId,
      name: text('name'),
      kind: this.fixed && account ? account.kind : kindOfUrl(baseUrl, this.liveUrl),
      colour: accountColours.find((colour) => colour === form.get('colour')) ?? 'grey',
      baseUrl,
      accountsUrl,
      region: (text('region') || null) as Region | null,
      clientId: text('client-id') || null,
      tokenInUrl: form.has('token-in-url'),
    });
  }

  #done(account: Account | null): void {
    this.dispatchEvent(new CustomEvent('account-done', { detail: account }));
  }
}

function renderAddress(id: string, label: string, value: string, hint: string) {
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <input id=${id} name=${id} class="mono" inputmode="url" autocomplete="off" spellcheck="false" .value=${value} aria-describedby="${id}-hint" />
      <span id="${id}-hint" class="muted">${hint}</span>
    </div>`;
}
