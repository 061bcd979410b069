import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { formatAddress } from '../../app/explorer/address.ts';
import type { OpenEndpoint } from '../../app/explorer/state.ts';
import { longestShared, shareDraft } from '../../core/request/share-draft.ts';
import '../copy-button/copy-button.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { dialogStyles } from '../theme/dialog.styles.ts';

/** A link to the open request: what is in it, and what was left out. */
@customElement('ax-share-dialog')
export class ShareDialog extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      h3 {
        margin: 14px 0 0;
        font-size: 14px;
      }
      ul {
        margin: 4px 0 0;
        padding-left: 20px;
      }
      li {
        overflow-wrap: anywhere;
      }
      textarea {
        width: 100%;
        margin-top: 10px;
        font: 12px / 1.4 var(--ax-mono);
        resize: vertical;
      }
    `,
  ];

  @property() apiId = '';
  @property({ attribute: false }) page!: OpenEndpoint;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render() {
    const { endpoint, draft } = this.page;
    const { text, carried, leftOut } = shareDraft(endpoint, draft);
    const hash = `${formatAddress({ apiId: this.apiId, pageId: endpoint.id })}?r=${text}`;
    const link = new URL(hash, location.href).href;
    return html`
      <dialog aria-labelledby="title" @close=${() => emit(this, 'ax-link-show', false)}>
        <h2 id="title">Link to this request</h2>
        <p>Whoever opens it finds <b>${endpoint.title}</b> filled in. Nothing is sent until they press Send, with their own account and credential.</p>
        ${
          text.length > longestShared
            ? html`<p class="problem" role="alert">This request is too long for a link. Shorten its values, or save it under a name.</p>`
            : html`
              <textarea readonly rows="3" aria-label="Link" .value=${link} @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}></textarea>
              ${renderList('In the link', carried, 'Nothing but which endpoint it is.')}
              ${renderList('Left out', leftOut, 'Nothing. Accounts and credentials never stand in a link.')}`
        }
        <div class="buttons">
          <button @click=${() => this.dialog.close()}>Close</button>
          ${text.length > longestShared ? '' : html`<ax-copy-button label="Copy link" .text=${link}></ax-copy-button>`}
        </div>
      </dialog>`;
  }
}

function renderList(title: string, names: readonly string[], none: string) {
  return html`
    <h3>${title}</h3>
    ${names.length ? html`<ul>${names.map((name) => html`<li>${name}</li>`)}</ul>` : html`<p class="muted">${none}</p>`}`;
}
