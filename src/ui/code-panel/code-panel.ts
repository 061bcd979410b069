import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CredentialState } from '../../app/explorer/state.ts';
import type { HttpRequest } from '../../core/http/request.ts';
import type { LibraryCode, LibraryWriter } from '../../core/snippets/libraries/library.ts';
import type { SnippetWriter } from '../../core/snippets/writing/snippet.ts';
import type { CodePart } from '../code-editor/colour-code.ts';
import '../copy-button/copy-button.ts';
import { emit } from '../emit.ts';
import '../search-select/search-select.ts';
import { codeBlock } from '../theme/code-block.styles.ts';
import { controls } from '../theme/controls.styles.ts';
import { codeChoices, findCodeChoice } from './code-choices.ts';
import { codePanelStyles } from './code-panel.styles.ts';
import { SecretInClear } from './secret-in-clear.ts';

/** The request as code, in step with the draft; the secret is part of it only while a person wants to see it. */
@customElement('ax-code-panel')
export class CodePanel extends LitElement {
  static override styles = [controls, codeBlock, codePanelStyles];

  @property({ attribute: false }) request!: HttpRequest;
  /** Id of the account whose credential the code uses. */
  @property() accountId = '';
  /** What is known of that credential; a secret in clear goes when it changes. */
  @property({ attribute: false }) credential!: CredentialState;
  /** Origin that code is written for in place of that of the request, which no other program can reach; null: the same. */
  @property() elsewhere: string | null = null;
  /** Id of what writes the code; null: the first. */
  @property({ attribute: false }) snippetId: string | null = null;
  @state() private write: SnippetWriter | LibraryWriter | null = null;
  @state() private failed = false;
  /** The code in colours, as far as they have come. */
  @state() private coloured: { readonly code: string; readonly parts: readonly CodePart[] } | null = null;

  /** Whether a person sees it: what colours code is large, and not loaded for a tab that is closed. */
  @state() private inSight = false;

  readonly #secret = new SecretInClear(this);
  readonly #sight = new IntersectionObserver((changes) => {
    this.inSight = changes.at(-1)?.isIntersecting ?? false;
  });
  #written: LibraryCode = { kind: 'written', code: '', notes: [] };
  #code = '';

  get #chosen() {
    return findCodeChoice(this.snippetId);
  }

  get #toWrite(): HttpRequest {
    const { request, elsewhere } = this;
    return elsewhere
      ? { ...request, url: elsewhere + request.url.slice(new URL(request.url).origin.length) }
      : request;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight.disconnect();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!this.hasUpdated || changes.has('snippetId')) void this.#load();
    this.#secret.follow(this.request, this.accountId, this.credential);
    const written = this.write?.(this.#toWrite, this.#secret.authorization) ?? '';
    this.#written = typeof written === 'string' ? { kind: 'written', code: written, notes: [] } : written;
    this.#code = this.#written.kind === 'written' ? this.#written.code : '';
    // What was hidden stays nowhere.
    if (this.coloured && this.coloured.code !== this.#code) this.coloured = null;
  }

  protected override updated(): void {
    if (this.inSight && this.#code && this.coloured?.code !== this.#code) void this.#colour(this.#code);
  }

  override render() {
    return html`
      <div class="line">
        <ax-search-select
          label="Language and client"
          .choices=${codeChoices}
          value=${this.#chosen.id}
          @ax-option-choose=${({ detail }: CustomEvent<string>) => emit(this, 'ax-snippet-choose', detail)}
        ></ax-search-select>
        ${this.#written.kind === 'written' ? this.#renderTools() : nothing}
      </div>
      ${this.#secret.problem ? html`<p class="problem" role="alert">${this.#secret.problem}</p>` : nothing}
      ${this.elsewhere ? html`<p class="muted">The simulated account lives in this page only, so code is written for <code>${this.elsewhere}</code>.</p>` : nothing}
      ${
        this.failed
          ? html`<p role="alert">This language could not be loaded. Check the connection. <button @click=${this.#load}>Try again</button></p>`
          : this.#renderWritten()
      }
    `;
  }

  #renderTools() {
    return html`
      <ax-copy-button .text=${this.#code} label="Copy code"></ax-copy-button>
      ${this.#renderSecretButton()}
      ${this.#renderCredentialNote()}`;
  }

  #renderWritten() {
    if (this.#written.kind === 'lacking') return html`<p role="status">${this.#written.reason}</p>`;
    const { notes } = this.#written;
    return html`
      ${notes.length ? html`<p class="muted">${notes.join(' ')}</p>` : nothing}
      <pre tabindex="0" role="region" aria-label="${this.#chosen.name} code" aria-busy=${this.write === null}>${this.#renderCode()}</pre>`;
  }

  #renderCode() {
    return (
      this.coloured?.parts.map(({ text, kind }) =>
        kind === 'plain' ? text : html`<span class=${kind}>${text}</span>`,
      ) ?? this.#code
    );
  }

  #renderSecretButton() {
    if (!this.request.credential) return nothing;
    return this.#secret.authorization === null
      ? html`<button @click=${() => this.#secret.show(this.request)}>Show the secret</button>`
      : html`<button @click=${() => this.#secret.hide()}>Hide the secret</button>`;
  }

  #renderCredentialNote() {
    const { credential, credentialIn } = this.request;
    if (!credential) return html`<span class="muted">The call carries no credential.</span>`;
    if (this.#secret.authorization !== null)
      return html`<span class="muted">The code holds your secret in clear: share it with nobody.</span>`;
    const names =
      credential === 'bearer'
        ? ['LIVECHAT_TOKEN']
        : ['LIVECHAT_LOGIN', credential === 'basic' ? 'LIVECHAT_API_KEY' : 'LIVECHAT_PERSONAL_ACCESS_TOKEN'];
    const listed = names.map((name, index) => html`${index ? ' and ' : ''}<code>${name}</code>`);
    const how = this.#readsEnvironment()
      ? html`it is read from the environment variables ${listed}`
      : html`put it in place of ${listed}`;
    return html`<span class="muted">The credential is not in it: ${how}.${credentialIn === 'query' ? ' Unlike a script of a page, code can send it in the Authorization header.' : ''}</span>`;
  }

  #readsEnvironment(): boolean {
    return !['http', 'javascript-jquery', 'javascript-xhr'].includes(this.#chosen.id);
  }

  /** Colours are a comfort: without them the code is the same. */
  async #colour(code: string): Promise<void> {
    const { language } = this.#chosen;
    const parts = await import('../code-editor/colour-code.ts')
      .then(({ colourCode }) => colourCode(code, language))
      .catch(() => null);
    if (parts && code === this.#code && this.isConnected) this.coloured = { code, parts };
  }

  readonly #load = async () => {
    const chosen = this.#chosen;
    this.failed = false;
    this.write = null;
    const write = await chosen.load().catch(() => null);
    // Another one was chosen meanwhile.
    if (chosen !== this.#chosen) return;
    this.failed = write === null;
    this.write = write;
  };
}
