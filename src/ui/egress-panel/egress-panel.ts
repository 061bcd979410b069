import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Contact } from '../../app/egress/contact.ts';
import type { Egress } from '../../app/egress/egress.ts';
import '../copy-button/copy-button.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { dialogStyles } from '../theme/dialog.styles.ts';
import { listReasons, summarize, writeContacts } from './describe-contacts.ts';

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** Every host contacted since the page opened, what for, and whether a credential went there. */
@customElement('ax-egress-panel')
export class EgressPanel extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      dialog {
        width: min(680px, calc(100vw - 24px));
      }
      .head {
        display: flex;
        justify-content: space-between;
        align-items: center;
      }
      ol {
        margin: 12px 0 0;
        padding: 0;
        list-style: none;
      }
      li.host {
        padding: 8px 0;
        border-top: 1px solid var(--ax-line);
      }
      h3 {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 10px;
        justify-content: space-between;
        margin: 0;
        font: 600 13.5px var(--ax-mono);
        overflow-wrap: anywhere;
      }
      h3 span {
        font: 12.5px var(--ax-font);
      }
      ul {
        margin: 2px 0 0;
        padding-left: 18px;
        font-size: 13px;
      }
      .keen {
        color: var(--ax-warn);
      }
    `,
  ];

  @property({ attribute: false }) egress!: Egress;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render() {
    const { contacts } = this.egress;
    return html`
      <dialog aria-labelledby="title" @close=${() => emit(this, 'ax-egress-show', false)}>
        <div class="head">
          <h2 id="title">Hosts contacted</h2>
          <button class="quiet" @click=${() => this.dialog.close()}>Close</button>
        </div>
        <p>${summarize(contacts)}</p>
        <ol>${contacts.map((contact) => this.#renderContact(contact))}</ol>
        <p class="muted">Since this page opened, as the browser noted it and the transports report it. What a server or a relay contacts by itself is known only as far as it tells.</p>
        <div class="buttons"><button @click=${() => this.requestUpdate()}>Refresh</button><ax-copy-button label="Copy the list" .text=${writeContacts(contacts)}></ax-copy-button></div>
      </dialog>
    `;
  }

  #renderContact(contact: Contact) {
    const { origin, isOwn, credential, first, last } = contact;
    const times = first === last ? time.format(first) : `${time.format(first)} to ${time.format(last)}`;
    return html`
      <li class="host">
        <h3>${origin} <span class="muted">${times}</span></h3>
        <ul>
          ${listReasons(contact).map((line) => html`<li>${line}</li>`)}
          <li class=${credential ? 'keen' : ''}>${credential ? 'A credential went there.' : isOwn ? 'The host of this page; no credential went there.' : 'No credential went there.'}</li>
        </ul>
      </li>`;
  }
}
