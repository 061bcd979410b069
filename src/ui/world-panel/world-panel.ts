import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { SimulatedWorld } from '../../app/explorer/explorer-parts.ts';
import type { Faults } from '../../core/simulation/conditions.ts';
import { describeOutcome } from '../../core/simulation/describe-attempts.ts';
import { describeKeeping } from '../../core/simulation/describe-keeping.ts';
import type { Outgoing } from '../../core/simulation/outgoing.ts';
import type { Done, Replaced, WorldState } from '../../core/simulation/world-control.ts';
import { maxSeed, worldSizes } from '../../core/simulation/world-settings.ts';
import { worldStart } from '../../core/simulation/world-start.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import './damaged-records.ts';
import './outgoing-list.ts';
import { saveText } from './save-text.ts';
import { worldPanelStyles } from './world-panel.styles.ts';

/** Page that lists what the account does where facts are silent. */
const guide = 'guides/simulated-account';

const faultWords: { readonly [fault in keyof Faults]: string } = {
  errors: 'Server errors (500)',
  slow: 'Slow answers (5 s)',
  dropped: 'Broken connections',
  malformed: 'Malformed JSON',
  wrongType: 'Wrong content type',
};

/** What the simulated account is made of and how it answers: to begin anew, to make it fail, to save and load it. */
@customElement('ax-world-panel')
export class WorldPanel extends LitElement {
  static override styles = [controls, worldPanelStyles];

  @property({ attribute: false }) loadWorld!: () => Promise<SimulatedWorld>;
  @state() private world: SimulatedWorld | null = null;
  @state() private shown: WorldState | null = null;
  @state() private outgoing: Outgoing = { outbox: [], deliveries: [] };
  @state() private said = '';
  @state() private problem = '';
  /** What was there before it was begun anew or loaded, as text. */
  @state() private replaced: string | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;

  #end: (() => void) | null = null;

  protected override async firstUpdated(): Promise<void> {
    this.dialog.showModal();
    try {
      const world = await this.loadWorld();
      this.#end = world.subscribe((shown) => {
        this.shown = shown;
      });
      this.shown = await world.refresh();
      this.outgoing = await world.outgoing();
      this.world = world;
    } catch {
      this.problem = 'The simulated account could not be loaded. Check the connection, then open this again.';
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
  }

  override render() {
    return html`
      <dialog aria-labelledby="title" @close=${() => emit(this, 'ax-world-show', false)}>
        <div class="head">
          <h2 id="title">Simulated account</h2>
          <button class="quiet" @click=${() => this.dialog.close()}>Close</button>
        </div>
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <p class="said" role="status">
          ${this.said} ${this.replaced ? html`<button class="quiet" @click=${this.#undo}>Undo</button>` : nothing}
        </p>
        ${this.world && this.shown ? this.#renderWorld(this.world, this.shown) : html`<p class="muted">${this.problem ? '' : 'Opening …'}</p>`}
      </dialog>
    `;
  }

  #renderWorld(world: SimulatedWorld, { settings, changes, keeping, damages }: WorldState) {
    const { seed, size, conditions } = settings;
    return html`
      <p class="muted">
        Seed <b>${seed}</b>, ${size.toLocaleString('en')} chats, ${changes === 1 ? 'one change' : `${changes} changes`} made.
        <span class=${keeping === 'browser' ? '' : 'problem'}>${describeKeeping(keeping)}</span>
      </p>
      ${damages.length ? html`<ax-damaged-records .damages=${damages} .damaged=${world.damaged}></ax-damaged-records>` : nothing}
      <p class="muted">Where the facts of the API are silent, it had to choose: <a href="#/livechat-v2/${guide}" @click=${this.#openGuide}>What the simulated account assumes</a>.</p>
      <form @submit=${(event: SubmitEvent) => this.#beginAnew(event, world)}>
        <h3>Begin anew</h3>
        <div class="row">
          <label>Seed <input name="seed" .value=${seed} required maxlength=${maxSeed} /></label>
          <label>Chats
            <select name="size">${worldSizes.map((each) => html`<option value=${each} ?selected=${each === size}>${each.toLocaleString('en')}</option>`)}</select>
          </label>
          <button>Begin anew</button>
        </div>
        <p class="muted">What was created, changed and removed is gone; you can undo it until you close this.</p>
      </form>
      <h3>How it answers</h3>
      <div class="row">
        <label>Clock
          <select @change=${(event: Event) => this.#setClock(world, (event.target as HTMLSelectElement).value)}>
            <option value="running" .selected=${live(conditions.clock === 'running')}>runs</option>
            <option value="fixed" .selected=${live(conditions.clock !== 'running')}>stands still at 2018-04-13 14:00 UTC</option>
          </select>
        </label>
        <label>Latency in ms
          <input type="number" min="0" max="60000" .value=${String(conditions.latency)} @change=${(event: Event) => this.#configure(world, { latency: readNumber(event, 60_000) })} />
        </label>
        <label class="check"><input type="checkbox" .checked=${live(conditions.readOnly)} @change=${(event: Event) => this.#configure(world, { readOnly: (event.target as HTMLInputElement).checked })} /> Read-only</label>
      </div>
      <fieldset class="row">
        <legend>Share of answers that go wrong, in percent</legend>
        ${(Object.keys(faultWords) as (keyof Faults)[]).map(
          (fault) => html`
            <label>${faultWords[fault]}
              <input type="number" min="0" max="100" .value=${String(Math.round(conditions.faults[fault] * 100))} @change=${(event: Event) => this.#setFault(world, conditions.faults, fault, event)} />
            </label>`,
        )}
      </fieldset>
      <h3>Take it along</h3>
      <div class="row">
        <button @click=${async () => saveText('simulated-account.json', await world.exportText())}>Save to a file</button>
        <label>Load from a file <input type="file" accept="application/json,.json" @change=${(event: Event) => this.#load(event, world)} /></label>
      </div>
      <ax-outgoing-list
        .outgoing=${this.outgoing}
        .noDeliveries=${'Nothing so far. Tagging a chat or creating a ticket calls the webhooks that wait for it. In this page nothing is sent.'}
        @ax-delivery-resend=${({ detail }: CustomEvent<number>) => this.#resend(world, detail)}
      ></ax-outgoing-list>
    `;
  }

  /** In this tab the panel makes way, and the keyboard goes along. */
  #openGuide(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.dialog.close();
    emit(this, 'ax-page-open', { pageId: guide, enter: true });
  }

  async #beginAnew(event: SubmitEvent, world: SimulatedWorld): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const size = worldSizes.find((each) => String(each) === form.get('size'));
    const done = await world.reset({ seed: String(form.get('seed')), ...(size ? { size } : {}) });
    await this.#tell(world, done, 'The account has begun anew.', replacedBy(done));
  }

  async #load(event: Event, world: SimulatedWorld): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    const done = await world.importText(await file.text());
    await this.#tell(world, done, `Loaded ${file.name}.`, replacedBy(done));
    input.value = '';
  }

  async #undo(): Promise<void> {
    const { world, replaced } = this;
    if (world && replaced)
      await this.#tell(world, await world.importText(replaced), 'The account is as it was before.', null);
  }

  async #resend(world: SimulatedWorld, number: number): Promise<void> {
    await this.#tell(world, await world.resend(number), '', this.replaced);
    const attempt = this.outgoing.deliveries[number - 1]?.attempts.at(-1);
    if (!this.problem && attempt) this.said = `Delivery ${number}: ${describeOutcome(attempt.outcome)}.`;
  }

  #setClock(world: SimulatedWorld, clock: string): void {
    void this.#configure(world, {
      clock: clock === 'running' ? 'running' : worldStart,
    });
  }

  #setFault(world: SimulatedWorld, faults: Faults, fault: keyof Faults, event: Event): void {
    void this.#configure(world, { faults: { ...faults, [fault]: readNumber(event, 100) / 100 } });
  }

  async #configure(
    world: SimulatedWorld,
    conditions: Parameters<SimulatedWorld['configure']>[0],
  ): Promise<void> {
    await this.#tell(world, await world.configure(conditions), 'From now on it answers so.', this.replaced);
  }

  async #tell(world: SimulatedWorld, done: Done, said: string, before: string | null): Promise<void> {
    this.problem = done.ok ? '' : done.error;
    this.said = done.ok ? said : '';
    if (done.ok) this.replaced = before;
    this.shown = world.state;
    this.outgoing = await world.outgoing();
  }
}

const replacedBy = (done: Replaced) => (done.ok ? done.replaced : null);

/** The number in a field, brought into its range, in the field too. */
function readNumber(event: Event, most: number): number {
  const input = event.target as HTMLInputElement;
  const number = Math.min(most, Math.max(0, Math.round(Number(input.value)) || 0));
  input.value = String(number);
  return number;
}
