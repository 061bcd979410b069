import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Protection } from '../../app/explorer/credential-words.ts';
import type { Explorer } from '../../app/explorer/explorer.ts';
import { findMissing } from '../../app/explorer/find-missing.ts';
import type { ExplorerState } from '../../app/explorer/state.ts';
import type { Told, Variable } from '../../app/explorer/variables.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { dialogStyles, stickyHead } from '../theme/dialog.styles.ts';
import { entryList } from '../theme/entry-list.styles.ts';
import './variable-form.ts';
import type { Entered } from './variable-form.ts';

const statusWords = {
  ready: '',
  locked: 'locked; Send asks for the passphrase',
  damaged: 'can’t be opened; enter it again',
  missing: 'no value any more; enter it again',
} as const;

/** The variables of the account in use: add, change, delete and bring back. */
@customElement('ax-variables-panel')
export class VariablesPanel extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    stickyHead,
    entryList,
    css`
      dialog {
        width: min(680px, calc(100vw - 24px));
      }
      .actions {
        white-space: nowrap;
      }
      .value {
        font-family: var(--ax-mono);
      }
    `,
  ];

  @property({ attribute: false }) explorer!: Explorer;
  @property({ attribute: false }) state!: ExplorerState;
  /** Name of the variable that the panel was opened to add, or empty. */
  @property() adding = '';
  /** The variable being changed, null while one is added, undefined otherwise. */
  @state() private changing: Variable | null | undefined = undefined;
  /** Where the value of the one being changed rests when it is secret, or null. */
  #rests: Protection | null = null;
  /** Id of the variable that is to be deleted for good once this is confirmed. */
  @state() private deleting: string | null = null;
  @state() private said = '';
  @state() private problem = '';
  /** Brings back what was deleted last. */
  @state() private restore: (() => Promise<Told>) | null = null;
  #isSaving = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  override connectedCallback(): void {
    super.connectedCallback();
    // Somebody who comes here from a field that names a variable wants that one.
    if (this.adding || findMissing(this.state).length || !this.state.variables.length) this.changing = null;
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render() {
    const { variables, account } = this.state;
    return html`
      <dialog aria-labelledby="title" @close=${() => emit(this, 'ax-variables-show', false)}>
        <div class="head">
          <h2 id="title">Variables of ${account.name}</h2>
          <button class="quiet" @click=${() => this.dialog.close()}>Close</button>
        </div>
        <p class="muted">Write <code>{{name}}</code> wherever a value goes: a parameter, a header, a field of the body, or a quoted text in its JSON. To send two braces as they are, write <code>\\{{</code>, and <code>\\\\{{</code> in JSON; a backslash right before a variable goes into its value. Requests that are saved, kept or shared hold the name, not the value.</p>
        <ul>${variables.map((variable) => this.#renderVariable(variable))}</ul>
        <p role="status" class="muted">${this.said} ${this.restore ? html`<button id="undo" class="quiet" @click=${this.#undo}>Undo</button>` : nothing}</p>
        ${
          this.changing === undefined
            ? html`<button id="add" @click=${() => this.#change(null)}>Add a variable</button>`
            : html`<ax-variable-form .variable=${this.changing} .rests=${this.#rests} .offered=${this.changing ? '' : this.#offer()} .vaultState=${this.state.credential.vault} .problem=${this.problem} @variable-done=${this.#finish}></ax-variable-form>`
        }
      </dialog>`;
  }

  #offer(): string {
    const isThere = this.state.variables.some(({ name }) => name === this.adding);
    return (!isThere && this.adding) || (findMissing(this.state)[0] ?? '');
  }

  #renderVariable(variable: Variable) {
    const { id, name } = variable;
    const isDeleting = this.deleting === id;
    const value = variable.kind === 'plain' ? variable.value : '••••••';
    const status = variable.kind === 'secret' ? statusWords[variable.status] : '';
    return html`
      <li>
        <div class="name"><b class="mono">${name}</b><span class="muted">${value ? html`<span class="value">${value}</span>` : 'an empty text'}${status}</span></div>
        ${variable.kind === 'secret' ? html`<span class="chip">secret</span>` : nothing}
        <span class="actions">
        <button class="quiet" data-change=${id} @click=${() => this.#change(variable)} aria-label="Change ${name}">Change</button>
        <button class="quiet" @click=${() => this.#delete(variable)} aria-label=${isDeleting ? `Delete ${name} for good` : `Delete ${name}`}>${isDeleting ? 'Delete it for good' : 'Delete'}</button>
        </span>
      </li>`;
  }

  async #change(variable: Variable | null): Promise<void> {
    // The form takes its first values from what it is opened for, so another one has to be made.
    this.changing = undefined;
    const { account } = this.state;
    const [rests] = await Promise.all([
      variable && this.explorer.variables.findProtection(account.id, variable.id),
      this.updateComplete,
    ]);
    this.#rests = rests;
    this.changing = variable;
    this.#tell('');
  }

  async #finish(event: CustomEvent<Entered | null>): Promise<void> {
    // A second press while the first one is at work would ask for the same again.
    if (this.#isSaving) return;
    const entered = event.detail;
    const changed = this.changing;
    this.problem = '';
    if (entered) {
      const { wish, passphrase } = entered;
      this.#isSaving = true;
      const told = await this.explorer.variables.save(this.state.account, wish, passphrase).finally(() => {
        this.#isSaving = false;
      });
      if (!told.ok) {
        this.problem = told.text;
        return;
      }
      this.#tell(told.text);
    }
    this.changing = undefined;
    await this.updateComplete;
    this.#focus(changed ? `[data-change="${changed.id}"]` : '#add');
  }

  /** What can't be opened can't be brought back, so it takes a second press. */
  async #delete(variable: Variable): Promise<void> {
    const { id, name } = variable;
    const isLost = variable.kind === 'secret' && variable.status !== 'ready';
    if (isLost && this.deleting !== id) {
      this.#tell(
        `Press again to delete ${name}: its value can’t be opened now, so it could not be brought back.`,
      );
      this.deleting = id;
      return;
    }
    const restore = await this.explorer.variables.remove(this.state.account.id, id);
    if (this.changing?.id === id) this.changing = undefined;
    this.#tell(`Deleted: ${name}.`, isLost ? null : restore);
    await this.updateComplete;
    this.#focus(isLost ? '#add' : '#undo');
  }

  readonly #undo = async () => {
    const { restore } = this;
    this.restore = null;
    const told = await restore?.();
    // What did not come back can be asked for again, once what stands against it is gone.
    this.#tell(told?.text ?? '', told?.ok ? null : restore);
    await this.updateComplete;
    this.#focus(told?.ok ? '#add' : '#undo');
  };

  #tell(said: string, restore: (() => Promise<Told>) | null = null): void {
    this.said = said;
    this.restore = restore;
    this.deleting = null;
    this.problem = '';
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
