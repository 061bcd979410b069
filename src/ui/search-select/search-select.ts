import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { type Choice, findChoices } from './find-choices.ts';
import { placeBelow } from './place-below.ts';
import { searchSelectStyles } from './search-select.styles.ts';

/** One of many choices: a field that shows the chosen one, and a list that what is typed makes shorter. */
@customElement('ax-search-select')
export class SearchSelect extends LitElement {
  static override styles = [controls, searchSelectStyles];

  @property() label = '';
  /** Neighbours of the same group stand under its name. */
  @property({ attribute: false }) choices: readonly Choice[] = [];
  /** Id of the chosen one. */
  @property() value = '';
  @state() private open = false;
  /** What was typed since the list opened, or null. */
  @state() private typed: string | null = null;
  @state() private at = 0;
  @query('input') private input!: HTMLInputElement;
  @query('[popover]') private popup!: HTMLElement;

  #found: readonly Choice[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow(false);
  }

  protected override willUpdate(): void {
    this.#found = findChoices(this.choices, this.typed ?? '');
    this.at = Math.max(0, Math.min(this.at, this.#found.length - 1));
  }

  protected override updated(changes: PropertyValues<this>): void {
    if ((changes as Map<string, unknown>).has('open')) {
      // An element that has left the page has no popup any more.
      if (this.isConnected) this.popup.togglePopover(this.open);
      this.#follow(this.open && this.isConnected);
    }
    // What is typed next takes the place of the name that came back.
    if (!this.open && this.shadowRoot?.activeElement === this.input) this.input.select();
    if (!this.open) return;
    this.#place();
    this.renderRoot.querySelector('.at')?.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    const chosen = this.choices.find(({ id }) => id === this.value);
    const found = this.#found.length;
    return html`
      <input
        role="combobox"
        aria-label=${this.label}
        aria-expanded=${this.open}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant=${this.open && found ? `option-${this.at}` : nothing}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        .value=${live(this.typed ?? chosen?.name ?? '')}
        @focus=${() => this.input.select()}
        @click=${this.#show}
        @input=${this.#type}
        @keydown=${this.#press}
        @blur=${this.#close}
      />
      <span class="arrow" aria-hidden="true">▾</span>
      <div popover="manual" @mousedown=${(event: Event) => event.preventDefault()}>
        <div id="found" role="listbox" aria-label=${this.label}>${this.open ? this.#renderGroups() : nothing}</div>
        ${this.open && !found ? html`<p class="muted none">Nothing matches “${this.typed}”.</p>` : nothing}
      </div>
      <p class="visually-hidden" role="status">${this.open && this.typed ? `${found} found` : ''}</p>
    `;
  }

  #renderGroups() {
    const groups: [group: string, places: number[]][] = [];
    this.#found.forEach(({ group }, place) => {
      const last = groups.at(-1);
      if (last?.[0] === group) last[1].push(place);
      else groups.push([group, [place]]);
    });
    return groups.map(([group, places]) =>
      group
        ? html`<div role="group" aria-label=${group}><p class="group" aria-hidden="true">${group}</p>${places.map(this.#renderOption)}</div>`
        : places.map(this.#renderOption),
    );
  }

  readonly #renderOption = (place: number) => html`
    <div
      id="option-${place}"
      role="option"
      class=${place === this.at ? 'at' : ''}
      aria-selected=${this.#found[place]?.id === this.value}
      @click=${() => this.#choose(place)}
    >${this.#found[place]?.name}</div>`;

  readonly #show = () => {
    if (this.open) return;
    this.open = true;
    this.at = this.choices.findIndex(({ id }) => id === this.value);
    // What is typed now takes the place of the name.
    this.input.select();
  };

  readonly #close = () => {
    this.open = false;
    this.typed = null;
  };

  #type(): void {
    this.open = true;
    this.typed = this.input.value;
    this.at = 0;
  }

  #press(event: KeyboardEvent): void {
    const { key, isComposing, ctrlKey, metaKey } = event;
    // With Ctrl or ⌘ it is a key of the page, such as that for Send.
    if (isComposing || ctrlKey || metaKey) return;
    if (!this.open) {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
      event.preventDefault();
      this.#show();
      return;
    }
    const places = this.#placesByKey();
    if (Object.hasOwn(places, key)) this.at = places[key] ?? 0;
    else if (key === 'Enter') this.#choose(this.at);
    else if (key === 'Escape') this.#close();
    else return;
    event.preventDefault();
    // Neither sends the request nor closes what the field stands in.
    event.stopPropagation();
  }

  /** Where each key goes; one step beyond an end goes to the other end, a page stops there. */
  #placesByKey(): Readonly<Record<string, number>> {
    const count = Math.max(1, this.#found.length);
    return {
      ArrowDown: (this.at + 1) % count,
      ArrowUp: (this.at - 1 + count) % count,
      PageDown: Math.min(this.at + 8, count - 1),
      PageUp: Math.max(this.at - 8, 0),
      Home: 0,
      End: count - 1,
    };
  }

  #choose(place: number): void {
    const choice = this.#found[place];
    if (!choice) return;
    this.#close();
    if (choice.id !== this.value) emit(this, 'ax-option-choose', choice.id);
  }

  #follow(wanted: boolean): void {
    for (const name of ['scroll', 'resize'])
      if (wanted) addEventListener(name, this.#place, true);
      else removeEventListener(name, this.#place, true);
  }

  readonly #place = () => placeBelow(this.popup, this.input);
}
