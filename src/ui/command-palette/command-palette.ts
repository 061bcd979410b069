import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ExplorerState } from '../../app/explorer/state.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import type { Command } from './command.ts';
import { commandPaletteStyles } from './command-palette.styles.ts';
import { findAccounts } from './find-accounts.ts';
import { findCommands } from './find-commands.ts';

/** One field that finds every endpoint, guide and action, and does the chosen one. */
@customElement('ax-command-palette')
export class CommandPalette extends LitElement {
  static override styles = [controls, commandPaletteStyles];

  @property({ attribute: false }) state!: ExplorerState;
  /** Whether only accounts are offered. */
  @property({ type: Boolean }) accountsOnly = false;
  @state() private words = '';
  @state() private at = -1;
  @query('dialog') private dialog!: HTMLDialogElement;

  #commands: readonly Command[] = [];

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has('state') || changes.has('words') || changes.has('accountsOnly'))
      this.#commands = this.accountsOnly
        ? findAccounts(this.state, this.words)
        : findCommands(this.state, this.words);
    // Nothing is chosen before something is typed: Enter alone must not do what nobody asked for.
    const least = this.words.trim() || this.accountsOnly ? 0 : -1;
    this.at = Math.max(least, Math.min(this.at, this.#commands.length - 1));
  }

  /** Closes the palette and gives the keyboard back to where it was. */
  close(): void {
    this.dialog.close();
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    const found = this.#commands.length;
    const what = this.accountsOnly ? 'Switch to an account' : 'Find an endpoint, a guide or an action';
    return html`
      <dialog aria-label="Command palette" @close=${() => emit(this, 'ax-palette-show', false)} @click=${this.#clickBeside}>
        <input
          role="combobox"
          aria-label=${what}
          aria-expanded="true"
          aria-controls="found"
          aria-autocomplete="list"
          aria-activedescendant=${this.at >= 0 ? `option-${this.at}` : nothing}
          placeholder=${what}
          autocomplete="off"
          spellcheck="false"
          autofocus
          .value=${live(this.words)}
          @input=${(event: InputEvent) => {
            this.words = (event.target as HTMLInputElement).value;
            this.at = 0;
          }}
          @keydown=${this.#press}
        />
        <div id="found" role="listbox" aria-label="Found">${this.#groups().map(([group, commands]) => this.#renderGroup(group, commands))}</div>
        ${found ? nothing : html`<p class="muted none">Nothing matches “${this.words}”.</p>`}
        <p class="visually-hidden" role="status">${this.words ? `${found} found` : ''}</p>
      </dialog>
    `;
  }

  #groups(): [string, [Command, number][]][] {
    const groups = new Map<string, [Command, number][]>();
    this.#commands.forEach((command, place) => {
      const group = groups.get(command.group) ?? [];
      groups.set(command.group, group);
      group.push([command, place]);
    });
    return [...groups];
  }

  #renderGroup(group: string, commands: readonly [Command, number][]) {
    return html`
      <div role="group" aria-label=${group}>
        <p class="group" aria-hidden="true">${group}</p>
        ${commands.map(
          ([command, place]) => html`
            <div
              id="option-${place}"
              role="option"
              aria-selected=${place === this.at}
              @click=${() => this.#run(place)}
              @pointermove=${() => {
                this.at = place;
              }}
            ><span class="title">${command.title}</span> <span class="detail muted">${command.detail}</span></div>`,
        )}
      </div>`;
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const count = this.#commands.length;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step && count) {
      event.preventDefault();
      const next = this.at + step;
      // One step beyond an end goes to the other end; a page stops there.
      this.at =
        Math.abs(step) === 1 ? (Math.max(next, -1) + count) % count : Math.max(0, Math.min(next, count - 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      this.#run(this.at);
    }
  }

  #run(place: number): void {
    const command = this.#commands[place];
    if (!command) return;
    // Closing gives the focus back to where it was; what the command does with the focus comes after.
    this.dialog.close();
    command.run(this);
  }

  #clickBeside(event: MouseEvent): void {
    if (event.target === this.dialog) this.dialog.close();
  }
}
