import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatAddress } from '../../app/explorer/address.ts';
import type { ExplorerState } from '../../app/explorer/state.ts';
import '../page-heading/page-heading.ts';
import { controls } from '../theme/controls.styles.ts';

const firstCalls = [
  { id: 'agents.list', title: 'List agents', text: 'Who answers chats? A GET with nothing to fill in.' },
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
      ax-page-heading {
        margin: 0 0 8px;
        font-size: 26px;
        line-height: 1.25;
      }
      .links {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 18px;
        margin: 0;
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

  @property({ attribute: false }) state!: ExplorerState;

  override render() {
    return html`
      <div>
        <ax-page-heading text="Explore the LiveChat REST API v2"></ax-page-heading>
        ${this.#renderStart()}
        <h2>Begin with one of these</h2>
        <ul>
          ${firstCalls.map(({ id, title, text }) => html`<li><a href=${this.#href(id)}><strong>${title}</strong>${text}</a></li>`)}
        </ul>
        ${this.#renderNear('Recently used', this.state.recent)}${this.#renderNear('Favourites', this.state.favourites)}
        <h2>Read</h2>
        <p class="links">${this.state.guides.map(({ id, title, summary }) => html`<a href=${this.#href(`guides/${id}`)} title=${summary}>${title}</a>`)}</p>
        <h2>About the groups, and what webhooks deliver</h2>
        ${this.#renderGroups()}
        <h2>With an account of your own</h2>
        <p class="muted">
          Choose <b>Live LiveChat account</b> at the top, then store a credential under Authorization. LiveChat refuses
          calls from pages on other sites, so they travel by JSONP or through a relay you run yourself; each call says
          which way it goes, and who could read the credential, before you send it.
        </p>
        <h2>Take it along</h2>
        <p class="muted">
          For other tools: the documented calls as an
          <a href="livechat-rest-v2.openapi.json" download>OpenAPI 3.1 document</a>, the whole
          <a href="livechat-rest-v2.catalogue.json" download>catalogue</a> and its
          <a href="descriptor.schema.json" download>JSON Schema</a>.
        </p>
      </div>
    `;
  }

  #renderStart() {
    const words = {
      simulated: html`You are on a <b>simulated account</b> that lives in this page: nothing leaves it, and nothing can break.`,
      live: html`You are on a <b>live account</b>: calls act on real data.`,
      local: html`You are on the <b>simulated API on this computer</b>: simulated data over real HTTP.`,
      other: html`You are on <b>${this.state.account.name}</b>, another server: calls may act on real data.`,
    };
    return html`<p>Pick an endpoint, fill in what you need, press Send. ${words[this.state.account.kind]}</p>`;
  }

  #renderGroups() {
    const groups = new Map(this.state.index.map(({ resource, group }) => [resource, group]));
    return html`<p class="links">${[...groups].map(([id, title]) => html`<a href=${this.#href(id)}>${title}</a>`)}</p>`;
  }

  #renderNear(title: string, ids: readonly string[]) {
    const entries = ids.flatMap((id) => this.state.index.find((entry) => entry.id === id) ?? []);
    if (!entries.length) return nothing;
    return html`
      <h2>${title}</h2>
      <p class="links">${entries.map(({ id, title, method, path }) => html`<a href=${this.#href(id)} title="${method} ${path}">${title}</a>`)}</p>`;
  }

  #href(pageId: string): string {
    return formatAddress({ apiId: this.state.apiId, pageId });
  }
}
