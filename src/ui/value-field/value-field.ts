import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { describeType } from '../../core/catalogue/describe-schema.ts';
import { type Schema, typesOf } from '../../core/catalogue/schema.ts';
import type { Variable } from '../../core/request/variable.ts';
import { emit } from '../emit.ts';
import { LazyElements } from '../lazy-elements/lazy-elements.ts';
import { controls } from '../theme/controls.styles.ts';
import { completeReference } from '../variable-text/complete-reference.ts';
import { valueFieldStyles } from './value-field.styles.ts';

/** One named value: label, the input that suits its schema, what it means, and what is wrong with it. */
@customElement('ax-value-field')
export class ValueField extends LitElement {
  static override styles = [controls, valueFieldStyles];

  @property() name = '';
  @property({ attribute: false }) schema: Schema = { type: 'string' };
  @property({ type: Boolean }) required = false;
  /** What was typed; several for a list, none for a value that is not sent. */
  @property({ attribute: false }) texts: readonly string[] = [];
  /** Examples as texts. */
  @property({ attribute: false }) examples: readonly string[] = [];
  @property() defaultText = '';
  @property() problem = '';
  /** Variables that can stand for the value. */
  @property({ attribute: false }) variables: readonly Variable[] = [];
  /** Whether the value becomes part of the URL. */
  @property({ type: Boolean }) inUrl = false;

  readonly #lazy = new LazyElements(this);

  /** Puts the cursor into the (first) input. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.input')?.focus();
  }

  override render() {
    const { schema } = this;
    return html`
      <div class="label">
        <label for="input">${this.name}</label>
        <span class="muted type">${describeType(schema)}</span>
        ${this.required ? html`<span class="required" aria-hidden="true">required</span>` : nothing}
      </div>
      ${typesOf(schema)[0] === 'array' ? this.#renderList(schema.items ?? { type: 'string' }) : this.#renderInput(schema, 0)}
      <div id="stands-for">${this.texts.map((text, index) => this.#renderMeaning(text, index))}</div>
      ${this.problem ? html`<p id="problem" class="problem">${this.problem}</p>` : nothing}
      <p id="description" class="muted">
        ${schema.description}${this.defaultText ? html` Default: <code>${this.defaultText}</code>.` : nothing}
        ${schema['x-note'] ? html` ${schema['x-note']}` : nothing}
      </p>
      ${this.#renderExample()}
    `;
  }

  /** What a text with variables stands for; most texts have none. */
  #renderMeaning(text: string, index: number) {
    if (!text.includes('{{')) return nothing;
    const { format } = this.schema.items ?? this.schema;
    return this.#lazy.render(
      'variable-text',
      html`<ax-variable-text .text=${text} .variables=${this.variables} ?inUrl=${this.inUrl} ?isPassword=${format === 'password'} @ax-reference-complete=${(event: CustomEvent<string>) => this.#complete(index, event)}></ax-variable-text>`,
    );
  }

  #renderExample() {
    const missing = this.examples.length && this.examples.join() !== this.texts.join();
    if (!missing) return nothing;
    const text = this.examples.join(', ');
    return html`
      <button
        class="quiet example"
        aria-label="Use ${text} for ${this.name}"
        @click=${() => {
          this.#change([...this.examples]);
          // The button goes away; the keyboard belongs to what it has filled.
          this.focus();
        }}
      >Use <code>${text}</code></button>`;
  }

  #renderList(items: Schema): TemplateResult {
    const rows = this.texts.length ? this.texts : [''];
    return html`
      <div class="list" role="group" aria-label=${this.name}>
        ${rows.map(
          (_, index) => html`
            <div class="row">
              ${this.#renderInput(items, index)}
              <button
                class="quiet"
                aria-label="Remove ${this.name} ${index + 1}"
                ?disabled=${rows.length === 1 && !rows[0]}
                @click=${() => this.#change(this.texts.filter((_, other) => other !== index))}
              >Remove</button>
            </div>`,
        )}
        <button class="quiet add" @click=${this.#addRow} aria-label="Add another ${this.name}">+ Add another</button>
      </div>
    `;
  }

  #renderInput(schema: Schema, index: number): TemplateResult {
    const text = this.texts[index] ?? '';
    const common = {
      id: index === 0 ? 'input' : `input-${index}`,
      label: index === 0 ? undefined : `${this.name} ${index + 1}`,
      change: (event: Event) => this.#changeAt(index, (event.target as HTMLInputElement).value),
    };
    const choices = schema.enum ?? (typesOf(schema)[0] === 'boolean' ? [true, false] : undefined);
    if (choices) {
      const offered = completeReference('{{', this.variables, this.inUrl).map(([, reference]) => reference);
      return html`
        <select
          class="input"
          id=${common.id}
          aria-label=${ifDefined(common.label)}
          aria-describedby="description stands-for problem"
          aria-invalid=${this.problem ? 'true' : 'false'}
          ?required=${this.required}
          @change=${common.change}
        >
          <option value="" .selected=${live(text === '')}>${this.required ? 'Choose …' : 'Not sent'}</option>
          ${choices.map((choice) => html`<option value=${String(choice)} .selected=${live(String(choice) === text)}>${describeChoice(schema, choice)}</option>`)}
          ${offered.length ? html`<optgroup label="Variables">${offered.map((reference) => html`<option value=${reference} .selected=${live(reference === text)}>${reference}</option>`)}</optgroup>` : nothing}
          ${text && ![...choices.map(String), ...offered].includes(text) ? html`<option value=${text} selected>${text}</option>` : nothing}
        </select>`;
    }
    return html`
      <span class="with-picker">
        <input
          class="input ${schema.format === 'email' || typesOf(schema)[0] === 'integer' ? 'mono' : ''}"
          id=${common.id}
          type=${schema.format === 'password' ? 'password' : 'text'}
          inputmode=${typesOf(schema)[0] === 'integer' ? 'numeric' : schema.format === 'email' ? 'email' : 'text'}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-label=${ifDefined(common.label)}
          aria-describedby="description stands-for problem"
          aria-invalid=${this.problem ? 'true' : 'false'}
          ?required=${this.required}
          list=${schema.format === 'timezone' ? 'zones' : nothing}
          placeholder=${schema.format === 'date' ? 'YYYY-MM-DD' : schema.format === 'time' ? 'HH:MM' : ''}
          .value=${live(text)}
          @input=${common.change}
        />
        ${schema.format === 'date' ? this.#renderDatePicker(index, text) : nothing}
        ${schema.format === 'timezone' ? html`<datalist id="zones">${timeZones().map((zone) => html`<option value=${zone}></option>`)}</datalist>` : nothing}
      </span>`;
  }

  #renderDatePicker(index: number, text: string) {
    return html`
      <button class="pick" aria-label="Pick a date for ${this.name}" @click=${this.#openPicker}>▾</button>
      <input
        class="picker"
        type="date"
        tabindex="-1"
        aria-hidden="true"
        .value=${/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : ''}
        @change=${(event: Event) => this.#changeAt(index, (event.target as HTMLInputElement).value)}
      />`;
  }

  #openPicker(event: Event): void {
    const picker = (event.currentTarget as HTMLElement).nextElementSibling as HTMLInputElement;
    picker.showPicker();
  }

  #addRow(): void {
    this.#change([...(this.texts.length ? this.texts : ['']), '']);
    this.updateComplete.then(() =>
      [...this.renderRoot.querySelectorAll<HTMLElement>('.input')].at(-1)?.focus(),
    );
  }

  #changeAt(index: number, text: string): void {
    const texts = [...this.texts];
    texts[index] = text;
    this.#change(typesOf(this.schema)[0] === 'array' ? texts : texts.filter(Boolean));
  }

  #complete(index: number, event: CustomEvent<string>): void {
    event.stopPropagation();
    this.#changeAt(index, event.detail);
    // The names go away; the keyboard belongs to what goes on being typed.
    this.renderRoot.querySelectorAll<HTMLElement>('.input')[index]?.focus();
  }

  #change(texts: readonly string[]): void {
    emit(this, 'ax-texts-change', texts);
  }
}

let zones: readonly string[] | undefined;

function timeZones(): readonly string[] {
  zones ??= Intl.supportedValuesOf('timeZone');
  return zones;
}

function describeChoice(schema: Schema, choice: string | number | boolean): string {
  if (schema.enum?.join() === '0,1') return choice === 1 ? '1 (yes)' : '0 (no)';
  return String(choice);
}
