import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Choice, type Sight, transportTitles } from '../../app/explorer/transport-titles.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { inlineCode } from '../theme/inline-code.ts';

const sightWords = { yes: 'yes', partly: 'in part', no: 'no' } as const;
const columns = [
  'Transport',
  'Can it carry this call?',
  'Who sees the call',
  'Status',
  'Headers',
  'Body',
] as const;

/** Every transport beside the others: whether it carries the call, who would see it, and what of the answer is seen. */
@customElement('ax-route-table')
export class RouteTable extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        container-type: inline-size;
        margin: 10px 0;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 13px;
      }
      th,
      td {
        padding: 6px 10px 6px 0;
        border-top: 1px solid var(--ax-line);
        text-align: left;
        vertical-align: top;
      }
      thead th {
        border: 0;
        color: var(--ax-muted);
        font-size: 12px;
        font-weight: 600;
      }
      tr[data-chosen] > * {
        background: var(--ax-accent-soft);
      }
      tbody th {
        padding-left: 8px;
        white-space: nowrap;
      }
      tbody th button {
        display: block;
        min-height: 0;
        margin-left: -8px;
        font-size: 12.5px;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        overflow-wrap: anywhere;
      }
      .reads {
        color: var(--ax-warn);
      }
      .sight {
        cursor: help;
      }
      .no,
      .partly {
        color: var(--ax-muted);
      }
      .why {
        display: none;
      }
      .label {
        display: none;
      }
      @container (max-width: 640px) {
        thead {
          display: none;
        }
        table,
        tbody,
        tr,
        th,
        td {
          display: block;
        }
        tr {
          padding: 6px 8px;
          border-top: 1px solid var(--ax-line);
        }
        tr[data-chosen] {
          background: var(--ax-accent-soft);
        }
        th,
        td {
          padding: 1px 0;
          border: 0;
        }
        tbody th {
          padding-left: 0;
        }
        tbody th button {
          display: inline;
          margin-left: 4px;
        }
        .label {
          display: inline;
          color: var(--ax-muted);
        }
        ul {
          display: inline;
        }
        li {
          display: inline;
        }
        li + li::before {
          content: ', ';
        }
      }
    `,
  ];

  @property({ attribute: false }) choice!: Choice;

  override render() {
    return html`
      <table role="table" aria-label="The transports compared">
        <thead role="rowgroup">
          <tr role="row">${columns.map((title) => html`<th role="columnheader" scope="col">${title}</th>`)}</tr>
        </thead>
        <tbody role="rowgroup">${this.choice.verdicts.map((entry) => this.#renderRow(entry))}</tbody>
      </table>
    `;
  }

  #renderRow({ name, verdict, route }: Choice['verdicts'][number]) {
    const chosen = this.choice.transport?.name === name;
    const title = transportTitles[name];
    return html`
      <tr role="row" ?data-chosen=${chosen}>
        <th role="rowheader" scope="row">${title} ${chosen ? html`<span class="muted">(in use)</span>` : html`<button class="quiet" @click=${() => emit(this, 'ax-transport-choose', name)}>Use <span class="visually-hidden">${title}</span></button>`}</th>
        <td role="cell"><span class="label">${columns[1]} </span>${verdict.ok ? html`<b>Yes.</b> ${inlineCode(verdict.note)}` : html`<b>No.</b> <span class="muted">${inlineCode(`${verdict.reason} ${verdict.wayOut}`)}</span>`}</td>
        ${
          route
            ? html`
              <td role="cell"><span class="label">${columns[2]}: </span><ul>${route.parties.map((party) => html`<li>${party.name}${party.readsCredential && verdict.ok ? html`, <span class="reads">which could read the credential</span>` : nothing}</li>`)}</ul></td>
              ${this.#renderSight(columns[3], route.status)}${this.#renderSight(columns[4], route.headers)}${this.#renderSight(columns[5], route.body)}`
            : html`<td role="cell" colspan="4" class="muted">–</td>`
        }
      </tr>`;
  }

  #renderSight(label: string, { seen, why }: Sight) {
    return html`<td role="cell" class="sight ${seen}" title=${why || nothing}><span class="label">${label} visible: </span>${sightWords[seen]}${why ? html`<span class="visually-hidden">. ${why}</span>` : nothing}</td>`;
  }
}
