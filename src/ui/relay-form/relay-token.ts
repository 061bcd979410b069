import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { RelayState } from '../../app/explorer/relay-state.ts';
import type { TokenProtection } from '../../app/explorer/relay-token.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';

/** The access token some relays ask for: enter it, see where it rests, forget it. It is never shown again. */
@customElement('ax-relay-token')
export class RelayTokenForm extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      form {
        display: grid;
        gap: 4px;
      }
      label {
        font-weight: 600;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      input {
        flex: 1 1 180px;
      }
      p {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) token: RelayState['token'] = null;
  /** Host of the relay it belongs to. */
  @property() host = '';
  @query('input') private field!: HTMLInputElement;

  /** Moves the keyboard into the field. */
  async focusField(): Promise<void> {
    await this.updateComplete;
    this.field.focus();
  }

  override render() {
    return html`
      <form @submit=${this.#save} novalidate>
        <label for="token">Relay access token</label>
        <div class="row">
          <input id="token" name="token" type="password" autocomplete="off" spellcheck="false" aria-describedby="about" placeholder=${this.token ? 'Kept; enter another to replace it' : 'Only if the relay asks for one'} />
          <select name="protection" aria-label="Keep the token">
            <option value="device">On this device, encrypted</option>
            <option value="tab">In this tab only</option>
          </select>
          <button>Keep token</button>
          ${this.token ? html`<button type="button" @click=${() => emit(this, 'ax-relay-token-forget')}>Forget token</button>` : nothing}
        </div>
        <p class="muted" id="about">${this.#describe()}</p>
      </form>`;
  }

  #describe(): string {
    const goes = `It goes to ${this.host} and no further.`;
    if (!this.token) return `${goes} It is no credential of the API.`;
    if (this.token.status === 'damaged')
      return 'The kept token can’t be opened. Enter it again, or forget it.';
    return `${this.token.protection === 'tab' ? 'Kept in this tab until it is closed or reloaded.' : 'Kept on this device, encrypted.'} ${goes}`;
  }

  #save(event: SubmitEvent): void {
    event.preventDefault();
    const entered = new FormData(event.target as HTMLFormElement);
    const token = String(entered.get('token') ?? '').trim();
    if (!token) {
      this.field.focus();
      return;
    }
    const protection = String(entered.get('protection')) as TokenProtection;
    emit(this, 'ax-relay-token-save', { token, protection });
    this.field.value = '';
  }
}
