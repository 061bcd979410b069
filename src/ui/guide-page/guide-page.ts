import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Guide } from '../../core/catalogue/guide.ts';
import '../markdown/markdown-text.ts';
import '../page-heading/page-heading.ts';
import { controls } from '../theme/controls.styles.ts';
import { guidePageStyles } from './guide-page.styles.ts';

/** A guide to go to. */
export interface GuideLink {
  /** Its name. */
  readonly title: string;
  /** Its address in this page. */
  readonly href: string;
}

/** One guide: its title, its text, and the way to the guides around it. */
@customElement('ax-guide-page')
export class GuidePage extends LitElement {
  static override styles = [controls, guidePageStyles];

  @property({ attribute: false }) guide!: Guide;
  @property() apiTitle = '';
  @property({ attribute: false }) previous: GuideLink | null = null;
  @property({ attribute: false }) next: GuideLink | null = null;
  /** Section to begin with, as addresses have it; null for the beginning. */
  @property({ attribute: false }) section: string | null = null;

  override render() {
    const { title, summary, markdown } = this.guide;
    return html`
      <article>
        <nav class="crumb muted" aria-label="Breadcrumb"><a href="#/">${this.apiTitle}</a> › Guides</nav>
        <ax-page-heading .text=${title}></ax-page-heading>
        <p class="summary">${summary}</p>
        <ax-markdown-text outline .markdown=${markdown} .section=${this.section}></ax-markdown-text>
        ${this.previous || this.next ? this.#renderWay() : nothing}
      </article>
    `;
  }

  protected override updated(changes: PropertyValues<this>): void {
    const before = changes.get('guide');
    // Another guide begins at its beginning, whichever box scrolls at this width.
    if (before && before.id !== this.guide.id)
      this.renderRoot.querySelector('ax-page-heading')?.scrollIntoView({ block: 'nearest' });
  }

  #renderWay() {
    const { previous, next } = this;
    return html`
      <nav class="more" aria-label="More guides">
        ${previous ? html`<a rel="prev" href=${previous.href}><span>Previous</span>${previous.title}</a>` : nothing}
        ${next ? html`<a rel="next" href=${next.href}><span>Next</span>${next.title}</a>` : nothing}
      </nav>
    `;
  }
}
