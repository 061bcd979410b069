import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { HttpRequest } from '../../core/http/request.ts';
import { snippets } from '../../core/snippets/index.ts';
import type { Snippet, SnippetWriter } from '../../core/snippets/writing/snippet.ts';
import '../copy-button/copy-button.ts';
import { recall, remember } from '../session-memory.ts';
import { codeBlock } from '../theme/code-block.styles.ts';
import { controls } from '../theme/controls.styles.ts';
import { codePanelStyles } from './code-panel.styles.ts';

const memory = 'code-snippet';
const groups = new Map(
  snippets.map(({ language }) => [language, snippets.filter((other) => other.language === language)]),
);

/** Name of a snippet, for people. */
function nameSnippet({ language, client }: Snippet): string {
  return client ? `${language} – ${client}` : language;
}

/** The request as code, in step with the draft; the secret is never part of it. */
@customElement('ax-code-panel')
export class CodePanel extends LitElement {
  static override styles = [controls, codeBlock, codePanelStyles];

  @property({ attribute: false }) request!: HttpRequest;
  /** Whether the request goes to the simulated account, which no other program can reach. */
  @property({ type: Boolean }) inPage = false;
  @state() private chosen: Snippet = snippets.find(({ id }) => id === recall(memory)) ?? snippets[0];
  @state() private write: SnippetWriter | null = null;
  @state() private failed = false;

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!this.hasUpdated || (changes as Map<string, unknown>).has('chosen')) void this.#load();
  }

  override render() {
    const code = this.write?.(this.request, null) ?? '';
    return html`
      <div class="line">
        <select aria-label="Language and client" @change=${this.#choose}>
          ${[...groups].map(([language, members]) =>
            members.length === 1
              ? members.map(this.#renderOption)
              : html`<optgroup label=${language}>${members.map(this.#renderOption)}</optgroup>`,
          )}
        </select>
        <ax-copy-button .text=${code} label="Copy code"></ax-copy-button>
        ${this.#renderCredentialNote()}
      </div>
      ${this.inPage ? html`<p class="muted">This address exists inside this page only. Choose another account for code that runs elsewhere.</p>` : nothing}
      ${
        this.failed
          ? html`<p role="alert">This language could not be loaded. Check the connection. <button @click=${this.#load}>Try again</button></p>`
          : html`<pre tabindex="0" role="region" aria-label="${nameSnippet(this.chosen)} code" aria-busy=${this.write === null}>${code}</pre>`
      }
    `;
  }

  #renderCredentialNote() {
    const { credential, credentialIn } = this.request;
    if (!credential) return html`<span class="muted">The call carries no credential.</span>`;
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
    return !['http', 'javascript-jquery', 'javascript-xhr'].includes(this.chosen.id);
  }

  readonly #renderOption = (snippet: Snippet) =>
    html`<option value=${snippet.id} .selected=${live(snippet === this.chosen)}>${nameSnippet(snippet)}</option>`;

  readonly #choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    this.chosen = snippets.find(({ id }) => id === value) ?? snippets[0];
    remember(memory, this.chosen.id);
  };

  readonly #load = async () => {
    const { chosen } = this;
    this.failed = false;
    this.write = null;
    const write = await chosen.load().catch(() => null);
    // Another one was chosen meanwhile.
    if (chosen !== this.chosen) return;
    this.failed = write === null;
    this.write = write;
  };
}
