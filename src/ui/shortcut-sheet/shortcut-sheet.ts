import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { emit } from '../emit.ts';
import { nameShortcut } from '../key-names.ts';
import { controls } from '../theme/controls.styles.ts';
import { dialogStyles } from '../theme/dialog.styles.ts';
import { type ShortcutLine, shortcutGroups } from './shortcut-list.ts';

/** Every shortcut of the page, and a way to do without those of a single key. */
@customElement('ax-shortcut-sheet')
export class ShortcutSheet extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      dialog {
        width: min(640px, calc(100vw - 24px));
      }
      .head {
        display: flex;
        justify-content: space-between;
        align-items: center;
      }
      .groups {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(250px, 1fr));
        gap: 4px 28px;
      }
      h3 {
        margin: 14px 0 4px;
        font-size: 13.5px;
      }
      dl {
        margin: 0;
      }
      dl div {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        padding: 4px 0;
        border-top: 1px solid var(--ax-line);
      }
      dt {
        order: 2;
        text-align: right;
      }
      dd {
        margin: 0;
      }
      kbd {
        padding: 1px 6px;
        border: 1px solid var(--ax-line);
        border-radius: 4px;
        background: var(--ax-raised);
        font: 12px var(--ax-mono);
      }
      label {
        display: flex;
        gap: 8px;
        align-items: baseline;
        margin-top: 16px;
      }
    `,
  ];

  /** Whether keys without a modifier do something. */
  @property({ type: Boolean }) singleKeys = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render() {
    return html`
      <dialog aria-labelledby="title" @close=${() => emit(this, 'ax-shortcuts-show', false)}>
        <div class="head">
          <h2 id="title">Keyboard shortcuts</h2>
          <button class="quiet" @click=${() => this.dialog.close()}>Close</button>
        </div>
        <div class="groups">
          ${shortcutGroups.map(([title, lines]) => html`<div><h3>${title}</h3><dl>${lines.map((line) => this.#renderLine(line))}</dl></div>`)}
        </div>
        <label><input type="checkbox" .checked=${live(this.singleKeys)} @change=${this.#toggle} /> Keys without Ctrl, Alt or ⌘ do something (<kbd>/</kbd> and <kbd>?</kbd>)</label>
      </dialog>
    `;
  }

  #renderLine({ withModifier, keys, does }: ShortcutLine) {
    const shown = withModifier ? [nameShortcut(withModifier)] : (keys?.split(' ') ?? []);
    return html`<div><dt>${shown.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${does}</dd></div>`;
  }

  #toggle(event: Event): void {
    emit(this, 'ax-layout-change', { singleKeys: (event.target as HTMLInputElement).checked });
  }
}
