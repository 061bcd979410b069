import { apiId, choices } from 'virtual:choices';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatAddress } from '../../app/explorer/address.ts';
import type { Endpoint, Resource } from '../../core/catalogue/endpoint.ts';
import { choicesOfResource } from '../../core/choices/choices-of-call.ts';
import '../how-we-know/how-we-know.ts';
import '../page-heading/page-heading.ts';
import '../status-marks/status-marks.ts';
import { controls } from '../theme/controls.styles.ts';
import { inlineCode } from '../theme/inline-code.ts';
import './webhook-docs.ts';

/** One resource: what it is about, its calls, and the calls the API makes by itself. */
@customElement('ax-resource-page')
export class ResourcePage extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        height: 100%;
        overflow: auto;
        background: var(--ax-surface);
        container-type: inline-size;
        overflow-wrap: anywhere;
      }
      .page {
        max-width: 960px;
        padding: clamp(16px, 4cqw, 40px);
      }
      .crumb {
        margin: 0;
        font-size: 12.5px;
      }
      .crumb a {
        color: inherit;
      }
      ax-page-heading {
        margin: 0 0 4px;
        font-size: 22px;
        line-height: 1.3;
      }
      .summary {
        margin: 0;
        font-size: 15px;
      }
      h2 {
        margin: 28px 0 8px;
        font-size: 17px;
      }
      .notes {
        margin: 12px 0 0;
        padding-left: 18px;
      }
      .notes li + li {
        margin-top: 4px;
      }
      .calls {
        margin: 0;
        padding: 0;
        border-bottom: 1px solid var(--ax-line);
        list-style: none;
      }
      .calls li {
        display: grid;
        gap: 1px 24px;
        padding: 9px 0;
        border-top: 1px solid var(--ax-line);
      }
      .calls p {
        margin: 0;
      }
      .name {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 8px;
      }
      .name a {
        font-weight: 600;
      }
      .path {
        margin-top: 1px;
      }
      ax-webhook-docs {
        margin-top: 32px;
      }
      @container (min-width: 760px) {
        .calls li {
          grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) resource: Resource | null = null;
  @property() apiId = '';
  @property() apiTitle = '';

  override render() {
    if (!this.resource) return nothing;
    const { title, summary, notes = [], endpoints, webhooks } = this.resource;
    return html`
      <div class="page">
        <nav class="muted crumb" aria-label="Breadcrumb"><a href="#/">${this.apiTitle}</a></nav>
        <ax-page-heading .text=${title}></ax-page-heading>
        <p class="summary">${inlineCode(summary)}</p>
        ${notes.length ? html`<ul class="notes">${notes.map((note) => html`<li>${inlineCode(note)}</li>`)}</ul>` : nothing}
        ${endpoints.length ? html`<h2>Calls</h2><ul class="calls">${endpoints.map((endpoint) => this.#renderCall(endpoint))}</ul>` : nothing}
        ${webhooks ? html`<ax-webhook-docs .webhooks=${webhooks}></ax-webhook-docs>` : nothing}
        ${this.#renderChoices(this.resource)}
      </div>`;
  }

  #renderChoices({ id }: Resource) {
    const own = this.apiId === apiId ? choicesOfResource(choices, id) : [];
    if (own.length === 0) return nothing;
    const guide = formatAddress({ apiId, pageId: 'guides/simulated-account' });
    return html`<section><h2>How we know</h2><ax-how-we-know about=${id} .own=${own} guide=${guide}></ax-how-we-know></section>`;
  }

  #renderCall(endpoint: Endpoint) {
    const { id, title, method, path, summary, deprecated, removed, since, observed } = endpoint;
    const marks = {
      deprecated,
      removed: removed?.date ?? null,
      since: since?.date ?? null,
      observed: observed !== undefined,
    };
    return html`
      <li>
        <div>
          <div class="name"><a href=${formatAddress({ apiId: this.apiId, pageId: id })}>${title}</a> <ax-status-marks .entry=${marks}></ax-status-marks></div>
          <div class="path mono"><span class="method" data-method=${method}>${method}</span> ${path}</div>
        </div>
        <p>${inlineCode(summary)}</p>
      </li>`;
  }
}
