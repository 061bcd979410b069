import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { WebhookDataType, WebhookEvent, Webhooks } from '../../core/catalogue/webhooks.ts';
import '../field-tree/field-tree.ts';
import '../json-block/json-block.ts';
import { controls } from '../theme/controls.styles.ts';
import { inlineCode } from '../theme/inline-code.ts';

/** The calls an API makes by itself: how they are delivered, what triggers them, and what they carry. */
@customElement('ax-webhook-docs')
export class WebhookDocs extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        overflow-wrap: anywhere;
      }
      h2 {
        margin: 0 0 8px;
        font-size: 17px;
      }
      h3 {
        margin: 24px 0 6px;
        font-size: 14.5px;
      }
      h4 {
        margin: 0;
        font: 600 13.5px / 1.5 var(--ax-mono);
      }
      p {
        margin: 2px 0 6px;
      }
      ul {
        margin: 0;
        padding-left: 18px;
      }
      li + li {
        margin-top: 4px;
      }
      .entries > li + li {
        margin-top: 0;
      }
      ul.entries {
        padding: 0;
        list-style: none;
      }
      .entries > li {
        padding: 12px 0;
        border-top: 1px solid var(--ax-line);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 10px;
      }
      ax-field-tree,
      ax-json-block {
        margin-top: 6px;
      }
    `,
  ];

  @property({ attribute: false }) webhooks: Webhooks | null = null;

  override render() {
    if (!this.webhooks) return nothing;
    const { delivery, commonFields, events, dataTypes } = this.webhooks;
    return html`
      <section aria-labelledby="title">
        <h2 id="title">Events and payloads</h2>
        ${delivery.length ? html`<h3>How a delivery works</h3><ul>${delivery.map((line) => html`<li>${inlineCode(line)}</li>`)}</ul>` : nothing}
        ${commonFields.length ? html`<h3>In every payload</h3><ax-field-tree .fields=${commonFields} label="Members of every payload"></ax-field-tree>` : nothing}
        ${events.length ? html`<h3>Events</h3><ul class="entries">${events.map(renderEvent)}</ul>` : nothing}
        ${dataTypes.length ? html`<h3>Data types</h3><ul class="entries">${dataTypes.map(renderDataType)}</ul>` : nothing}
      </section>`;
  }
}

function renderEvent({ name, firesWhen, dataTypes, example, since }: WebhookEvent) {
  return html`
    <li>
      <div class="head"><h4>${name}</h4>${since ? html` <span class="chip" title=${since.note}>since ${since.date}</span>` : nothing}</div>
      <p>${inlineCode(firesWhen)}</p>
      ${dataTypes.length ? html`<p class="muted">Can carry ${renderNames(dataTypes)}.</p>` : nothing}
      <ax-json-block folded .value=${example} label="${name} payload"></ax-json-block>
    </li>`;
}

function renderDataType({ name, description, events, fields, example, observedFields }: WebhookDataType) {
  return html`
    <li>
      <h4>${name}</h4>
      <p>${inlineCode(description)}</p>
      ${events.length ? html`<p class="muted">Goes along with ${renderNames(events)}.</p>` : nothing}
      <ax-field-tree .fields=${fields} label="Members of ${name}"></ax-field-tree>
      ${observedFields?.length ? html`<p class="muted">Seen in use, not documented: ${renderNames(observedFields)}.</p>` : nothing}
      <ax-json-block folded .value=${example} label="${name} sample"></ax-json-block>
    </li>`;
}

function renderNames(names: readonly string[]) {
  return names.map((name, index) => html`${index ? ', ' : ''}<code>${name}</code>`);
}
