import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Account } from '../../app/explorer/account.ts';
import { emit } from '../emit.ts';
import { nameShortcut } from '../key-names.ts';
import { controls } from '../theme/controls.styles.ts';
import { swatchStyles } from '../theme/swatch.styles.ts';
import { readTheme, setTheme, type Theme } from '../theme/theme.ts';

const kindWords = {
  simulated: 'Simulated: nothing leaves this page',
  live: 'Live: calls act on real data',
  local: 'On this computer: simulated data over real HTTP',
  other: 'Another server: calls may act on real data',
};

/** The head of the page: whose account, and how it looks. */
@customElement('ax-account-bar')
export class AccountBar extends LitElement {
  static override styles = [
    controls,
    swatchStyles,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
        padding: 8px 16px;
        border-bottom: 1px solid var(--ax-line);
        background: var(--ax-surface);
      }
      :host([kind='live']) header,
      :host([kind='other']) header {
        border-bottom: 3px solid var(--ax-live);
        background: var(--ax-live-soft);
      }
      .brand {
        display: flex;
        align-items: center;
        gap: 8px;
        color: inherit;
        font-weight: 650;
        text-decoration: none;
        white-space: nowrap;
      }
      .brand svg {
        display: block;
        color: var(--ax-accent);
      }
      .find,
      .history {
        font-weight: 500;
      }
      kbd {
        padding: 0 4px;
        color: var(--ax-muted);
        font: 12px var(--ax-mono);
      }
      .menu {
        display: none;
      }
      .space {
        flex: 1;
      }
      .kind {
        font-size: 13px;
      }
      .kind[data-kind='live'],
      .kind[data-kind='other'] {
        padding: 1px 10px;
        border-radius: 99px;
        background: var(--ax-live);
        color: var(--ax-page);
        font-weight: 650;
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-width: 0;
      }
      label span {
        font-size: 13px;
      }
      select {
        max-width: 100%;
      }
      @media (max-width: 860px) {
        .menu {
          display: block;
        }
        kbd {
          display: none;
        }
        .kind {
          order: 5;
          flex-basis: 100%;
          text-align: center;
        }
      }
      @media (max-width: 560px) {
        header {
          gap: 8px;
          padding: 8px 12px;
        }
        .history,
        .account,
        .manage,
        .theme {
          order: 4;
        }
        .history,
        .manage {
          padding: 4px 8px;
        }
        .theme select {
          width: 84px;
        }
        .long {
          display: none;
        }
        .account {
          flex: 1 1 80px;
        }
        .account span {
          display: none;
        }
        .account select {
          width: 100%;
        }
        .space {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) accounts: readonly Account[] = [];
  @property({ attribute: false }) account!: Account;
  @property({ type: Boolean }) endpointsOpen = false;
  @state() private theme: Theme = readTheme();

  protected override updated(): void {
    this.setAttribute('kind', this.account.kind);
  }

  override render() {
    const { kind } = this.account;
    return html`
      <header>
      <button class="menu" aria-expanded=${this.endpointsOpen ? 'true' : 'false'} @click=${() => emit(this, 'ax-endpoints-toggle')}>Endpoints</button>
      <a class="brand" href="#/">
        <svg width="22" height="22" viewBox="0 0 22 22" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
          <path d="M3 4h16v11h-7l-4 4v-4H3z" stroke-linejoin="round" /><path d="M8.5 7.5 6.5 9.5l2 2M13.5 7.5l2 2-2 2" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
        <span><span class="long">LiveChat </span>API Explorer</span>
      </a>
      <button class="find" aria-keyshortcuts="Control+K Meta+K" @click=${() => emit(this, 'ax-palette-show', true)}>Find <kbd aria-hidden="true">${nameShortcut('K')}</kbd></button>
      <button class="history" @click=${() => emit(this, 'ax-history-show', true)}>History</button>
      <span class="space"></span>
      ${kind === 'live' || kind === 'other' ? html`<span class="kind muted" data-kind=${kind}>${kindWords[kind]}</span>` : html`<button class="kind quiet" title="Begin anew, make it fail, save and load it" @click=${() => emit(this, 'ax-world-show', true)}>${kindWords[kind]}</button>`}
      <label class="account"><i class="swatch" data-colour=${this.account.colour}></i><span aria-hidden="true">Account</span>
        <select aria-label="Account" title="Switch with ${nameShortcut('E')}" aria-keyshortcuts="Control+E Meta+E" @change=${(event: Event) => emit(this, 'ax-account-choose', (event.target as HTMLSelectElement).value)}>
          ${this.accounts.map(({ id, name }) => html`<option value=${id} .selected=${live(id === this.account.id)}>${name}</option>`)}
        </select>
      </label>
      <button class="quiet manage" aria-label="Manage accounts" title="Add, change, lock, export" @click=${() => emit(this, 'ax-accounts-show', true)}>Manage</button>
      <label class="theme"><span class="visually-hidden">Theme</span>
        <select @change=${this.#chooseTheme}>
          ${(['system', 'light', 'dark'] as const).map((theme) => html`<option value=${theme} .selected=${live(theme === this.theme)}>${{ system: 'System theme', light: 'Light', dark: 'Dark' }[theme]}</option>`)}
        </select>
      </label>
      </header>
    `;
  }

  #chooseTheme(event: Event): void {
    this.theme = (event.target as HTMLSelectElement).value as Theme;
    setTheme(this.theme);
  }
}
