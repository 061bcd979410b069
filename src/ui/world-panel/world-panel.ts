import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { GovernedWorld } from '../../app/explorer/explorer-parts.ts';
import { describeOutcome } from '../../core/simulation/describe-attempts.ts';
import { describeKeeping } from '../../core/simulation/describe-keeping.ts';
import type { Outgoing, SentWebhook } from '../../core/simulation/outgoing.ts';
import type { ChangedConditions, Done, Replaced, WorldState } from '../../core/simulation/world-control.ts';
import { maxSeed, worldSizes } from '../../core/simulation/world-settings.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import './conditions-form.ts';
import type { ConditionsForm } from './conditions-form.ts';
import './damaged-records.ts';
import './outgoing-list.ts';
import { saveFile } from '../save-file.ts';
import { panelRows } from './panel-rows.styles.ts';
import { worldPanelStyles } from './world-panel.styles.ts';

/** Page that lists what the account does where facts are silent. */
const guide = 'guides/simulated-account';

/** What a simulated account is made of and how it answers: to begin anew, to make it fail, to save and load it. */
@customElement('ax-world-panel')
export class WorldPanel extends LitElement {
  static override styles = [controls, panelRows, worldPanelStyles];

  @property() heading = '';
  @property({ attribute: false }) loadWorld!: () => Promise<GovernedWorld>;
  @state() private world: GovernedWorld | null = null;
  @state() private shown: WorldState | null = null;
  @state() private outgoing: Outgoing = { outbox: [], deliveries: [] };
  @state() private said = '';
  @state() private problem = '';
  /** What was there before it was begun anew or loaded, as text. */
  @state() private replaced: string | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('ax-conditions-form') private conditionsForm?: ConditionsForm;

  #end: (() => void) | null = null;
  #turn: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Somebody who comes back from another window may have made calls there.
    addEventListener('focus', this.#look);
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
    void this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('focus', this.#look);
    clearTimeout(this.#timer);
    this.#end?.();
  }

  override render() {
    return html`
      <dialog aria-labelledby="title" @close=${() => emit(this, 'ax-world-show', false)}>
        <div class="head">
          <div>
            <h2 id="title">${this.heading}</h2>
            <button class="quiet" @click=${this.#look}>Refresh</button>
            <button class="quiet" @click=${() => this.dialog.close()}>Close</button>
          </div>
          <p class="said" role="status">
            ${this.said} ${this.replaced ? html`<button class="quiet" @click=${this.#undo}>Undo</button>` : nothing}
          </p>
          ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        </div>
        ${this.world && this.shown ? this.#renderWorld(this.world, this.shown) : html`<p class="muted">${this.problem ? '' : 'Opening …'}</p>`}
      </dialog>
    `;
  }

  #renderWorld(world: GovernedWorld, { settings, changes, keeping, damages }: WorldState) {
    const { seed, size, conditions } = settings;
    const isKept = keeping === 'browser' || keeping === 'process';
    const isServed = keeping === 'process';
    return html`
      <p class="muted">
        Seed <b>${seed}</b>, ${size.toLocaleString('en')} chats, ${changes === 1 ? 'one change' : `${changes} changes`} made.
        <span class=${isKept ? '' : 'problem'}>${describeKeeping(keeping)}</span>
      </p>
      ${damages.length && world.damaged ? html`<ax-damaged-records .damages=${damages} .damaged=${world.damaged}></ax-damaged-records>` : nothing}
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
      <ax-conditions-form .conditions=${conditions} @ax-conditions-change=${(event: CustomEvent<ChangedConditions>) => this.#configure(world, event.detail)}></ax-conditions-form>
      <h3>Take it along</h3>
      <div class="row">
        <button @click=${() => this.#save(world)}>Save to a file</button>
        <label>Load from a file <input type="file" accept="application/json,.json" @change=${(event: Event) => this.#load(event, world)} /></label>
      </div>
      <ax-outgoing-list
        .outgoing=${this.outgoing}
        .noDeliveries=${`Nothing so far. Tagging a chat or creating a ticket calls the webhooks that wait for it. ${isServed ? 'What --deliver-to names is really called.' : 'In this page nothing is sent.'}`}
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

  /** Opens the account, or looks how it stands by now. */
  readonly #look = async () => {
    try {
      this.world ??= await this.#open();
      this.shown = await this.world.refresh();
      this.outgoing = await this.world.outgoing();
      this.problem = '';
      if (this.outgoing.deliveries.some(isOnItsWay)) this.#lookSoon();
    } catch (error) {
      this.#fail(error);
    }
  };

  /** A receiver answers when it likes; the account tells of it only when asked. */
  #lookSoon(): void {
    clearTimeout(this.#timer);
    if (this.isConnected) this.#timer = setTimeout(this.#look, 1000);
  }

  async #open(): Promise<GovernedWorld> {
    const world = await this.loadWorld().catch(() => {
      throw new Error(
        'What governs the simulated account could not be loaded. Check the connection, then refresh.',
      );
    });
    this.#end = world.subscribe((shown) => {
      this.shown = shown;
    });
    return world;
  }

  #fail(error: unknown): void {
    this.said = '';
    this.problem = (error as Error).message;
  }

  /** Does something and shows what came of it; what it replaced can be brought back. */
  #act<Result extends Done>(
    said: (done: Result) => string,
    act: () => Promise<Result>,
    undoable: (done: Result) => string | null = () => this.replaced,
  ): Promise<void> {
    // One after the other, so that what is said is about the last thing that was done.
    this.#turn = this.#turn.then(() => this.#perform(said, act, undoable));
    return this.#turn;
  }

  async #perform<Result extends Done>(
    said: (done: Result) => string,
    act: () => Promise<Result>,
    undoable: (done: Result) => string | null,
  ): Promise<void> {
    this.said = 'Working …';
    try {
      const done = await act();
      await this.#look();
      this.said = done.ok ? said(done) : '';
      if (done.ok) this.replaced = undoable(done);
      else this.#refuse(done.error);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** What was refused goes out of its field again. */
  #refuse(error: string): void {
    this.problem = error;
    this.conditionsForm?.restore();
  }

  async #beginAnew(event: SubmitEvent, world: GovernedWorld): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const seed = String(form.get('seed'));
    const size = worldSizes.find((each) => String(each) === form.get('size'));
    const reset = () => world.reset({ seed, ...(size ? { size } : {}) });
    await this.#act(() => 'The account has begun anew.', reset, replacedBy);
  }

  async #load(event: Event, world: GovernedWorld): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    const load = async () => world.importText(await file.text());
    await this.#act(() => `Loaded ${file.name}.`, load, replacedBy);
    input.value = '';
  }

  async #undo(): Promise<void> {
    const { world, replaced } = this;
    if (!world || !replaced) return;
    await this.#act(
      () => 'The account is as it was before.',
      () => world.importText(replaced),
      () => null,
    );
  }

  async #save(world: GovernedWorld): Promise<void> {
    await this.#act(
      () => 'Saved as simulated-account.json.',
      async () => {
        saveFile('simulated-account.json', await world.exportText());
        return { ok: true };
      },
    );
  }

  async #configure(world: GovernedWorld, conditions: ChangedConditions): Promise<void> {
    await this.#act(
      () => 'From now on it answers so.',
      () => world.configure(conditions),
    );
  }

  async #resend(world: GovernedWorld, number: number): Promise<void> {
    const tell = () => {
      const attempt = this.outgoing.deliveries[number - 1]?.attempts.at(-1);
      return attempt ? `Delivery ${number}: ${describeOutcome(attempt.outcome)}.` : '';
    };
    await this.#act(tell, () => world.resend(number));
  }
}

const isOnItsWay = ({ attempts }: SentWebhook) => attempts.some(({ outcome }) => outcome === 'waiting');
const replacedBy = (done: Replaced) => (done.ok ? done.replaced : null);
