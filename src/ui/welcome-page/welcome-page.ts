import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatAddress } from '../../app/explorer/address.ts';
import { controls } from '../theme/controls.styles.ts';

const firstCalls = [
  { id: 'agents.list', title: 'List agents', text: 'Who answers chats? One GET, no parameters.' },
  { id: 'chats.list', title: 'List chats', text: 'Search the archive with twenty filters, page by page.' },
  { id: 'tickets.create', title: 'Create a ticket', text: 'A POST with a body, as JSON or form-encoded.' },
  { id: 'reports.total-chats', title: 'Total chats', text: 'A report by hour, day or month.' },
];

/** What the explorer is, and four calls to begin with. */
@customElement('ax-welcome-page')
export class WelcomePage extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        height: 100%;
        overflow: auto;
        background: var(--ax-surface);
      }
      div {
        max-width: 720px;
        padding: clamp(20px, 6vw, 56px);
      }
      h1 {
        margin: 0 0 8px;
        font-size: 26px;
        line-height: 1.25;
      }
      h2 {
        margin: 28px 0 8px;
        font-size: 15px;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr));
        gap: 10px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li a {
        display: block;
        height: 100%;
        padding: 12px 14px;
        border: 1px solid var(--ax-line);
        border-radius: var(--ax-radius);
        color: inherit;
        text-decoration: none;
      }
      li a:hover {
        border-color: var(--ax-accent);
      }
      strong {
        display: block;
        color: var(--ax-accent);
      }
    `,
  ];

  @property() apiId = '';

  override render() {
    return html`
      <div>
        <h1>Explore the LiveChat REST API v2</h1>
        <p>
          Pick an endpoint, fill in what you need, press Send. You start on a <b>simulated account</b> that lives in
          this page: nothing leaves it, and nothing can break.
        </p>
        <h2>Begin with one of these</h2>
        <ul>
          ${firstCalls.map(({ id, title, text }) => html`<li><a href=${formatAddress({ apiId: this.apiId, endpointId: id })}><strong>${title}</strong>${text}</a></li>`)}
        </ul>
        <h2>With an account of your own</h2>
        <p class="muted">
          Choose <b>Live LiveChat account</b> at the top, then store a credential under Authorization. LiveChat refuses
          calls from pages on other sites, so they travel by JSONP or through a relay you run yourself; each call says
          which way it goes, and who could read the credential, before you send it.
        </p>
      </div>
    `;
  }
}
