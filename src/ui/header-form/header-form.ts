import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { authorizationScheme } from '../../core/http/authorization-scheme.ts';
import type { Header, HttpRequest } from '../../core/http/request.ts';
import type { Draft } from '../../core/request/draft.ts';
import type { Variable } from '../../core/request/variable.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { headerTable } from '../theme/header-table.ts';
import '../variable-text/variable-text.ts';

/** The headers that go along by themselves, and those the person adds. */
@customElement('ax-header-form')
export class HeaderForm extends LitElement {
  static override styles = [
    controls,
    headerTable.styles,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      h2 {
        margin: 0;
        font-size: 13px;
      }
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 2fr) auto;
        gap: 6px;
        align-items: center;
      }
      p {
        margin: 2px 0 0;
      }
      .add {
        justify-self: start;
      }
    `,
  ];

  @property({ attribute: false }) draft!: Draft;
  @property({ attribute: false }) request!: HttpRequest;
  @property({ attribute: false }) problems: ReadonlyMap<string, string> = new Map();
  /** Variables of the account in use. */
  @property({ attribute: false }) variables: readonly Variable[] = [];

  override render() {
    const own = this.draft.headers;
    const automatic = this.request.headers.filter(
      ([name]) => !own.some((other) => other.name.toLowerCase() === name.toLowerCase()),
    );
    return html`
      <h2>Added automatically</h2>
      ${headerTable.render([...automatic, ...this.#authorization()], 'Headers sent by themselves')}
      <h2>Your headers</h2>
      ${own.map((_, index) => this.#renderRow(index))}
      <button class="add" @click=${this.#add}>Add a header</button>
    `;
  }

  #authorization(): Header[] {
    const { credential, credentialIn } = this.request;
    return credential && credentialIn === 'header'
      ? [['Authorization', `${authorizationScheme(credential)} ••••••`]]
      : [];
  }

  #renderRow(index: number) {
    const { name = '', value = '' } = this.draft.headers[index] ?? {};
    const problem = this.problems.get(`header:${index}`);
    return html`
      <div data-field="header:${index}">
        <div class="row">
          <input
            class="mono"
            aria-label="Name of header ${index + 1}"
            placeholder="Name"
            spellcheck="false"
            autocomplete="off"
            aria-invalid=${problem ? 'true' : 'false'}
            .value=${live(name)}
            @input=${(event: InputEvent) => this.#change(index, { name: textOf(event), value })}
          />
          <input
            class="mono"
            aria-label="Value of header ${index + 1}"
            placeholder="Value"
            spellcheck="false"
            autocomplete="off"
            aria-describedby="stands-for-${index}"
            .value=${live(value)}
            @input=${(event: InputEvent) => this.#change(index, { name, value: textOf(event) })}
          />
          <button class="quiet" aria-label="Remove header ${index + 1}" @click=${() => this.#change(index, null)}>Remove</button>
        </div>
        <ax-variable-text id="stands-for-${index}" .text=${value} .variables=${this.variables} @ax-reference-complete=${(event: CustomEvent<string>) => this.#complete(index, name, event)}></ax-variable-text>
        ${problem ? html`<p class="problem">${problem}</p>` : nothing}
      </div>
    `;
  }

  #complete(index: number, name: string, event: CustomEvent<string>): void {
    event.stopPropagation();
    this.#change(index, { name, value: event.detail });
    this.renderRoot.querySelectorAll<HTMLElement>('.row input:nth-of-type(2)')[index]?.focus();
  }

  #add(): void {
    this.#emit([...this.draft.headers, { name: '', value: '' }]);
    this.updateComplete.then(() => [...this.renderRoot.querySelectorAll('input')].at(-2)?.focus());
  }

  #change(index: number, header: { name: string; value: string } | null): void {
    this.#emit(this.draft.headers.flatMap((kept, at) => (at === index ? (header ? [header] : []) : [kept])));
  }

  #emit(headers: Draft['headers']): void {
    emit(this, 'ax-draft-change', { ...this.draft, headers });
  }
}

const textOf = (event: InputEvent) => (event.target as HTMLInputElement).value;
