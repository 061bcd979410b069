import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { firstLayout } from '../../app/explorer/layout.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';
import { splitPanelStyles } from './split-panel.styles.ts';

/** What each part keeps at least, in pixels; the styles name the same lengths. */
const least = { rows: { start: 160, end: 140 }, columns: { start: 320, end: 280 } };
/** Where there is too little room for two parts side by side, in pixels. */
const narrowest = 640;

/** Two parts, one over or beside the other, with a divider that can be moved by pointer and by key. */
@customElement('ax-split-panel')
export class SplitPanel extends LitElement {
  static override styles = [controls, splitPanelStyles];

  /** How the parts stand as far as the width allows. */
  @property() orientation: 'rows' | 'columns' = 'rows';
  /** Where the divider stands while one part is over the other, in percent, as far as the height allows. */
  @property({ type: Number }) rows = firstLayout.rows;
  /** Where it stands while they are side by side. */
  @property({ type: Number }) columns = firstLayout.columns;
  /** Extent of both parts in pixels, for the limits of the divider; 0 until they are laid out. */
  @state() private size = { width: 0, height: 0 };

  /** How far the pointer is from the edge of the divider it holds. */
  #grip = 0;

  readonly #measure = new ResizeObserver(() => {
    this.size = { width: this.clientWidth, height: this.clientHeight };
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#measure.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#measure.disconnect();
  }

  override render() {
    const { min, max } = this.#limits;
    const way = this.#way;
    return html`
      <div class="split ${way}" style="--position: ${this.#position}%">
        <slot name="start"></slot>
        <div
          role="separator"
          class="divider"
          tabindex="0"
          aria-label="Resize"
          aria-orientation=${way === 'rows' ? 'horizontal' : 'vertical'}
          aria-valuenow=${Math.round(this.#clamped(this.#position))}
          aria-valuemin=${Math.round(min)}
          aria-valuemax=${Math.round(max)}
          @keydown=${this.#followKey}
          @pointerdown=${this.#grasp}
          @pointermove=${this.#drag}
          @dblclick=${() => this.#move(firstLayout[way])}
        ></div>
        <slot name="end"></slot>
      </div>`;
  }

  get #way(): 'rows' | 'columns' {
    const { width } = this.size;
    return this.orientation === 'columns' && width >= narrowest ? 'columns' : 'rows';
  }

  get #position(): number {
    return this[this.#way];
  }

  /** How long both parts are together, across the divider, in pixels. */
  get #extent(): number {
    return this.#way === 'rows' ? this.size.height : this.size.width;
  }

  /** Between which positions the divider can stand, in percent. */
  get #limits(): { min: number; max: number } {
    const extent = this.#extent;
    if (!extent) return { min: 0, max: 100 };
    const { start, end } = least[this.#way];
    const min = Math.min(100, (start / extent) * 100);
    return { min, max: Math.max(min, 100 - (end / extent) * 100) };
  }

  #clamped(position: number): number {
    const { min, max } = this.#limits;
    return Math.min(Math.max(position, min), max);
  }

  #move(position: number): void {
    const way = this.#way;
    this[way] = this.#clamped(position);
    emit(this, 'ax-layout-change', { [way]: this[way] });
  }

  #followKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = event.shiftKey ? 10 : 1;
    // From where it stands, not from where a smaller window has kept it from standing.
    const position = this.#clamped(this.#position);
    const { min, max } = this.#limits;
    const [back, on] = this.#way === 'rows' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    const target = {
      [back as string]: position - step,
      [on as string]: position + step,
      Home: min,
      End: max,
      // What a double click does, for the keyboard.
      Enter: firstLayout[this.#way],
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.#move(target);
  }

  #grasp(event: PointerEvent): void {
    if (event.button !== 0) return;
    const divider = event.currentTarget as HTMLElement;
    divider.setPointerCapture(event.pointerId);
    const { left, top } = divider.getBoundingClientRect();
    this.#grip = this.#way === 'rows' ? event.clientY - top : event.clientX - left;
  }

  #drag(event: PointerEvent): void {
    if (!(event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) return;
    const { left, top } = this.getBoundingClientRect();
    const at = (this.#way === 'rows' ? event.clientY - top : event.clientX - left) - this.#grip;
    this.#move((at / this.#extent) * 100);
  }
}
