import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { emit } from '../emit.ts';
import { recall, remember } from '../session-memory.ts';
import { controls } from '../theme/controls.styles.ts';
import { tabGroupStyles } from './tab-group.styles.ts';

/** One tab, and the panel it opens: what the element holds in the slot of its name. */
export interface Tab {
  readonly name: string;
  readonly title: string;
  /** How many things stand in the panel; none is not said. */
  readonly count?: number;
  /** How many of them have to be mended, said instead of the count. */
  readonly problems?: number;
}

/** Which tab a key leads to, from the one of this index among so many; null for keys that lead nowhere. */
function keyTarget(key: string, index: number, length: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return (index + length - 1) % length;
    case 'ArrowRight':
      return (index + 1) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}

/** Names whose memory was used: it is for the first group after a reload, and later ones begin at their first tab. */
const recalled = new Set<string>();

/** Tabs over panels, of which one is shown; after https://www.w3.org/WAI/ARIA/apg/patterns/tabs/. */
@customElement('ax-tab-group')
export class TabGroup extends LitElement {
  static override styles = [controls, tabGroupStyles];

  /** Name of the list of tabs, for screen readers. */
  @property() label = '';
  @property({ attribute: false }) tabs: readonly Tab[] = [];
  /** Name of the tab whose panel is shown; the first one where none has that name. */
  @property() active = '';
  @query('[role="tablist"]') private list!: HTMLElement;
  @query('[aria-selected="true"]') private selected!: HTMLElement | null;

  /** Name under which this tab of the browser remembers which one was shown, over a reload; none is not remembered. */
  @property() memory = '';

  protected override willUpdate(): void {
    if (this.hasUpdated || this.active || !this.memory || recalled.has(this.memory)) return;
    recalled.add(this.memory);
    const kept = recall(this.memory);
    if (this.tabs.some(({ name }) => name === kept)) this.active = String(kept);
  }

  /** Brings the selected tab into sight, where not all fit; `scrollIntoView` would move the page too. */
  protected override updated(changes: PropertyValues<this>): void {
    const { list, selected } = this;
    if (!selected || changes.get('active') === undefined) return;
    const end = selected.offsetLeft + selected.offsetWidth - list.clientWidth;
    list.scrollLeft = Math.min(Math.max(list.scrollLeft, end), selected.offsetLeft);
  }

  override render() {
    const shown = this.tabs[this.#index]?.name;
    return html`
      <div role="tablist" aria-label=${this.label} @keydown=${this.#followKey}>
        ${this.tabs.map((tab) => this.#renderTab(tab, tab.name === shown))}
      </div>
      ${this.tabs.map(({ name }) => html`<div role="tabpanel" part="panel" id="panel-${name}" aria-labelledby="tab-${name}" tabindex="0" ?hidden=${name !== shown}><slot name=${name}></slot></div>`)}
    `;
  }

  #renderTab({ name, title, count = 0, problems = 0 }: Tab, isShown: boolean) {
    return html`<button
      role="tab"
      id="tab-${name}"
      aria-controls="panel-${name}"
      aria-selected=${isShown ? 'true' : 'false'}
      tabindex=${isShown ? 0 : -1}
      @click=${() => this.select(name)}
    >${title} ${
      problems
        ? html`<span class="count bad">${problems} to mend</span>`
        : count
          ? html`<span class="count">${count}</span>`
          : nothing
    }</button>`;
  }

  get #index(): number {
    return Math.max(
      0,
      this.tabs.findIndex(({ name }) => name === this.active),
    );
  }

  #followKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const target = this.tabs[keyTarget(event.key, this.#index, this.tabs.length) ?? -1];
    if (!target) return;
    event.preventDefault();
    this.select(target.name);
  }

  /** Shows a panel and gives its tab the keyboard, which some browsers leave where it was when a button is clicked. */
  select(name: string): void {
    this.active = name;
    if (this.memory) remember(this.memory, name);
    emit(this, 'ax-tab-choose', name);
    this.renderRoot.querySelector<HTMLElement>(`#tab-${name}`)?.focus({ preventScroll: true });
  }
}
