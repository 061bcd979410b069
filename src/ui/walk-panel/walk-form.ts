import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from '../../app/explorer/account.ts';
import type { OpenEndpoint } from '../../app/explorer/state.ts';
import type { WalkOrder } from '../../app/walks/walk-order.ts';
import { replaceReferences } from '../../core/request/references.ts';
import type { Variable } from '../../core/request/variable.ts';
import { findWays } from '../../core/walks/find-ways.ts';
import { checkRange, type DateStep, splitDates } from '../../core/walks/split-dates.ts';
import { controls } from '../theme/controls.styles.ts';
import { dialogStyles } from '../theme/dialog.styles.ts';

const steps: readonly (readonly [DateStep, string])[] = [
  ['day', 'a day at a time'],
  ['week', 'a week at a time'],
  ['month', 'a month at a time'],
];
const paces: readonly (readonly [number, string])[] = [
  [0, 'one after the other, without a pause'],
  [200, 'at most 5 calls a second'],
  [500, 'at most 2 calls a second'],
  [1000, 'at most 1 call a second'],
];

/** What is to be fetched step by step, and how fast; fires `walk-order` with the order. */
@customElement('ax-walk-form')
export class WalkForm extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      fieldset {
        margin: 12px 0 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-weight: 600;
      }
      .choice {
        display: flex;
        gap: 8px;
        align-items: baseline;
        margin-top: 4px;
      }
      .days {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
        gap: 0 12px;
      }
    `,
  ];

  @property({ attribute: false }) page!: OpenEndpoint;
  @property({ attribute: false }) account!: Account;
  @property({ attribute: false }) variables: readonly Variable[] = [];
  @state() private byDays: boolean | null = null;
  @state() private problem = '';

  override render() {
    const { endpoint } = this.page;
    const ways = findWays(endpoint);
    if (!ways) return nothing;
    const byDays = this.#isByDays();
    // A live account is shared with those who work in it.
    const pace = this.account.kind === 'simulated' ? 0 : 500;
    return html`
      <form @submit=${this.#order} novalidate>
        ${
          ways.pages && ways.dates
            ? html`
              <fieldset>
                <legend>How</legend>
                <label class="choice"><input type="radio" name="way" .checked=${!byDays} @change=${() => this.#choose(false)} /> Page by page, with what stands in the request</label>
                <label class="choice"><input type="radio" name="way" .checked=${byDays} @change=${() => this.#choose(true)} /> Through a range of days, all pages of each step</label>
              </fieldset>`
            : nothing
        }
        ${
          byDays
            ? html`
              <div class="days">
                <div class="field"><label for="from">First day</label><input id="from" name="from" placeholder="YYYY-MM-DD" autocomplete="off" .value=${this.#read('date_from')} /></div>
                <div class="field"><label for="to">Last day</label><input id="to" name="to" placeholder="YYYY-MM-DD" autocomplete="off" .value=${this.#read('date_to')} /></div>
                <div class="field"><label for="step">Step</label><select id="step" name="step">${steps.map(([step, title]) => html`<option value=${step} ?selected=${step === 'month'}>${title}</option>`)}</select></div>
              </div>`
            : nothing
        }
        <div class="field">
          <label for="pace">Pace</label>
          <select id="pace" name="pace">${paces.map(([interval, title]) => html`<option value=${interval} ?selected=${interval === pace}>${title}</option>`)}</select>
          <span class="muted">No limit is documented for version 2 of the API, so a live account is called twice a second at most unless you choose otherwise.</span>
        </div>
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <div class="buttons"><button class="primary">Start</button></div>
      </form>
    `;
  }

  /** What a parameter of the request stands for. */
  #read(parameter: string): string {
    const typed = this.page.draft.parameters[`query:${parameter}`]?.[0] ?? '';
    return replaceReferences(typed, (name) => {
      const variable = this.variables.find((one) => one.name === name);
      return variable?.kind === 'plain' ? variable.value : undefined;
    });
  }

  #isByDays(): boolean {
    const ways = findWays(this.page.endpoint);
    return ways?.pages ? (this.byDays ?? false) : true;
  }

  #choose(byDays: boolean): void {
    this.byDays = byDays;
    this.problem = '';
  }

  #order(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const { endpoint, draft, problems } = this.page;
    const ways = findWays(endpoint);
    if (!ways) return;
    const range = { from: text('from'), to: text('to') };
    const step = text('step') as DateStep;
    const days = this.#isByDays() ? { ...range, step } : null;
    const [other] = problems.filter(({ field }) => !/^query:(page|date_from|date_to)$/.test(field));
    this.problem =
      this.#check(days) ?? (other ? `The request needs mending first: ${other.label}. ${other.message}` : '');
    if (this.problem) return;
    const order: WalkOrder = {
      endpoint,
      ways,
      draft,
      accountId: this.account.id,
      days,
      interval: Number(text('pace')),
    };
    this.dispatchEvent(new CustomEvent('walk-order', { detail: order }));
  }

  #check(days: WalkOrder['days']): string | null {
    if (!days) return null;
    const wrong = checkRange(days);
    if (wrong) return wrong;
    const count = splitDates(days, days.step).length;
    return count > 5000 ? `That makes ${count} steps. Choose longer steps, or fewer days.` : null;
  }
}
