import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatAddress } from '../../app/explorer/address.ts';
import type { EndpointEntry } from '../../core/catalogue/endpoint.ts';
import { searchEndpoints } from '../../core/catalogue/search-endpoints.ts';
import { controls } from '../theme/controls.styles.ts';
import { endpointListStyles } from './endpoint-list.styles.ts';

/** The endpoints, grouped by resource, with a search over them. */
@customElement('ax-endpoint-list')
export class EndpointList extends LitElement {
  static override styles = [controls, endpointListStyles];

  @property({ attribute: false }) index: readonly EndpointEntry[] = [];
  @property() apiId = '';
  /** Id of the open endpoint. */
  @property() current: string | null = null;
  @state() private text = '';
  @query('input') private input?: HTMLInputElement;

  /** Puts the cursor into the search. */
  focusSearch(): void {
    this.input?.select();
    this.input?.focus();
  }

  override render() {
    const found = searchEndpoints(this.index, this.text);
    const groups = [...new Set(found.map(({ group }) => group))];
    return html`
      <nav aria-label="Endpoints">
        <div class="search">
          <input
            type="search"
            aria-label="Search endpoints"
            placeholder="Search endpoints"
            autocomplete="off"
            spellcheck="false"
            .value=${this.text}
            @input=${this.#search}
            @keydown=${this.#openFirst}
          />
          <kbd aria-hidden="true">/</kbd>
        </div>
        <div class="groups">
          ${repeat(
            groups,
            (group) => group,
            (group) =>
              this.#renderGroup(
                group,
                found.filter((entry) => entry.group === group),
              ),
          )}
          ${found.length ? nothing : html`<p class="muted none">No endpoint matches “${this.text}”.</p>`}
        </div>
        <p class="visually-hidden" role="status">${this.text ? `${found.length} endpoints found` : ''}</p>
      </nav>
    `;
  }

  #renderGroup(group: string, entries: readonly EndpointEntry[]) {
    return html`
      <h2>${group} <span class="count" aria-hidden="true">${entries.length}</span></h2>
      <ul>
        ${repeat(
          entries,
          ({ id }) => id,
          (entry) => html`
            <li>
              <a
                href=${formatAddress({ apiId: this.apiId, endpointId: entry.id })}
                title="${entry.method} ${entry.path}"
                aria-current=${entry.id === this.current ? 'page' : nothing}
              >
                <span class="title">${entry.title}</span>
                <span class="method" data-method=${entry.method} aria-hidden="true">${entry.method}</span>
              </a>
            </li>
          `,
        )}
      </ul>
    `;
  }

  #search(event: InputEvent): void {
    this.text = (event.target as HTMLInputElement).value;
  }

  #openFirst(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.isComposing) this.renderRoot.querySelector('a')?.click();
  }
}
