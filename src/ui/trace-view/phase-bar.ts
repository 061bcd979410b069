import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PhaseName, Timing } from '../../core/http/timing.ts';

const words: Readonly<Record<PhaseName, string>> = {
  queue: 'queue and preflight',
  lookup: 'name looked up',
  connect: 'connection made',
  secure: 'TLS',
  wait: 'sent, waiting for the first byte',
  download: 'answer received',
};

/** How the time of one leg was spent: a bar to see, and every number to read. */
@customElement('ax-phase-bar')
export class PhaseBar extends LitElement {
  static override styles = css`
    :host {
      display: block;
      margin: 6px 0;
      font-size: 13px;
    }
    .bar {
      display: flex;
      height: 8px;
      border-radius: 4px;
      background: var(--ax-raised);
      overflow: hidden;
    }
    .bar span {
      min-width: 1px;
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 16px;
      margin: 4px 0 0;
      font-variant-numeric: tabular-nums;
    }
    dl div {
      display: flex;
      gap: 5px;
      align-items: baseline;
    }
    dt {
      order: 2;
      color: var(--ax-muted);
    }
    dd {
      margin: 0;
    }
    i {
      align-self: center;
      width: 8px;
      height: 8px;
      border-radius: 2px;
    }
    p {
      margin: 2px 0 0;
      color: var(--ax-muted);
    }
    .queue {
      background: light-dark(#94a3b8, #64748b);
    }
    .lookup {
      background: light-dark(#0e7490, #67d3e6);
    }
    .connect {
      background: light-dark(#c2410c, #ff9a62);
    }
    .secure {
      background: light-dark(#8b3fbf, #d0a5ff);
    }
    .wait {
      background: light-dark(#2456d3, #86abff);
    }
    .download {
      background: light-dark(#0b6b45, #6fd6a4);
    }
  `;

  @property({ attribute: false }) timing!: Timing;

  override render() {
    const { total, phases, note } = this.timing;
    return html`
      ${
        phases.length > 0
          ? html`<div class="bar" aria-hidden="true">${phases.map(({ name, duration }) => html`<span class=${name} style="flex: ${duration} 0 0"></span>`)}</div>`
          : nothing
      }
      <dl>
        <div><dt>in all</dt><dd>${total} ms</dd></div>
        ${phases.map(({ name, duration }) => html`<div><dt>${words[name]}</dt><dd>${duration} ms</dd><i class=${name} aria-hidden="true"></i></div>`)}
      </dl>
      ${note ? html`<p>${note}</p>` : nothing}
    `;
  }
}
