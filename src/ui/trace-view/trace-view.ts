import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { transportTitles } from '../../app/explorer/transport-titles.ts';
import type { Exchange, Hop } from '../../core/http/exchange.ts';
import type { HttpResponse } from '../../core/http/response.ts';
import { emit } from '../emit.ts';
import { formatBytes } from '../format-measures.ts';
import { codeBlock } from '../theme/code-block.styles.ts';
import { controls } from '../theme/controls.styles.ts';
import { headerTable } from '../theme/header-table.ts';
import './phase-bar.ts';

/** What was sent where, by which transport and why, who could read the credential, and what could not be seen. */
@customElement('ax-trace-view')
export class TraceView extends LitElement {
  static override styles = [
    controls,
    codeBlock,
    headerTable.styles,
    css`
      .trace {
        display: grid;
        gap: 14px;
      }
      p {
        margin: 0;
      }
      ol {
        display: grid;
        gap: 12px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li.hop {
        padding: 10px 14px;
        border: 1px solid var(--ax-line);
        border-radius: var(--ax-radius);
      }
      h3 {
        margin: 0 0 4px;
        font-size: 13.5px;
      }
      .request {
        margin: 4px 0 8px;
        overflow-wrap: anywhere;
      }
      pre {
        max-height: 240px;
      }
      .unseen {
        margin: 0;
        padding-left: 18px;
      }
    `,
  ];

  @property({ attribute: false }) exchange!: Exchange;

  override render() {
    const { exchange } = this;
    const { outcome, hops, transport, why } = exchange;
    const unseen = outcome.kind === 'answered' ? outcome.response.unseen : [];
    return html`
      <div class="trace" role="group" aria-label="Trace of the call">
      <p><strong>${transport && hops.length ? transportTitles[transport] : 'Not sent'}.</strong> ${why} ${hops.length ? html`<span class="muted">Sent ${new Date(exchange.startedAt).toLocaleTimeString()}, took ${Math.round(exchange.duration)} ms.</span>` : nothing}</p>
      <ol>${hops.map((hop, index) => this.#renderHop(hop, index))}</ol>
      ${hops.length ? nothing : html`<p class="muted">Nothing left this page.</p>`}
      ${exchange.request.body && hops.length ? html`<div><h3>Body</h3><pre tabindex="0" role="region" aria-label="Body that was sent">${exchange.request.body}</pre></div>` : nothing}
      ${outcome.kind === 'answered' ? html`<div><h3>Answer as seen</h3><p>${describeAnswer(outcome.response)}</p></div>` : nothing}
      ${unseen.length ? html`<div><h3>Not visible this way</h3><ul class="unseen">${unseen.map((line) => html`<li>${line}</li>`)}</ul></div>` : nothing}
      <div><button class="quiet" aria-haspopup="dialog" @click=${() => emit(this, 'ax-egress-show', true)}>Hosts contacted since this page opened</button></div>
      </div>
    `;
  }

  /** Of a call that failed nobody can say how far it came. */
  #describeCredential({ seesCredential, to }: Hop): string {
    if (!seesCredential) return 'No credential in this step.';
    const { outcome, request } = this.exchange;
    const secrets = [
      ...(request.credential ? ['the credential'] : []),
      ...(request.secrets ? ['the secret variables'] : []),
    ];
    const reading = `${to} could read ${secrets.join(' and ') || 'the credential'}.`;
    return outcome.kind === 'answered' ? reading : `As far as it arrived, ${reading}`;
  }

  #renderHop(hop: Hop, index: number) {
    return html`
      <li class="hop">
        <h3>${index + 1}. ${hop.from} → ${hop.to}</h3>
        <p class="request mono"><span class="method" data-method=${hop.method}>${hop.method}</span> ${hop.url}</p>
        ${hop.headers.length ? headerTable.render(hop.headers, `Headers from ${hop.from} to ${hop.to}`) : nothing}
        ${hop.timing ? html`<ax-phase-bar .timing=${hop.timing}></ax-phase-bar>` : nothing}
        ${hop.note ? html`<p>${hop.note}</p>` : nothing}
        <p class="muted">${this.#describeCredential(hop)}</p>
      </li>
    `;
  }
}

/** Status, headers and body of an answer in one line, as far as this transport saw them. */
function describeAnswer({ status, statusText, headers, body, bodyIs }: HttpResponse): string {
  const type = headers?.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return [
    status === null ? 'status hidden' : `${status} ${statusText}`.trim(),
    headers ? `${headers.length} ${headers.length === 1 ? 'header' : 'headers'}` : 'headers hidden',
    `${formatBytes(body.length)} ${bodyIs === 'value' ? 'written anew from a value' : 'of body'}`,
    ...(type ? [type] : []),
  ].join(' · ');
}
