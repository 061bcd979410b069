import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { BodyType, Endpoint } from '../../core/catalogue/endpoint.ts';
import type { Schema } from '../../core/catalogue/schema.ts';
import { bodyText, parseBody, withBodyText } from '../../core/request/body-text.ts';
import type { Draft, DraftBody } from '../../core/request/draft.ts';
import type { Variable } from '../../core/request/variable.ts';
import '../code-editor/code-editor.ts';
import { emit } from '../emit.ts';
import { codeBlock } from '../theme/code-block.styles.ts';
import { controls } from '../theme/controls.styles.ts';
import { fieldGrid } from '../theme/field-grid.styles.ts';
import '../object-form/object-form.ts';
import { bodyFormStyles } from './body-form.styles.ts';

/** The body: as a form or as JSON, two views of one draft, sent as JSON or form-encoded. */
@customElement('ax-body-form')
export class BodyForm extends LitElement {
  static override styles = [controls, codeBlock, fieldGrid, bodyFormStyles];

  @property({ attribute: false }) endpoint!: Endpoint;
  @property({ attribute: false }) draft!: Draft;
  /** The body as it would be sent. */
  @property({ attribute: false }) encoded: string | null = null;
  @property({ attribute: false }) problems: ReadonlyMap<string, string> = new Map();
  /** Variables of the account in use. */
  @property({ attribute: false }) variables: readonly Variable[] = [];
  @state() private view: 'form' | 'json' = 'form';

  override render() {
    const { body } = this.endpoint;
    if (!body) return html`<p class="muted">This call takes no body.</p>`;
    // What is typed is what is sent, unless it is encoded or holds variables.
    const asTyped = this.draft.body.type === 'application/json' && !bodyText(this.draft.body).includes('{{');
    return html`
      <div class="line">
        <fieldset class="types">
          <legend class="visually-hidden">Send the body as</legend>
          ${body.contentTypes.map((type) => this.#renderType(type))}
        </fieldset>
        <div class="views" role="group" aria-label="View of the body">
          ${this.#renderView('form', 'Form')}${this.#renderView('json', 'JSON')}
        </div>
      </div>
      ${this.view === 'json' ? this.#renderText(body.schema) : this.#renderForm(body.schema)}
      ${asTyped ? nothing : html`<h2>As it will be sent</h2><pre tabindex="0" role="region" aria-label="Encoded body">${this.encoded || '(empty)'}</pre>`}
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

  #renderText(schema: Schema) {
    return html`
      <ax-code-editor
        class="editor"
        data-field="body"
        language="json"
        label="JSON body"
        .schema=${schema}
        .text=${bodyText(this.draft.body)}
        .problem=${this.problems.get('body') ?? ''}
        @ax-code-change=${(event: CustomEvent<string>) => {
          event.stopPropagation();
          this.#emit(withBodyText(this.draft.body, event.detail));
        }}
      ></ax-code-editor>
      ${this.#renderPlaces()}`;
  }

  /** Where the text breaks the schema, in words: the editor's marks are for eyes only. */
  #renderPlaces() {
    const places = [...this.problems].filter(([field]) => field.startsWith('body:'));
    if (!places.length) return nothing;
    return html`<ul class="problem" aria-label="To mend">${places.map(([field, message]) => html`<li><code>${field.slice('body:'.length)}</code>: ${message}</li>`)}</ul>`;
  }

  #renderForm(schema: Schema) {
    const { body } = this.draft;
    const parsed = parseBody(bodyText(body));
    const places = [...this.problems].filter(([field]) => field.startsWith('body:'));
    return html`
      ${parsed.ok ? nothing : html`<p class="problem" role="alert" data-field="body">${parsed.message} The form shows what last parsed; mend the text in the JSON view. Editing the form replaces it.</p>`}
      <ax-object-form
        .schema=${schema}
        .value=${body.value}
        .variables=${this.variables}
        .problems=${new Map(places.map(([field, message]) => [field.slice('body:'.length), message]))}
        @ax-object-change=${(event: CustomEvent<DraftBody['value']>) => {
          event.stopPropagation();
          this.#emit({ ...body, value: event.detail, text: null });
        }}
      ></ax-object-form>
    `;
  }

  #emit(body: DraftBody): void {
    emit(this, 'ax-draft-change', { ...this.draft, body });
  }
}
