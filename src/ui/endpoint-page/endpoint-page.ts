import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { ExplorerState, OpenEndpoint } from '../../app/explorer/state.ts';
import { emit } from '../emit.ts';
import type { EndpointDocs } from '../endpoint-docs/endpoint-docs.ts';
import '../edge-handle/edge-handle.ts';
import { LazyElements } from '../lazy-elements/lazy-elements.ts';
import '../request-panel/request-panel.ts';
import type { RequestPanel } from '../request-panel/request-panel.ts';
import '../response-panel/response-panel.ts';
import '../split-view/split-view.ts';
import { isDocsShown, roomy } from '../docs-shown.ts';
import { narrow } from '../narrow.ts';
import { controls } from '../theme/controls.styles.ts';
import { writeMoment } from '../write-moment.ts';

/** An endpoint: request over answer, documentation beside them. */
@customElement('ax-endpoint-page')
export class EndpointPage extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        grid-template-rows: minmax(0, 1fr);
        position: relative;
        height: 100%;
      }
      aside {
        width: var(--docs);
        max-width: 60vw;
        overflow: auto;
        border-left: 1px solid var(--ax-line);
        background: var(--ax-surface);
      }
      .head {
        display: flex;
        align-items: center;
        gap: 8px;
        position: sticky;
        top: 0;
        z-index: 1;
        padding: 6px 8px 6px 16px;
        border-bottom: 1px solid var(--ax-line);
        background: var(--ax-surface);
      }
      .request {
        height: 100%;
      }
      .single {
        display: grid;
        grid-template-rows: minmax(0, 2fr) minmax(0, 3fr);
        height: 100%;
      }
      .single aside {
        width: auto;
        max-width: none;
        border: 0;
        border-bottom: 5px solid var(--ax-line);
      }
      .head b {
        flex: 1;
      }
      @media (max-width: 1180px) {
        ax-edge-handle {
          display: none;
        }
        aside.beside {
          position: absolute;
          z-index: 5;
          inset: 0 0 0 auto;
          width: min(460px, 100%);
          box-shadow: -12px 0 32px rgb(0 0 0 / 16%);
        }
      }
      @media (max-width: 860px) {
        :host {
          display: block;
          height: auto;
        }
        .request {
          height: auto;
        }
        aside {
          position: static;
          width: auto;
          border: 0;
          border-top: 5px solid var(--ax-line);
          box-shadow: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) state!: ExplorerState;
  @property({ attribute: false }) page!: OpenEndpoint;
  @query('ax-request-panel') private requestPanel?: RequestPanel;
  @query('ax-response-panel') private responsePanel?: HTMLElement;
  @query('aside') private docs?: HTMLElement;

  readonly #lazy = new LazyElements(this);
  readonly #follow = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    roomy.addEventListener('change', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    roomy.removeEventListener('change', this.#follow);
  }

  /** Puts the cursor into the field of the first problem. */
  async showFirstProblem(): Promise<void> {
    await this.updateComplete;
    await this.requestPanel?.showFirstProblem();
  }

  /** Brings a field into sight, without moving the keyboard. */
  showField(field: string): Promise<void> | undefined {
    return this.requestPanel?.showField(field);
  }

  /** Shows the fields of the relay, and moves the keyboard there. */
  async showRelay(): Promise<void> {
    await this.requestPanel?.showRelay();
  }

  /** Opens what calls are authorized with, and brings it into sight. */
  async showAuthorization(): Promise<void> {
    await this.requestPanel?.showAuthorization();
  }

  /** Scrolls the answer into sight, where it stands below. */
  showResponse(): void {
    scrollTo(this.responsePanel);
  }

  /** Scrolls the documentation into sight, where it stands below. */
  async showDocs(): Promise<void> {
    await this.updateComplete;
    scrollTo(this.docs);
  }

  /** Brings notes on choices of the simulation into sight, and the keyboard to the first of them. */
  async showChoices(ids: readonly string[]): Promise<void> {
    await this.#lazy.load('endpoint-docs');
    await this.updateComplete;
    await this.renderRoot.querySelector<EndpointDocs>('ax-endpoint-docs')?.showChoices(ids);
  }

  override render() {
    const { page, state } = this;
    const { layout } = state;
    const docsShown = isDocsShown(state.docsOpen);
    const isAbove = docsShown && layout.docsPlace === 'above' && !narrow.matches;
    const request = html`<ax-request-panel .state=${state} .page=${page} ?docsShown=${docsShown}></ax-request-panel>`;
    return html`
      <ax-split-view .layout=${layout}>
        <div slot="start" class=${isAbove ? 'single' : 'request'}>${isAbove ? this.#renderDocs() : nothing}${request}</div>
        <ax-response-panel slot="end" .apiId=${state.apiId} .endpoint=${page.endpoint} .exchange=${page.exchange} .choice=${page.plan.choice} .view=${state.answerView} ?running=${page.running && !this.state.asking} .origin=${page.recalled ? this.#describeOrigin(page) : ''}></ax-response-panel>
      </ax-split-view>
      ${docsShown && !isAbove ? html`<ax-edge-handle pane="docsWidth" label="Width of the documentation" .width=${layout.docsWidth}></ax-edge-handle>${this.#renderDocs()}` : nothing}
    `;
  }

  #moveDocs(): void {
    emit(this, 'ax-layout-change', {
      docsPlace: this.state.layout.docsPlace === 'above' ? 'beside' : 'above',
    });
  }

  /** Where an answer that was not just received comes from. */
  #describeOrigin({ exchange }: OpenEndpoint): string {
    if (!exchange) return '';
    const account = this.state.accounts.find(({ id }) => id === exchange.accountId);
    const where = account ? account.name : 'an account that is gone';
    return `From history: ${writeMoment(exchange.startedAt)}, ${where}. Nothing was sent.`;
  }

  #closeDocs(): void {
    emit(this, 'ax-docs-show', false);
    this.requestPanel?.focusDocsButton();
  }

  #renderDocs() {
    const { apiId, apiTitle, guides, index } = this.state;
    const { endpoint } = this.page;
    const entry = index.find(({ id }) => id === endpoint.id);
    const resource = entry ? { id: entry.resource, title: entry.group } : null;
    const docs = html`<ax-endpoint-docs .endpoint=${endpoint} .apiId=${apiId} .apiTitle=${apiTitle} .resource=${resource} .guides=${guides}></ax-endpoint-docs>`;
    return html`
      <aside class=${this.state.layout.docsPlace} style="--docs: ${this.state.layout.docsWidth}px" aria-label="Documentation" tabindex="-1">
        <div class="head"><b>Documentation</b> ${narrow.matches ? nothing : html`<button class="quiet" @click=${this.#moveDocs}>${this.state.layout.docsPlace === 'above' ? 'Beside the request' : 'Above the request'}</button>`} <button class="quiet" aria-label="Close documentation" @click=${this.#closeDocs}>Close</button></div>
        ${this.#lazy.render('endpoint-docs', docs)}
      </aside>`;
  }
}

function scrollTo(element: HTMLElement | undefined): void {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  element?.scrollIntoView({ behavior, block: 'start' });
}
