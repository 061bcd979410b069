import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Endpoint, Parameter } from '../../core/catalogue/endpoint.ts';
import { type Draft, exampleTexts, parameterKey } from '../../core/request/draft.ts';
import type { Variable } from '../../core/request/variable.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { fieldGrid } from '../theme/field-grid.styles.ts';
import '../value-field/value-field.ts';

/** The arguments outside the body: path first, then query. */
@customElement('ax-parameter-form')
export class ParameterForm extends LitElement {
  static override styles = [
    controls,
    fieldGrid,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) endpoint!: Endpoint;
  @property({ attribute: false }) draft!: Draft;
  /** Problems to show, by field. */
  @property({ attribute: false }) problems: ReadonlyMap<string, string> = new Map();
  /** Variables of the account in use. */
  @property({ attribute: false }) variables: readonly Variable[] = [];

  override render() {
    const { parameters } = this.endpoint;
    if (!parameters.length)
      return html`<p class="muted">This call takes no parameters${this.endpoint.body ? '; see Body' : ''}.</p>`;
    return html`${this.#renderGroup('path', 'Path')}${this.#renderGroup('query', 'Query')}${this.#renderGroup('header', 'Header')}`;
  }

  #renderGroup(place: Parameter['in'], title: string) {
    const parameters = this.endpoint.parameters.filter((parameter) => parameter.in === place);
    if (!parameters.length) return nothing;
    return html`
      <h2>${title}</h2>
      <div class="fields">
        ${repeat(
          parameters,
          (parameter) => `${this.endpoint.id} ${parameterKey(parameter)}`,
          (parameter) => this.#renderField(parameter),
        )}
      </div>
    `;
  }

  #renderField(parameter: Parameter) {
    const key = parameterKey(parameter);
    return html`
      <ax-value-field
        data-field=${key}
        .name=${parameter.name}
        .schema=${parameter.schema}
        .required=${parameter.required}
        .texts=${this.draft.parameters[key] ?? []}
        .examples=${parameter.schema.examples ? exampleTexts(parameter) : []}
        .defaultText=${parameter.defaultText ?? (parameter.schema.default === undefined ? '' : String(parameter.schema.default))}
        .variables=${this.variables}
        ?inUrl=${parameter.in !== 'header'}
        .problem=${this.problems.get(key) ?? ''}
        @ax-texts-change=${(event: CustomEvent<readonly string[]>) => this.#change(key, event)}
      ></ax-value-field>
    `;
  }

  #change(key: string, event: CustomEvent<readonly string[]>): void {
    event.stopPropagation();
    const parameters = { ...this.draft.parameters, [key]: event.detail };
    emit(this, 'ax-draft-change', { ...this.draft, parameters });
  }
}
