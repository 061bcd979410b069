import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { AnswerView } from '../../app/answers/protocol.ts';
import type { Choice } from '../../app/explorer/transport-titles.ts';
import type { Endpoint } from '../../core/catalogue/endpoint.ts';
import type { Exchange } from '../../core/http/exchange.ts';
import type { HttpResponse } from '../../core/http/response.ts';
import '../failure-card/failure-card.ts';
import { LazyElements, loadElement } from '../lazy-elements/lazy-elements.ts';
import '../tab-group/tab-group.ts';
import type { TabGroup } from '../tab-group/tab-group.ts';
import { controls } from '../theme/controls.styles.ts';
import { headerTable } from '../theme/header-table.ts';
import '../trace-view/trace-view.ts';
import { formatBytes, formatDuration } from '../format-measures.ts';
import { responsePanelStyles } from './response-panel.styles.ts';

/** The answer: status, time, size; body, headers, trace; or the one reason why there is none. */
@customElement('ax-response-panel')
export class ResponsePanel extends LitElement {
  static override styles = [controls, headerTable.styles, responsePanelStyles];

  @property({ attribute: false }) exchange: Exchange | null = null;
  @property({ attribute: false }) endpoint: Endpoint | null = null;
  /** Id of the API that was called. */
  @property() apiId = '';
  /** What each transport says of the call as it stands. */
  @property({ attribute: false }) choice: Choice | null = null;
  @property({ type: Boolean }) running = false;
  /** Where the answer comes from, when it was not just received. */
  @property() origin = '';
  @state() private tab = 'body';
  /** How answers were looked at last; null: never chosen. */
  @property({ attribute: false }) view: AnswerView | null = null;
  @query('ax-tab-group') private group?: TabGroup;

  readonly #lazy = new LazyElements(this);

  protected override updated(changes: PropertyValues<this>): void {
    // While the answer is on its way; a load that fails is told where the answer should be.
    if (changes.has('running') && this.running) void this.#lazy.load('response-body');
    if (!changes.has('exchange') || !this.exchange) return;
    // A failure is never left behind another tab.
    if (this.exchange.outcome.kind === 'failed' && this.group) this.group.active = 'body';
    // The answer is complete without what is noted of it.
    loadElement('answer-note').catch(() => {});
    loadElement('status-advice').catch(() => {});
    if (this.exchange.transport === 'jsonp') loadElement('hidden-status').catch(() => {});
  }

  override render() {
    return html`
      <section aria-label="Response" aria-busy=${this.running ? 'true' : 'false'}>
        <div class="line">
          <h2>Response</h2>
          <p role="status">${this.#renderMeasures()}</p>
        </div>
        ${this.origin && !this.running ? html`<p class="origin muted">${this.origin}</p>` : nothing}
        <ax-answer-note .exchange=${this.running ? null : this.exchange}></ax-answer-note>
        <ax-status-advice .exchange=${this.running ? null : this.exchange} apiId=${this.apiId}></ax-status-advice>
        <ax-hidden-status .exchange=${this.running ? null : this.exchange} .choice=${this.choice}></ax-hidden-status>
        ${this.exchange && !this.#isStaleFailure() ? this.#renderExchange(this.exchange) : this.#renderEmpty()}
      </section>
    `;
  }

  /** Why the last call failed says nothing of the one under way. */
  #isStaleFailure(): boolean {
    return this.running && this.exchange?.outcome.kind === 'failed';
  }

  #renderEmpty() {
    return html`<p class="muted empty">${this.running ? 'Waiting for the answer …' : html`Press <kbd>Send</kbd> to see the answer here.`}</p>`;
  }

  #renderMeasures() {
    if (this.running) return 'Sending …';
    if (!this.exchange) return nothing;
    const { outcome, duration } = this.exchange;
    const time = html`<span>Time <b>${formatDuration(duration)}</b></span>`;
    if (outcome.kind === 'failed') return html`<span class="status bad">No answer</span>${time}`;
    const { response } = outcome;
    return html`<span class="status ${statusClass(response)}">Status <b>${statusText(response)}</b></span>${time}<span>Size <b>${formatBytes(response.body.length)}</b></span>`;
  }

  #renderExchange(exchange: Exchange) {
    const { outcome } = exchange;
    const response = outcome.kind === 'answered' ? outcome.response : null;
    const tabs = [
      { name: 'body', title: 'Body' },
      ...(this.#isDrawn(response) ? [{ name: 'chart', title: 'Chart' }] : []),
      { name: 'headers', title: 'Headers', count: response?.headers?.length ?? 0 },
      { name: 'trace', title: 'Trace' },
    ];
    return html`
      <ax-tab-group label="Parts of the answer" memory="response-tab" class=${this.running ? 'stale' : ''} .tabs=${tabs} @ax-tab-choose=${this.#followTab}>
        ${
          outcome.kind === 'failed'
            ? html`<ax-failure-card slot="body" .failure=${outcome.failure} .apiId=${this.apiId} .hop=${exchange.hops[0] ?? null}></ax-failure-card>`
            : html`<div slot="body" class="answer">${this.#lazy.render('response-body', html`<ax-response-body .exchange=${exchange} .response=${outcome.response} .preferred=${this.view}></ax-response-body>`)}</div>`
        }
        ${this.#isDrawn(response) ? html`<div slot="chart">${this.tab === 'chart' ? this.#renderChart(exchange) : nothing}</div>` : nothing}
        <div slot="headers">${this.#renderHeaders(response)}</div>
        <ax-trace-view slot="trace" .exchange=${exchange}></ax-trace-view>
      </ax-tab-group>
    `;
  }

  /** A report that was answered draws itself. */
  #isDrawn(response: HttpResponse | null): boolean {
    return Boolean(this.endpoint?.chart && response && (response.status ?? 200) < 300);
  }

  #renderChart(exchange: Exchange) {
    const chart = html`<ax-chart-view .endpoint=${this.endpoint} .exchange=${exchange}></ax-chart-view>`;
    return this.#lazy.render('chart-view', chart);
  }

  #followTab({ detail }: CustomEvent<string>): void {
    this.tab = detail;
  }

  #renderHeaders(response: HttpResponse | null) {
    if (!response) return html`<p class="muted">There is no answer whose headers could be shown.</p>`;
    if (!response.headers)
      return html`<p class="muted">This transport can’t see headers: a script that was loaded shows only the value it passed. Send the call by relay to see them.</p>`;
    return headerTable.render(response.headers, 'Response headers');
  }
}

function statusText({ status, statusText: text }: HttpResponse): string {
  return status === null ? 'not visible' : `${status} ${text}`.trim();
}

function statusClass({ status }: HttpResponse): string {
  if (status === null) return '';
  return status < 300 ? 'good' : status < 400 ? '' : 'bad';
}
