import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { compareHeads, type HeadDifference } from '../../app/comparison/compare-heads.ts';
import type { BodyFacts, Comparison, JsonDifference } from '../../app/comparison/comparison.ts';
import type { Account } from '../../app/explorer/account.ts';
import type { ComparedCall } from '../../app/explorer/compared-calls.ts';
import { formatBytes } from '../format-measures.ts';
import { pathOf } from '../path-of.ts';
import { controls } from '../theme/controls.styles.ts';
import './change-table.ts';
import './compare-texts.ts';
import { CompareModel } from './compare-model.ts';
import type { CompareTexts } from './compare-texts.ts';
import { compareViewStyles } from './compare-view.styles.ts';
import { count, describeComparison, describeLists, kindTitles, totalOf } from './describe-comparison.ts';
import { stepsStyles } from './steps.styles.ts';

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** Two answers compared: whose they are, what differs, and both texts beside each other. */
@customElement('ax-compare-view')
export class CompareView extends LitElement {
  static override styles = [controls, stepsStyles, compareViewStyles];

  @property({ attribute: false }) calls!: { readonly before: ComparedCall; readonly after: ComparedCall };
  @property({ attribute: false }) accounts: readonly Account[] = [];
  /** Place of the change that was gone to last. */
  @state() private current = -1;
  @state() private said = '';
  @query('ax-compare-texts') private texts?: CompareTexts;

  readonly #model = new CompareModel(this);

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('calls')) return;
    this.current = -1;
    this.said = '';
    void this.#model.compare(this.calls.before.response, this.calls.after.response);
  }

  override render() {
    const { comparison, problem, running } = this.#model;
    return html`
      <div class="sides">${this.#renderSide('Before', this.calls.before)}${this.#renderSide('After', this.calls.after)}</div>
      <div class="line">
        <p class="verdict" role="status">${running ? 'Comparing …' : comparison ? describeComparison(comparison) : ''}</p>
        ${running ? html`<button @click=${() => this.#model.stop()}>Stop</button>` : html`<button @click=${this.#swap}>Swap sides</button>`}
      </div>
      ${problem ? html`<p role="alert" class="problem">${problem} <button @click=${() => this.#model.again()}>Try again</button></p>` : nothing}
      ${this.#renderHeads()}
      ${comparison ? this.#renderFound(comparison) : nothing}
    `;
  }

  /** Goes to the next change or to the one before, round at the ends. */
  step(by: 1 | -1): void {
    const total = this.#model.comparison?.json?.changes.length ?? 0;
    if (total) void this.#goTo((Math.max(this.current, by > 0 ? -1 : 0) + by + total) % total);
    else this.texts?.step(by);
  }

  #renderSide(title: string, { entry, response }: ComparedCall) {
    const account = this.accounts.find(({ id }) => id === entry.accountId);
    return html`
      <section class="side" aria-label=${title}>
        <h3>${title}</h3>
        <div><span class="method" data-method=${entry.method}>${entry.method}</span> <b>${entry.name || entry.title}</b></div>
        <div class="muted url">${pathOf(entry.url)}</div>
        <div class="muted">${moment.format(entry.startedAt)}, ${account?.name ?? 'an account that is gone'}</div>
        <div>Status ${response.status ?? 'not visible'}, ${formatBytes(response.body.length)}</div>
      </section>`;
  }

  #renderHeads() {
    const [before, after] = [this.calls.before.response, this.calls.after.response];
    const lines = compareHeads(before, after);
    const [one, other] = [this.calls.before.entry, this.calls.after.entry];
    const isSameRequest =
      one.method === other.method && one.url === other.url && one.excerpt === other.excerpt;
    const isHidden = !before.headers || !after.headers;
    const isValue = before.bodyIs === 'value' || after.bodyIs === 'value';
    return html`
      ${isSameRequest ? nothing : html`<p>The requests differ too: what is told below may be due to that.</p>`}
      ${lines.length ? renderLines('Status and headers', lines) : nothing}
      ${isHidden ? html`<p class="muted">Headers are not compared: a script that was loaded shows none.</p>` : nothing}
      ${!isHidden && !lines.length ? html`<p class="muted">Status and headers are the same.</p>` : nothing}
      ${isValue ? html`<p class="muted">A body that a script passed is written anew from its value; digits and spacing may not be those that were sent.</p>` : nothing}`;
  }

  #renderFound(comparison: Comparison) {
    const { json, before, after, isSame } = comparison;
    if (isSame) return nothing;
    const { texts, isSorted } = this.#model;
    const isText = [before, after].every(({ kind }) => kind === 'json' || kind === 'text');
    const isHashed = before.sha256 !== null || after.sha256 !== null;
    return html`
      ${json && totalOf(json.counts) > 0 ? this.#renderChanges(json) : nothing}
      ${isHashed ? renderLines('Size and SHA-256', describeBodies(before, after)) : nothing}
      ${isText ? html`<ax-compare-texts .comparison=${comparison} .texts=${texts} ?sorted=${isSorted} @texts-sort=${(event: CustomEvent<boolean>) => this.#model.sort(event.detail)}></ax-compare-texts>` : nothing}`;
  }

  #renderChanges(json: JsonDifference) {
    const { changes, counts } = json;
    const total = totalOf(counts);
    const lists = describeLists(json);
    return html`
      <div class="line">
        <h3>${changes.length < total ? `The first ${count(changes.length)} of ${count(total)} changes` : 'Changes'}</h3>
        ${this.#renderSteps(changes.length)}
      </div>
      ${lists ? html`<p class="muted">${lists}</p>` : nothing}
      <div class="scroll"><ax-change-table .changes=${changes} .current=${this.current} @change-choose=${(event: CustomEvent<number>) => this.#goTo(event.detail)}></ax-change-table></div>
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  #renderSteps(total: number) {
    return html`
      <div class="steps">
        <span class="muted">${this.current < 0 ? '' : `${count(this.current + 1)} of ${count(total)}`}</span>
        <button title="Shift+F7" @click=${() => this.step(-1)}>Previous change</button>
        <button title="F7" @click=${() => this.step(1)}>Next change</button>
      </div>`;
  }

  async #goTo(place: number): Promise<void> {
    const changes = this.#model.comparison?.json?.changes ?? [];
    const change = changes[place];
    if (!change) return;
    this.current = place;
    this.said = `${place + 1} of ${changes.length}: ${kindTitles[change.kind]} ${change.path}`;
    const lines = await this.#model.findChange(place);
    if (lines) this.texts?.reveal(lines);
  }

  #swap(): void {
    const { before, after } = this.calls;
    this.calls = { before: after, after: before };
  }
}

function renderLines(label: string, lines: readonly HeadDifference[]) {
  return html`
    <table class="heads" aria-label=${label}>
      <thead><tr><th scope="col">${label}</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
      <tbody>${lines.map(({ name, before, after }) => html`<tr><th scope="row">${name}</th><td>${before ?? '–'}</td><td>${after ?? '–'}</td></tr>`)}</tbody>
    </table>`;
}

function describeBodies(before: BodyFacts, after: BodyFacts): HeadDifference[] {
  const size = ({ size: bytes }: BodyFacts) => `${count(bytes)} bytes`;
  return [
    { name: 'Size', before: size(before), after: size(after) },
    { name: 'SHA-256', before: before.sha256, after: after.sha256 },
  ];
}
