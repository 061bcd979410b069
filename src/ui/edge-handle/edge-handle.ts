import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { firstLayout, widthLimits } from '../../app/explorer/layout.ts';
import { emit } from '../emit.ts';
import { controls } from '../theme/controls.styles.ts';

/** The inner edge of a pane at the side, by which it is drawn wider or narrower, by pointer or by key. */
@customElement('ax-edge-handle')
export class EdgeHandle extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        position: relative;
        z-index: 2;
        width: 0;
      }
      div {
        position: absolute;
        inset: 0 -7px 0 0;
        cursor: col-resize;
        touch-action: none;
        user-select: none;
      }
      div:hover::after,
      div:focus-visible::after {
        content: '';
        position: absolute;
        inset: 0 4px 0 0;
        background: var(--ax-accent);
      }
      div:focus-visible {
        outline: none;
      }
    `,
  ];

  /** What is drawn: its name in the layout. */
  @property() pane!: 'treeWidth' | 'docsWidth';
  /** Its width as kept, in pixels. */
  @property({ type: Number }) width = 0;
  /** What it is called, for screen readers. */
  @property() label = '';
  /** Width while it is being drawn; null otherwise. */
  @state() private drawn: number | null = null;

  #from = 0;

  override render() {
    const [min, max] = widthLimits[this.pane];
    return html`<div
      role="separator"
      tabindex="0"
      aria-label=${this.label}
      aria-orientation="vertical"
      aria-valuemin=${min}
      aria-valuemax=${max}
      aria-valuenow=${Math.round(this.drawn ?? this.width)}
      aria-valuetext="${Math.round(this.drawn ?? this.width)} pixels"
      @keydown=${this.#followKey}
      @pointerdown=${this.#grasp}
      @pointermove=${this.#draw}
      @pointerup=${this.#letGo}
      @pointercancel=${this.#letGo}
      @dblclick=${() => this.#set(firstLayout[this.pane])}
    >${nothing}</div>`;
  }

  /** A pane on the left grows to the right, one on the right to the left. */
  get #direction(): number {
    return this.pane === 'treeWidth' ? 1 : -1;
  }

  #set(width: number): void {
    const [min, max] = widthLimits[this.pane];
    emit(this, 'ax-layout-change', { [this.pane]: Math.min(Math.max(Math.round(width), min), max) });
  }

  #followKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = (event.shiftKey ? 80 : 16) * this.#direction;
    const [min, max] = widthLimits[this.pane];
    const target = {
      ArrowLeft: this.width - step,
      ArrowRight: this.width + step,
      Home: min,
      End: max,
      Enter: firstLayout[this.pane],
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.#set(target);
  }

  #grasp(event: PointerEvent): void {
    if (event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#from = event.clientX - this.#direction * this.width;
    this.drawn = this.width;
  }

  #draw(event: PointerEvent): void {
    if (this.drawn === null) return;
    this.drawn = (event.clientX - this.#from) * this.#direction;
    this.#set(this.drawn);
  }

  #letGo(): void {
    this.drawn = null;
  }
}
