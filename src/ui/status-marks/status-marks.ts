import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EndpointEntry } from '../../core/catalogue/endpoint.ts';
import { controls } from '../theme/controls.styles.ts';

/** What is to be known about an endpoint before it is used: gone, going, newer than the rest, or only observed. */
@customElement('ax-status-marks')
export class StatusMarks extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 2px 4px;
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) entry: Pick<
    EndpointEntry,
    'deprecated' | 'removed' | 'since' | 'observed'
  > | null = null;

  override render() {
    if (!this.entry) return nothing;
    const { deprecated, removed, since, observed } = this.entry;
    // What is gone needs no word about going. Spaces keep the marks apart where they are read out or copied.
    return html`${removed ? html`<span class="chip warn">removed ${removed}</span> ` : nothing}${deprecated && !removed ? html`<span class="chip">deprecated</span> ` : nothing}${since ? html`<span class="chip">since ${since}</span> ` : nothing}${observed ? html`<span class="chip warn">observed, not documented</span>` : nothing}`;
  }
}
