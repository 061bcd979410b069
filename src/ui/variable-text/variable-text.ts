import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { findReferences, replaceReferences } from '../../core/request/references.ts';
import type { Variable } from '../../core/request/variable.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { completeReference } from './complete-reference.ts';

/** Longest text that is shown, in characters. */
const longest = 200;

/** What a text with variables stands for, below its field, and the names that fit while one is typed; nothing for any other text. */
@customElement('ax-variable-text')
export class VariableText extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      p {
        margin: 3px 0 0;
        font-size: 12.5px;
        line-height: 1.45;
        overflow-wrap: anywhere;
      }
      code {
        white-space: pre-wrap;
      }
      button {
        display: inline;
        min-height: 0;
        padding: 0 4px;
      }
    `,
  ];

  @property() text = '';
  @property({ attribute: false }) variables: readonly Variable[] = [];
  /** Whether the text becomes part of the URL, where no secret goes. */
  @property({ type: Boolean }) inUrl = false;
  /** Whether it is a password, of which nothing is shown. */
  @property({ type: Boolean }) isPassword = false;

  override render() {
    if (!this.text.includes('{{')) return nothing;
    return html`${this.#renderMeaning([...new Set(findReferences(this.text))])}${this.#renderNames()}`;
  }

  /** The next thing the Tab key leads to. */
  #renderNames() {
    const completed = completeReference(this.text, this.variables, this.inUrl);
    if (!completed.length) return nothing;
    return html`
      <p role="group" aria-label="Variables to put in">
        <span class="muted">Put in</span>
        ${completed.map(([name, text]) => html`<button class="quiet" @click=${() => emit(this, 'ax-reference-complete', text)}><code>${name}</code></button>`)}
      </p>`;
  }

  #renderMeaning(names: readonly string[]) {
    if (!names.length) return nothing;
    const found = names.map((name) => this.variables.find((one) => one.name === name));
    const unknown = names.filter((_, index) => !found[index]);
    const isLocked = found.some((one) => one?.kind === 'secret' && one.status === 'locked');
    const isSecretInUrl = this.inUrl && found.some((one) => one?.kind === 'secret');
    return html`
      ${unknown.length ? unknown.map(renderUnknown) : this.#renderValue()}
      ${isSecretInUrl ? html`<p class="problem">Secret variables go into headers and bodies only.</p>` : nothing}
      ${isLocked ? html`<p class="muted">Locked: Send asks for the passphrase. <button class="quiet" @click=${() => emit(this, 'ax-unlock')}>Unlock</button></p>` : nothing}
    `;
  }

  #renderValue() {
    const shown = replaceReferences(this.text, (name) => {
      const variable = this.variables.find((one) => one.name === name);
      return variable?.kind === 'secret' ? '••••••' : variable?.value;
    });
    const text =
      this.isPassword && shown ? '••••••' : shown.length > longest ? `${shown.slice(0, longest)} …` : shown;
    return html`<p><span class="muted" aria-hidden="true">→</span><span class="visually-hidden">Stands for</span> ${text ? html`<code>${text}</code>` : html`<span class="muted">an empty text</span>`}</p>`;
  }
}

function renderUnknown(name: string) {
  return html`<p>No such variable. <button class="quiet" aria-haspopup="dialog" @click=${(event: Event) => emit(event.currentTarget as HTMLElement, 'ax-variables-show', { add: name })}>Create “${name}”</button></p>`;
}
