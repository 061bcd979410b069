import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { HttpRequest } from '../../core/http/request.ts';
import { snippets } from '../../core/snippets/index.ts';
import { codeBlock } from '../theme/code-block.styles.ts';
import { controls } from '../theme/controls.styles.ts';
import '../copy-button/copy-button.ts';

/** The request as code, in step with the draft; the secret is never part of it. */
@customElement('ax-code-panel')
export class CodePanel extends LitElement {
  static override styles = [
    controls,
    codeBlock,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
      }
      p {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) request!: HttpRequest;
  /** Whether the request goes to the simulated account, which no other program can reach. */
  @property({ type: Boolean }) inPage = false;
  @state() private chosen = snippets[0].id;

  override render() {
    const snippet = snippets.find(({ id }) => id === this.chosen) ?? snippets[0];
    const code = snippet.write(this.request);
    return html`
      <div class="line">
        <select aria-label="Language" @change=${(event: Event) => {
          this.chosen = (event.target as HTMLSelectElement).value;
        }}>
          ${snippets.map(({ id, title }) => html`<option value=${id} .selected=${live(id === this.chosen)}>${title}</option>`)}
        </select>
        <ax-copy-button .text=${code} label="Copy code"></ax-copy-button>
        <span class="muted">The credential is not in it${snippet.id === 'curl' && this.request.credential ? '; cURL reads it from environment variables' : ''}.</span>
      </div>
      ${this.inPage ? html`<p class="muted">This address exists inside this page only. Choose another account for code that runs elsewhere.</p>` : nothing}
      <pre tabindex="0" role="region" aria-label="${snippet.title} code">${code}</pre>
    `;
  }
}
