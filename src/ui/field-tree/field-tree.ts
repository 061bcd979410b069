import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { describeFieldType } from '../../core/catalogue/describe-schema.ts';
import type { ReplyField } from '../../core/catalogue/reply.ts';
import type { Choice } from '../../core/choices/choice.ts';
import '../choice-mark/choice-mark.ts';
import { controls } from '../theme/controls.styles.ts';
import { inlineCode } from '../theme/inline-code.ts';
import { codeList, facts } from './facts.ts';
import { countMembers, type FieldNode, growTree } from './grow-tree.ts';
import { memberList } from './member-list.styles.ts';

/** Fields that are shown without folding anything. */
const shownFields = 25;

/** Members of a reply or a payload as an indented tree; a long one is folded below its first level. */
@customElement('ax-field-tree')
export class FieldTree extends LitElement {
  static override styles = [
    controls,
    facts.styles,
    memberList,
    css`
      .tools {
        display: flex;
        justify-content: flex-end;
        margin-right: -8px;
      }
    `,
  ];

  @property({ attribute: false }) fields: readonly ReplyField[] = [];
  /** Choices of the simulation by the member they are about. */
  @property({ attribute: false }) marks: ReadonlyMap<string, Choice> = new Map();
  /** What the members belong to, for screen readers. */
  @property() label = 'Fields';
  @state() private unfolded = false;

  override render() {
    const tree = growTree(this.fields);
    const isLong = this.fields.length > shownFields && tree.some(({ children }) => children.length);
    const isList = this.fields.length > 0 && this.fields.every(({ path }) => path.startsWith('[]'));
    return html`
      ${isLong ? html`<div class="tools"><button class="quiet" @click=${this.#toggle}>${this.unfolded ? 'Fold all' : 'Unfold all'}<span class="visually-hidden"> of ${this.label}</span></button></div>` : nothing}
      ${isList && tree[0]?.name !== '[]' ? html`<p class="muted">A list. Each entry has:</p>` : nothing}
      <ul class="members" aria-label=${this.label}>${tree.map((node) => this.#renderNode(node, isLong))}</ul>
    `;
  }

  #renderNode(node: FieldNode, folds: boolean): TemplateResult {
    const { field, children } = node;
    const inner = () => html`<ul>${children.map((child) => this.#renderNode(child, folds))}</ul>`;
    return html`
      <li class="member">
        <div class="head" title=${node.path}>
          <code class="name">${node.name === '[]' ? 'each entry' : node.name}</code>
          ${field ? html` <span class="muted type">${describeFieldType(field)}</span>` : nothing}
          ${field?.optional ? html` <span class="muted type">may be missing</span>` : nothing}
          ${this.marks.has(node.path) ? html`<ax-choice-mark .choice=${this.marks.get(node.path)} of=${node.name}></ax-choice-mark>` : nothing}
        </div>
        ${field ? this.#renderFacts(field) : nothing}
        ${children.length && !folds ? inner() : nothing}
        ${children.length && folds ? html`<details ?open=${this.unfolded}><summary>${countText(node)}<span class="visually-hidden"> of ${node.path}</span></summary>${inner()}</details>` : nothing}
      </li>`;
  }

  #renderFacts({ description, enum: values, unit, format, since, removed }: ReplyField) {
    return html`
      <div class="about">
        ${description ? html`<p>${inlineCode(description)}</p>` : nothing}
        ${facts.render([
          values && values.length > 1 ? ['Values', codeList(values)] : null,
          unit ? ['Unit', unit] : null,
          format ? ['Format', html`<code>${format}</code>`] : null,
          since ? ['Since', since] : null,
          removed ? ['Removed', removed] : null,
        ])}
      </div>`;
  }

  #toggle(): void {
    this.unfolded = !this.unfolded;
    // A person may have folded some by hand since; those follow too.
    for (const details of this.renderRoot.querySelectorAll('details')) details.open = this.unfolded;
  }
}

function countText(node: FieldNode): string {
  const count = countMembers(node);
  return count === 1 ? '1 member' : `${count} members`;
}
