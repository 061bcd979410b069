import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Account } from '../../app/explorer/account.ts';
import type { CredentialWork } from '../../app/explorer/credential-actions.ts';
import type { GrantType, Protection } from '../../app/explorer/credential-words.ts';
import type { CredentialState } from '../../app/explorer/state.ts';
import type { CredentialKind } from '../../core/http/request.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { authorizationFormStyles } from './authorization-form.styles.ts';
import { renderFields } from './credential-fields.ts';
import { renderKept } from './kept-credential.ts';
import { kindOrder, kindTitles, whereToFind } from './kind-words.ts';
import { firstProtection, readProtection, renderProtection } from './protection-fields.ts';
import { readCredential } from './read-credential.ts';
import { renderSignIn } from './sign-in-fields.ts';

/** Chooses, enters, tests, replaces and forgets the credential of the account in use. A stored secret is never shown again. */
@customElement('ax-authorization-form')
export class AuthorizationForm extends LitElement {
  static override styles = [controls, authorizationFormStyles];

  @property({ attribute: false }) account!: Account;
  @property({ attribute: false }) credential!: CredentialState;
  @property({ attribute: false }) work!: CredentialWork;
  /** Which kind the form is open for; null while none is being entered. */
  @state() private editing: CredentialKind | null = null;
  @state() private protection: Protection | null = null;
  @state() private problem = '';

  protected override willUpdate(changes: PropertyValues<this>): void {
    const before = changes.get('account');
    if (before && before.id !== this.account.id) this.#close();
    const was = changes.get('work');
    const isDone = was && (was.busy === 'saving' || was.busy === 'signing-in') && !this.work.busy;
    if (isDone && this.work.note && this.work.note.tone !== 'bad') this.#close();
  }

  override render() {
    const kind = this.editing ?? this.credential.kind;
    return html`
      ${this.#renderIntroduction()}
      <div class="field">
        <label for="kind">Credential</label>
        <select id="kind" @change=${this.#choose}>
          <option value="" .selected=${live(!kind)}>No credential</option>
          ${kindOrder.map((each) => html`<option value=${each} .selected=${live(each === kind)}>${kindTitles[each]}${this.#kept(each) ? ' · stored' : ''}</option>`)}
        </select>
      </div>
      ${kind ? this.#renderKind(kind) : nothing}
      ${this.#renderNote()}
      ${kind ? html`<details class="where"><summary>Where do I find this?</summary>${whereToFind[kind]}</details>` : nothing}
      <p class="muted"><button class="quiet" @click=${() => emit(this, 'ax-accounts-show', true)}>Accounts and how credentials are kept</button></p>
    `;
  }

  #kept(kind: CredentialKind) {
    return this.credential.kept.find((one) => one.kind === kind) ?? null;
  }

  #renderIntroduction() {
    const { kind, name, baseUrl } = this.account;
    if (kind === 'simulated')
      return html`<p class="muted">The simulated account brings its own credential, known to everybody. Store another one to see what a wrong one does, or sign in to practise OAuth.</p>`;
    return html`<p class="muted">For <strong>${name}</strong> only, and sent to <code>${new URL(baseUrl).host}</code> only. A relay that carries the call can read it.</p>`;
  }

  #renderKind(kind: CredentialKind) {
    const kept = this.#kept(kind);
    const builtIn = this.account.kind === 'simulated' && !kept;
    if ((kept || builtIn) && this.editing !== kind) return this.#renderStored(kind, builtIn);
    return html`
      ${this.credential.kind === kind ? nothing : html`<p class="muted">Not in use yet: fill it in and store it.</p>`}
      ${
        kind === 'bearer' && this.account.accountsUrl
          ? html`
            <form class="boxed" aria-label="Sign in with OAuth" @submit=${this.#signIn} novalidate>
              <h3>Sign in with OAuth</h3>
              ${renderSignIn(this.account, new URL('oauth-callback.html', document.baseURI).href)}
            </form>
            <h3>Or paste a token</h3>`
          : nothing
      }
      <form @submit=${(event: SubmitEvent) => this.#save(event, kind)} novalidate>
        ${renderFields(kind)}
        ${renderProtection(this.credential.vault, this.#protection(), (protection) => {
          this.protection = protection;
        })}
        <div class="buttons">
          <button class="primary" ?disabled=${this.work.busy !== null}>Store credential</button>
          ${this.editing && (kept || builtIn) ? html`<button type="button" @click=${() => this.#edit(null)}>Keep the ${builtIn ? 'built-in' : 'stored'} one</button>` : nothing}
        </div>
      </form>`;
  }

  #renderStored(kind: CredentialKind, builtIn: boolean) {
    const kept = this.#kept(kind);
    const isBusy = this.work.busy !== null;
    return html`
      ${kept ? renderKept(kept, Date.now()) : html`<p>The built-in credential is in use.</p>`}
      <div class="buttons">
        <button ?disabled=${isBusy} @click=${() => emit(this, 'ax-credential-test')}>Test it</button>
        <button @click=${() => this.#edit(kind)}>${builtIn ? 'Store another' : 'Replace'}</button>
        ${kept?.renewable ? html`<button ?disabled=${isBusy} @click=${() => emit(this, 'ax-token-renew')}>Renew now</button>` : nothing}
        ${kept?.signedIn ? html`<button ?disabled=${isBusy} title="Revokes the token, then forgets it" @click=${() => emit(this, 'ax-sign-out')}>Sign out</button>` : nothing}
        ${kept ? html`<button @click=${() => emit(this, 'ax-credential-forget', kind)}>Forget</button>` : nothing}
      </div>`;
  }

  #renderNote() {
    const { busy, note } = this.work;
    const words = {
      saving: 'Storing …',
      testing: 'Asking the API …',
      'signing-in': 'Waiting for you to sign in in the other window …',
      'signing-out': 'Revoking the token …',
      renewing: 'Asking for a fresh token …',
    };
    return html`
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <p role="status" class="note" data-tone=${note?.tone ?? 'plain'}>${busy ? words[busy] : note?.text}</p>
      ${busy === 'signing-in' ? html`<div class="buttons"><button @click=${() => emit(this, 'ax-sign-in-cancel')}>Stop waiting</button></div>` : nothing}`;
  }

  #protection(): Protection {
    return this.protection ?? firstProtection(this.credential.vault);
  }

  #close(): void {
    this.editing = null;
    this.problem = '';
  }

  #edit(kind: CredentialKind | null): void {
    this.editing = kind;
    this.problem = '';
    this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('form input')?.focus());
  }

  #choose(event: Event): void {
    const kind = ((event.target as HTMLSelectElement).value || null) as CredentialKind | null;
    const isUsable = !kind || this.account.kind === 'simulated' || this.#kept(kind);
    if (!isUsable) {
      this.#edit(kind);
      return;
    }
    this.#close();
    emit(this, 'ax-credential-choose', kind);
  }

  #save(event: SubmitEvent, kind: CredentialKind): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const credential = readCredential(form, kind);
    const keeping = readProtection(form, this.credential.vault);
    const problem = [credential, keeping].find((read) => typeof read === 'string');
    this.problem = problem ?? '';
    if (typeof credential === 'string' || typeof keeping === 'string') return;
    this.editing = kind;
    emit(this, 'ax-credential-save', { credential, keeping });
  }

  #signIn(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement, event.submitter);
    const clientId = String(form.get('client-id') ?? '').trim();
    // The choice of how to keep it stands in the form below, for both ways to get a token.
    const below = this.renderRoot.querySelector<HTMLFormElement>('form:not(.boxed)');
    const keeping = readProtection(below ? new FormData(below) : form, this.credential.vault);
    this.problem = clientId
      ? typeof keeping === 'string'
        ? keeping
        : ''
      : 'Enter the client id of your app.';
    if (!clientId || typeof keeping === 'string') return;
    this.editing = 'bearer';
    const { protection, passphrase } = keeping;
    const way = form.get('way') === 'redirect' ? 'redirect' : 'popup';
    const grantType = form.get('grant-type') as GrantType;
    emit(this, 'ax-sign-in', { wish: { clientId, grantType, protection, way }, passphrase });
  }
}
