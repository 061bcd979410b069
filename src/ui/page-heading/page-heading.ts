import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

/** Fired by a heading that shows another text: a page has arrived. */
export const headingShown = 'ax-heading-shown';

/** The title of a page, which can take the keyboard when somebody opens the page by key. */
@customElement('ax-page-heading')
export class PageHeading extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font-size: 19px;
      font-weight: 700;
      line-height: 1.35;
    }
    h1 {
      margin: 0;
      font: inherit;
      overflow-wrap: anywhere;
    }
    h1:focus-visible {
      outline: 2px solid var(--ax-accent);
      outline-offset: 4px;
      border-radius: 2px;
    }
    h1:focus:not(:focus-visible) {
      outline: none;
    }
  `;

  @property() text = '';
  @query('h1') private heading!: HTMLElement;

  /** Moves the keyboard to the title. */
  override focus(): void {
    this.heading.focus();
  }

  override render() {
    return html`<h1 tabindex="-1">${this.text}</h1>`;
  }

  protected override updated(changes: PropertyValues): void {
    if (changes.has('text')) this.dispatchEvent(new Event(headingShown, { bubbles: true, composed: true }));
  }
}
