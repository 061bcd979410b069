import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Json, Schema } from '../../core/catalogue/schema.ts';
import { discriminatorOf, variantOf } from '../../core/catalogue/variant-of.ts';
import type { Variable } from '../../core/request/variable.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';

type JsonObject = { readonly [name: string]: Json };

/** A list of objects: each a group of fields that can be moved up and down, and removed. */
@customElement('ax-record-list')
export class RecordList extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 10px;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 4px 8px;
      }
      .head .mono {
        font-weight: 600;
      }
      .required {
        color: var(--ax-bad);
        font-size: 12px;
      }
      p {
        margin: 0;
        font-size: 12.5px;
      }
      fieldset {
        margin: 0;
        padding: 10px 12px 12px;
        border: 1px solid var(--ax-line);
        border-radius: var(--ax-radius);
      }
      legend {
        padding: 0 6px;
        font-weight: 600;
      }
      .tools {
        display: flex;
        justify-content: flex-end;
        gap: 2px;
        margin-bottom: 4px;
      }
      .add {
        justify-self: start;
      }
    `,
  ];

  @property() name = '';
  @property({ attribute: false }) schema: Schema = { type: 'array' };
  @property({ type: Boolean }) required = false;
  @property({ attribute: false }) records: readonly Json[] = [];
  @property({ attribute: false }) problems: ReadonlyMap<string, string> = new Map();
  /** Variables of the account in use. */
  @property({ attribute: false }) variables: readonly Variable[] = [];
  /** Told to screen readers after a move. */
  @state() private said = '';

  /** Puts the cursor where the list can be mended. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.add')?.focus();
  }

  override render() {
    const problem = this.problems.get(this.name);
    return html`
      <div class="head">
        <span class="mono">${this.name}</span>
        <span class="muted">${this.schema.description}</span>
        ${this.required ? html`<span class="required">required</span>` : nothing}
      </div>
      ${problem ? html`<p class="problem">${problem}</p>` : nothing}
      ${this.records.map((record, index) => this.#renderRecord(asObject(record), index))}
      <button class="add" @click=${this.#add}>Add to ${this.name}</button>
      <span class="visually-hidden" role="status">${this.said}</span>
    `;
  }

  #renderRecord(record: JsonObject, index: number) {
    const { items = { type: 'object' } } = this.schema;
    const place = `${this.name}[${index}]`;
    const last = this.records.length - 1;
    return html`
      <fieldset>
        <legend>${index + 1} <span class="muted">${items.oneOf ? variantOf(items, record).description : ''}</span></legend>
        <div class="tools">
          <button class="quiet" aria-label="Move ${place} up" ?disabled=${index === 0} @click=${() => this.#move(index, -1)}>↑ Up</button>
          <button class="quiet" aria-label="Move ${place} down" ?disabled=${index === last} @click=${() => this.#move(index, 1)}>↓ Down</button>
          <button class="quiet" aria-label="Remove ${place}" @click=${() => this.#change(this.records.filter((_, at) => at !== index))}>Remove</button>
        </div>
        <ax-object-form
          .schema=${items}
          .value=${record}
          .within=${place}
          .problems=${this.problems}
          .variables=${this.variables}
          @ax-object-change=${(event: CustomEvent<JsonObject>) => {
            event.stopPropagation();
            this.#replace(index, keepOwnMembers(items, record, event.detail));
          }}
        ></ax-object-form>
      </fieldset>`;
  }

  #add(): void {
    this.#change([...this.records, {}]);
    this.updateComplete.then(() => {
      const form = [...this.renderRoot.querySelectorAll('ax-object-form')].at(-1);
      form?.updateComplete.then(() => form.renderRoot.querySelector<HTMLElement>('ax-value-field')?.focus());
    });
  }

  #move(index: number, by: 1 | -1): void {
    const records = [...this.records];
    const [moved = {}] = records.splice(index, 1);
    records.splice(index + by, 0, moved);
    this.said = `Moved to place ${index + by + 1} of ${records.length}.`;
    this.#change(records);
    // The focus goes with the entry, so that it can be moved on with the same key.
    this.updateComplete.then(() => {
      const tools = this.renderRoot.querySelectorAll('.tools')[index + by];
      const [up, down] = tools?.querySelectorAll('button') ?? [];
      const button = by < 0 ? up : down;
      (button?.disabled ? (by < 0 ? down : up) : button)?.focus();
    });
  }

  #replace(index: number, record: JsonObject): void {
    this.#change(this.records.map((kept, at) => (at === index ? record : kept)));
  }

  #change(records: readonly Json[]): void {
    emit(this, 'ax-list-change', records);
  }
}

function asObject(record: Json): JsonObject {
  return typeof record === 'object' && record !== null && !Array.isArray(record)
    ? (record as JsonObject)
    : {};
}

/** After a change of kind, members that only the former kind had must not be sent along unseen. */
function keepOwnMembers(schema: Schema, before: JsonObject, after: JsonObject): JsonObject {
  const discriminator = discriminatorOf(schema);
  if (!discriminator || before[discriminator] === after[discriminator]) return after;
  const own = variantOf(schema, after).properties ?? {};
  return Object.fromEntries(Object.entries(after).filter(([name]) => Object.hasOwn(own, name)));
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-record-list': RecordList;
    'ax-object-form': LitElement;
  }
}
