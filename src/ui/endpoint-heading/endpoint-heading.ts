import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatAddress } from '../../app/explorer/address.ts';
import type { ExplorerState } from '../../app/explorer/state.ts';
import type { Endpoint, EndpointEntry } from '../../core/catalogue/endpoint.ts';
import { emit } from '../emit.ts';
import '../page-heading/page-heading.ts';
import '../status-marks/status-marks.ts';
import { controls } from '../theme/controls.styles.ts';
import { endpointHeadingStyles } from './endpoint-heading.styles.ts';

/** Where one is: path through the catalogue, title and standing of an endpoint, its neighbours. */
@customElement('ax-endpoint-heading')
export class EndpointHeading extends LitElement {
  static override styles = [controls, endpointHeadingStyles];

  @property({ attribute: false }) state!: ExplorerState;
  @property({ attribute: false }) endpoint!: Endpoint;
  /** Whether the documentation is shown. */
  @property({ type: Boolean }) docsShown = false;

  /** Moves the keyboard to the button that shows the documentation. */
  focusDocsButton(): void {
    this.renderRoot.querySelector<HTMLElement>('.docs')?.focus();
  }

  override render() {
    const { endpoint, state } = this;
    const at = state.index.findIndex(({ id }) => id === endpoint.id);
    const entry = state.index[at];
    const isFavourite = state.favourites.includes(endpoint.id);
    return html`
      <div class="path">
        <nav aria-label="Breadcrumb">
          <ol>
            <li><a href="#/">${state.apiTitle}</a></li>
            ${entry ? html`<li><a href=${this.#href(entry.resource)}>${entry.group}</a></li>` : nothing}
            <li aria-current="page">${endpoint.title}</li>
          </ol>
        </nav>
        <span class="neighbours">
          ${this.#renderNeighbour(state.index[at - 1], 'prev')}${this.#renderNeighbour(state.index[at + 1], 'next')}
        </span>
      </div>
      <div class="title">
        <ax-page-heading .text=${endpoint.title}></ax-page-heading>
        <ax-status-marks .entry=${entry}></ax-status-marks>
        <span class="tools">
          <button class="quiet" aria-pressed=${isFavourite} @click=${() => emit(this, 'ax-favourite-toggle', endpoint.id)}>
            <span aria-hidden="true">${isFavourite ? '★' : '☆'}</span> Favourite
          </button>
          <button class="quiet docs" aria-pressed=${this.docsShown} @click=${() => emit(this, 'ax-docs-show', !this.docsShown)}>Documentation</button>
        </span>
      </div>
      <p class="muted">${endpoint.summary}</p>
    `;
  }

  #renderNeighbour(entry: EndpointEntry | undefined, which: 'prev' | 'next') {
    if (!entry) return nothing;
    const word = which === 'prev' ? 'Previous' : 'Next';
    return html`<a rel=${which} href=${this.#href(entry.id)} aria-label="${word}: ${entry.title}" title="${word}: ${entry.title}"><span aria-hidden="true">${which === 'prev' ? '‹' : '›'}</span></a>`;
  }

  #href(pageId: string): string {
    return formatAddress({ apiId: this.state.apiId, pageId });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-endpoint-heading': EndpointHeading;
  }
}
