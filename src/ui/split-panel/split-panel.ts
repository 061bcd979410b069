import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { controls } from '../theme/controls.styles.ts';
import { splitPanelStyles } from './split-panel.styles.ts';

/** Where the divider stands unless somebody moves it, in percent of the height. */
const initialPosition = 52;
/** What each part keeps at least, in pixels; the styles name the same heights. */
const least = { start: 160, end: 140 };

/** Two parts, one over the other, with a divider that can be moved by pointer and by key. */
@customElement('ax-split-panel')
export class SplitPanel extends LitElement {
  static override styles = [controls, splitPanelStyles];

  /** Where the divider was moved to, in percent; it stands there as far as the height allows. */
  @state() private position = initialPosition;
  /** Height of both parts in pixels, for the limits of the divider; 0 until it is laid out. */
  @state() private height = 0;

  /** How far the pointer is from the upper edge of the divider it holds. */
  #grip = 0;

  readonly #measure = new ResizeObserver(() => {
    this.height = this.clientHeight;
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
    return html`
      <div class="split" style="--position: ${this.position}%">
        <slot name="start"></slot>
        <div
          role="separator"
          class="divider"
          tabindex="0"
          aria-label="Resize"
          aria-orientation="horizontal"
          aria-valuenow=${Math.round(this.#clamped(this.position))}
          aria-valuemin=${Math.round(min)}
          aria-valuemax=${Math.round(max)}
          @keydown=${this.#followKey}
          @pointerdown=${this.#grasp}
          @pointermove=${this.#drag}
          @dblclick=${this.#reset}
        ></div>
        <slot name="end"></slot>
      </div>`;
  }

  /** Between which positions the divider can stand, in percent. */
  get #limits(): { min: number; max: number } {
    const { height } = this;
    if (!height) return { min: 0, max: 100 };
    const min = Math.min(100, (least.start / height) * 100);
    return { min, max: Math.max(min, 100 - (least.end / height) * 100) };
  }

  #clamped(position: number): number {
    const { min, max } = this.#limits;
    return Math.min(Math.max(position, min), max);
  }

  readonly #reset = () => {
    this.position = initialPosition;
  };

  #followKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = event.shiftKey ? 10 : 1;
    // From where it stands, not from where a lower window has kept it from standing.
    const position = this.#clamped(this.position);
    const { min, max } = this.#limits;
    const target = {
      ArrowUp: position - step,
      ArrowDown: position + step,
      Home: min,
      End: max,
      // What a double click does, for the keyboard.
      Enter: initialPosition,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.position = this.#clamped(target);
  }

  #grasp(event: PointerEvent): void {
    if (event.button !== 0) return;
    const divider = event.currentTarget as HTMLElement;
    divider.setPointerCapture(event.pointerId);
    this.#grip = event.clientY - divider.getBoundingClientRect().top;
  }

  #drag(event: PointerEvent): void {
    if (!(event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) return;
    const top = event.clientY - this.#grip - this.getBoundingClientRect().top;
    this.position = this.#clamped((top / this.height) * 100);
  }
}
