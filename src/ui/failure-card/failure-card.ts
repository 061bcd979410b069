import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatAddress } from '../../app/explorer/address.ts';
import { transportTitles } from '../../app/explorer/transport-titles.ts';
import type { Hop } from '../../core/http/exchange.ts';
import type { Failure, FailureCause } from '../../core/http/failure.ts';
import '../copy-button/copy-button.ts';
import { emit } from '../emit.ts';
import { LazyElements } from '../lazy-elements/lazy-elements.ts';
import { controls } from '../theme/controls.styles.ts';
import { inlineCode } from '../theme/inline-code.ts';

const test = 'Test what answers there';

/** What is to be done with the relay, by the cause. */
const relayButtons: Readonly<Partial<Record<FailureCause, string>>> = {
  'relay-unreachable': 'Set the relay’s address',
  'relay-token': 'Enter the access token',
  'public-relay': 'Choose another relay',
  'not-a-relay': test,
  'relay-origin-refused': test,
};

const isUnknownRelay = (cause: FailureCause): boolean => relayButtons[cause] === test;

/** A call that ended without an answer: the one cause, the way out, and what was observed. */
@customElement('ax-failure-card')
export class FailureCard extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      section {
        max-width: 720px;
        padding: 14px 18px;
        border: 1px solid var(--ax-bad);
        border-radius: var(--ax-radius);
        background: var(--ax-bad-soft);
      }
      section.calm {
        border-color: var(--ax-line);
        background: var(--ax-raised);
      }
      h3 {
        margin: 0 0 6px;
        font-size: 15px;
      }
      p {
        margin: 0 0 8px;
        overflow-wrap: anywhere;
      }
      ul {
        margin: 4px 0 0;
        padding-left: 18px;
        font-size: 13px;
        overflow-wrap: anywhere;
      }
      details {
        margin-bottom: 8px;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 10px;
      }
    `,
  ];

  @property({ attribute: false }) failure!: Failure;
  /** Id of the API, in whose guides every cause is explained. */
  @property() apiId = '';
  /** The first leg of the call, where it came so far. */
  @property({ attribute: false }) hop: Hop | null = null;

  readonly #lazy = new LazyElements(this);

  override render() {
    const { cause, title, explanation, wayOut, evidence, tryInstead } = this.failure;
    const command = /`(npm run [^`]+)`/.exec(wayOut)?.[1];
    return html`
      <section aria-label="Why the call failed" class=${cause === 'aborted' ? 'calm' : ''} data-cause=${cause}>
        <h3>${title}</h3>
        <p>${inlineCode(explanation)}</p>
        <p><strong>What to do:</strong> ${inlineCode(wayOut)}</p>
        ${cause === 'cors-refused' && this.hop ? this.#renderNeeds(this.hop) : nothing}
        ${evidence.length ? html`<details><summary>What was observed</summary><ul>${evidence.map((line) => html`<li>${line}</li>`)}</ul></details>` : nothing}
        ${cause === 'aborted' ? nothing : html`<p><a href=${formatAddress({ apiId: this.apiId, pageId: 'guides/what-can-go-wrong', section: cause })}>More about this cause</a></p>`}
        <div class="buttons">
          ${
            tryInstead
              ? html`<button @click=${() => emit(this, 'ax-transport-choose', tryInstead)}>Switch to ${transportTitles[tryInstead]}</button>`
              : nothing
          }
          ${command ? html`<ax-copy-button .text=${command} label="Copy the command"></ax-copy-button>` : nothing}
          ${relayButtons[cause] ? html`<button @click=${this.#showRelay}>${relayButtons[cause]}</button>` : nothing}
        </div>
      </section>
    `;
  }

  #showRelay(): void {
    emit(this, 'ax-relay-show');
    if (isUnknownRelay(this.failure.cause)) emit(this, 'ax-relay-test');
  }

  #renderNeeds(hop: Hop) {
    const needs = html`<ax-cross-origin-needs .hop=${hop}></ax-cross-origin-needs>`;
    return html`<details><summary>What the server would have to answer</summary>${this.#lazy.render('cross-origin-needs', needs)}</details>`;
  }
}
