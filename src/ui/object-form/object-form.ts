import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Json, type Schema, typesOf } from '../../core/catalogue/schema.ts';
import { variantOf } from '../../core/catalogue/variant-of.ts';
import { type BodyField, bodyFields, readMember, writeMember } from '../../core/request/body-fields.ts';
import { parseText } from '../../core/request/parse-text.ts';
import type { Variable } from '../../core/request/variable.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { fieldGrid } from '../theme/field-grid.styles.ts';
import '../value-field/value-field.ts';
import './record-list.ts';

type JsonObject = { readonly [name: string]: Json };

/** The members of an object as fields: plain values side by side, objects as groups, lists of objects as records. */
@customElement('ax-object-form')
export class ObjectForm extends LitElement {
  static override styles = [
    controls,
    fieldGrid,
    css`
      :host {
        display: grid;
        gap: 14px;
      }
      details {
        padding: 8px 12px;
        border: 1px solid var(--ax-line);
        border-radius: var(--ax-radius);
      }
      details[open] > summary {
        margin-bottom: 10px;
      }
      summary {
        cursor: pointer;
      }
      summary .mono {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) schema: Schema = { type: 'object' };
  @property({ attribute: false }) value: JsonObject = {};
  /** Name of the object inside the body: empty for the body itself, `rules[0]` for a record. */
  @property() within = '';
  /** Problems by place inside the body. */
  @property({ attribute: false }) problems: ReadonlyMap<string, string> = new Map();
  /** Variables of the account in use. */
  @property({ attribute: false }) variables: readonly Variable[] = [];

  override render() {
    const fields = bodyFields(variantOf(this.schema, this.value));
    const groups = [...new Set(fields.map(groupOf))];
    return groups.map((group) => {
      const members = fields.filter((field) => groupOf(field) === group);
      return group ? this.#renderGroup(group, members) : this.#renderFields(members);
    });
  }

  #renderGroup(group: string, members: readonly BodyField[]) {
    const description = this.schema.properties?.[group]?.description;
    // Large optional objects stay folded until they hold something or have something to mend.
    const open =
      members.length < 4 ||
      this.value[group] !== undefined ||
      members.some(({ name }) => this.problems.has(this.#place(name)));
    return html`
      <details ?open=${open}>
        <summary><span class="mono">${this.#place(group)}</span> <span class="muted">${description}</span></summary>
        ${this.#renderFields(members)}
      </details>`;
  }

  #renderFields(fields: readonly BodyField[]) {
    const records = fields.filter(isRecordList);
    const plain = fields.filter((field) => !isRecordList(field));
    return html`
      ${
        plain.length
          ? html`<div class="fields">${repeat(
              plain,
              ({ name }) => name,
              (field) => this.#renderField(field),
            )}</div>`
          : ''
      }
      ${records.map((field) => this.#renderRecords(field))}
    `;
  }

  #renderField(field: BodyField) {
    const place = this.#place(field.name);
    return html`
      <ax-value-field
        data-field="body:${place}"
        .name=${place}
        .schema=${field.schema}
        .required=${field.required}
        .texts=${textsOf(readMember(this.value, field.path))}
        .examples=${textsOf(field.schema.examples?.[0])}
        .defaultText=${textsOf(field.schema.default).join(', ')}
        .variables=${this.variables}
        .problem=${this.#problemAt(place)}
        @ax-texts-change=${(event: CustomEvent<readonly string[]>) => {
          event.stopPropagation();
          this.#change(field, memberOf(field.schema, event.detail));
        }}
      ></ax-value-field>`;
  }

  #renderRecords(field: BodyField) {
    const place = this.#place(field.name);
    const value = readMember(this.value, field.path);
    return html`
      <ax-record-list
        data-field="body:${place}"
        .name=${place}
        .schema=${field.schema}
        .required=${field.required}
        .records=${Array.isArray(value) ? value : []}
        .problems=${this.problems}
        .variables=${this.variables}
        @ax-list-change=${(event: CustomEvent<readonly Json[]>) => {
          event.stopPropagation();
          this.#change(field, event.detail.length ? event.detail : undefined);
        }}
      ></ax-record-list>`;
  }

  #place(name: string): string {
    return this.within ? `${this.within}.${name}` : name;
  }

  /** The problem of a value, or the first one of an entry of it. */
  #problemAt(place: string): string {
    const own = [...this.problems].find(([at]) => at === place || at.startsWith(`${place}[`));
    return own?.[1] ?? '';
  }

  #change({ path }: BodyField, member: Json | undefined): void {
    emit(this, 'ax-object-change', writeMember(this.value, path, member));
  }
}

const groupOf = ({ path }: BodyField) => (path.length > 1 ? (path[0] ?? '') : '');

const isRecordList = ({ schema }: BodyField) =>
  schema.items !== undefined && typesOf(schema.items)[0] === 'object';

function memberOf(schema: Schema, texts: readonly string[]): Json | undefined {
  const { items } = schema;
  if (items) return texts.length ? texts.map((text) => parseText(items, text)) : undefined;
  return texts[0] ? parseText(schema, texts[0]) : undefined;
}

function textsOf(value: Json | undefined): string[] {
  if (value === undefined) return [];
  const values = Array.isArray(value) ? value : [value];
  return values.map((item) =>
    typeof item === 'object' && item !== null ? JSON.stringify(item) : String(item),
  );
}
