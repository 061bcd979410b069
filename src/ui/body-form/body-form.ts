import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BodyType, Endpoint } from '../../core/catalogue/endpoint.ts';
import type { Json, Schema } from '../../core/catalogue/schema.ts';
import { type BodyField, bodyFields, readMember, writeMember } from '../../core/request/body-fields.ts';
import { bodyText, withBodyText } from '../../core/request/body-text.ts';
import type { Draft, DraftBody } from '../../core/request/draft.ts';
import { parseText } from '../../core/request/parse-text.ts';
import '../code-editor/code-editor.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { fieldGrid } from '../theme/field-grid.styles.ts';
import '../value-field/value-field.ts';
import { bodyFormStyles } from './body-form.styles.ts';

/** The body: as a form or as JSON, two views of one draft, sent as JSON or form-encoded. */
@customElement('ax-body-form')
export class BodyForm extends LitElement {
  static override styles = [controls, fieldGrid, bodyFormStyles];

  @property({ attribute: false }) endpoint!: Endpoint;
  @property({ attribute: false }) draft!: Draft;
  /** The body as it would be sent. */
  @property({ attribute: false }) encoded: string | null = null;
  @property({ attribute: false }) problems: ReadonlyMap<string, string> = new Map();
  @state() private view: 'form' | 'json' = 'form';

  override render() {
    const { body } = this.endpoint;
    if (!body) return html`<p class="muted">This call takes no body.</p>`;
    const asJson = this.draft.body.type === 'application/json';
    return html`
      <div class="line">
        <fieldset class="types">
          <legend class="visually-hidden">Send the body as</legend>
          ${body.contentTypes.map((type) => this.#renderType(type))}
        </fieldset>
        ${
          asJson
            ? html`
              <div class="views" role="group" aria-label="View of the body">
                ${this.#renderView('form', 'Form')}${this.#renderView('json', 'JSON')}
              </div>`
            : nothing
        }
      </div>
      ${asJson && this.view === 'json' ? this.#renderText() : this.#renderForm(body.schema)}
      ${asJson ? nothing : html`<h2>As it will be sent</h2><pre tabindex="0" role="region" aria-label="Encoded body">${this.encoded || '(empty)'}</pre>`}
    `;
  }

  /** Shows the JSON view, where a body that doesn't parse can be mended. */
  showText(): void {
    this.view = 'json';
  }

  #renderType(type: BodyType) {
    const title = type === 'application/json' ? 'JSON' : 'Form-encoded';
    return html`
      <label title=${type}>
        <input
          type="radio"
          name="type"
          value=${type}
          .checked=${this.draft.body.type === type}
          @change=${() => this.#emit({ ...this.draft.body, type })}
        />
        ${title}
      </label>`;
  }

  #renderView(view: 'form' | 'json', title: string) {
    return html`<button
      aria-pressed=${this.view === view}
      @click=${() => {
        this.view = view;
      }}
    >${title} view</button>`;
  }

  #renderText() {
    return html`
      <ax-code-editor
        class="editor"
        data-field="body"
        language="json"
        label="JSON body"
        .text=${bodyText(this.draft.body)}
        .problem=${this.problems.get('body') ?? ''}
        @ax-code-change=${(event: CustomEvent<string>) => {
          event.stopPropagation();
          this.#emit(withBodyText(this.draft.body, event.detail));
        }}
      ></ax-code-editor>`;
  }

  #renderForm(schema: Schema) {
    const broken = this.draft.body.type === 'application/json' ? this.problems.get('body') : undefined;
    const fields = bodyFields(schema);
    const groups = [...new Set(fields.map(({ path }) => (path.length > 1 ? (path[0] ?? '') : '')))];
    return html`
      ${broken ? html`<p class="problem" role="alert" data-field="body">${broken} The form shows what last parsed; mend the text in the JSON view. Editing the form replaces it.</p>` : nothing}
      ${groups.map((group) => {
        const members = fields.filter(({ path }) => (path.length > 1 ? path[0] : '') === group);
        const grid = html`<div class="fields">${this.#renderFields(members)}</div>`;
        if (!group) return grid;
        const description = schema.properties?.[group]?.description;
        // Large optional objects stay folded until they hold something or have something to mend.
        const open = members.length < 4 || this.draft.body.value[group] !== undefined;
        return html`
          <details ?open=${open || members.some(({ name }) => this.problems.has(`body:${name}`))}>
            <summary><span class="mono">${group}</span> <span class="muted">${description}</span></summary>
            ${grid}
          </details>`;
      })}
    `;
  }

  #renderFields(fields: readonly BodyField[]) {
    return repeat(
      fields,
      ({ name }) => `${this.endpoint.id} ${name}`,
      (field) => html`
        <ax-value-field
          data-field="body:${field.name}"
          .name=${field.name}
          .schema=${field.schema}
          .required=${field.required}
          .texts=${textsOf(readMember(this.draft.body.value, field.path))}
          .examples=${textsOf(field.schema.examples?.[0])}
          .defaultText=${textsOf(field.schema.default).join(', ')}
          .problem=${this.#problemOf(field)}
          @ax-texts-change=${(event: CustomEvent<readonly string[]>) => this.#change(field, event)}
        ></ax-value-field>`,
    );
  }

  #problemOf({ name }: BodyField): string {
    const own = [...this.problems].find(
      ([field]) => field === `body:${name}` || field.startsWith(`body:${name}[`),
    );
    return own?.[1] ?? '';
  }

  #change({ path, schema }: BodyField, event: CustomEvent<readonly string[]>): void {
    event.stopPropagation();
    const { body } = this.draft;
    const value = writeMember(body.value, path, memberOf(schema, event.detail));
    this.#emit({ ...body, value, text: null });
  }

  #emit(body: DraftBody): void {
    emit(this, 'ax-draft-change', { ...this.draft, body });
  }
}

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
