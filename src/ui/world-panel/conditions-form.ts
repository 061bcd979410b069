import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Conditions, Faults } from '../../core/simulation/conditions.ts';
import type { ChangedConditions } from '../../core/simulation/world-control.ts';
import { worldStart } from '../../core/simulation/world-start.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { panelRows } from './panel-rows.styles.ts';

const faultWords: { readonly [fault in keyof Faults]: string } = {
  errors: 'Server errors (500)',
  slow: 'Slow answers (5 s)',
  dropped: 'Broken connections',
  malformed: 'Malformed JSON',
  wrongType: 'Wrong content type',
};

/** How the simulated account answers: its clock, how long it takes, what goes wrong, whether it can be changed. */
@customElement('ax-conditions-form')
export class ConditionsForm extends LitElement {
  static override styles = [
    controls,
    panelRows,
    css`
      fieldset {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(124px, 1fr));
        gap: 10px 14px;
        margin: 14px 0 0;
        padding: 8px 12px 12px;
        border: 1px solid var(--ax-line);
        border-radius: var(--ax-radius);
      }
      .row input[type='number'] {
        width: 150px;
      }
    `,
  ];

  /** Compared by what they hold, so that looking again does not take away what is being typed. */
  @property({ attribute: false, hasChanged: (one, other) => JSON.stringify(one) !== JSON.stringify(other) })
  conditions!: Conditions;

  #changed: EventTarget | null = null;

  override render() {
    const { clock, latency, readOnly, faults } = this.conditions;
    return html`
      <div class="row">
        <label>Clock
          <select @change=${this.#setClock}>
            <option value="running" .selected=${live(clock === 'running')}>runs</option>
            <option value="fixed" .selected=${live(clock !== 'running')}>stands still</option>
          </select>
        </label>
        ${
          clock === 'running'
            ? nothing
            : html`<label>At (UTC)
                <input type="datetime-local" step="1" required .value=${toText(clock)} data-shown=${toText(clock)} @change=${this.#setInstant} />
              </label>`
        }
        <label>Latency in ms
          <input type="number" min="0" max="60000" .value=${String(latency)} data-shown=${latency} @change=${(event: Event) => this.#change(event, { latency: readNumber(event, 60_000) })} />
        </label>
        <label class="check"><input type="checkbox" .checked=${live(readOnly)} @change=${(event: Event) => this.#change(event, { readOnly: (event.target as HTMLInputElement).checked })} /> Read-only</label>
      </div>
      <fieldset>
        <legend>Share of answers that go wrong, in percent</legend>
        ${(Object.keys(faultWords) as (keyof Faults)[]).map(
          (fault) => html`
            <label>${faultWords[fault]}
              <input type="number" min="0" max="100" .value=${toPercent(faults[fault])} data-shown=${toPercent(faults[fault])} @change=${(event: Event) => this.#change(event, { faults: { [fault]: readNumber(event, 100) / 100 } })} />
            </label>`,
        )}
      </fieldset>
    `;
  }

  /** Shows again what holds in the field whose change was refused; others may be being typed into. */
  restore(): void {
    const field = this.#changed;
    if (field instanceof HTMLInputElement && field.dataset.shown !== undefined)
      field.value = field.dataset.shown;
    this.requestUpdate();
  }

  #change(event: Event, changed: ChangedConditions): void {
    this.#changed = event.target;
    emit(this, 'ax-conditions-change', changed);
  }

  #setClock(event: Event): void {
    const runs = (event.target as HTMLSelectElement).value === 'running';
    this.#change(event, { clock: runs ? 'running' : worldStart });
  }

  #setInstant(event: Event): void {
    const { valueAsNumber } = event.target as HTMLInputElement;
    // Half a date is no instant: the clock stays where it is until the rest is there.
    if (valueAsNumber >= 0) this.#change(event, { clock: Math.floor(valueAsNumber / 1000) });
  }
}

const toPercent = (share: number) => String(Math.round(share * 100));

/** An instant as such a field takes it. */
function toText(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19);
}

/** The number in a field, brought into its range, in the field too. */
function readNumber(event: Event, most: number): number {
  const input = event.target as HTMLInputElement;
  const number = Math.min(most, Math.max(0, Math.round(Number(input.value)) || 0));
  input.value = String(number);
  return number;
}
