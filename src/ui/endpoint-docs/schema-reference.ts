import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { describeLimits, describeType } from '../../core/catalogue/describe-schema.ts';
import type { Json, Schema } from '../../core/catalogue/schema.ts';
import type { Choice } from '../../core/choices/choice.ts';
import { exampleOf } from '../../core/request/use-example.ts';
import { emit } from '../emit.ts';
import { codeList, facts } from '../field-tree/facts.ts';
import { memberList } from '../field-tree/member-list.styles.ts';
import '../choice-mark/choice-mark.ts';
import { controls } from '../theme/controls.styles.ts';
import { inlineCode } from '../theme/inline-code.ts';
import { listKinds, listMembers, type Member, type MemberKind } from './list-members.ts';

/** Arguments of a call one below the other: what each is, what it takes, and a button that puts its example in. */
@customElement('ax-schema-reference')
export class SchemaReference extends LitElement {
  static override styles = [
    controls,
    facts.styles,
    memberList,
    css`
      .example {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 8px;
      }
      .use {
        flex: none;
        min-height: 24px;
        margin: -3px -6px -3px 0;
        padding: 0 6px;
        font-size: 12.5px;
      }
      .kinds {
        margin-top: 6px;
        padding-left: 12px;
        border-left: 1px solid var(--ax-line);
      }
      .kinds details {
        padding: 3px 0;
      }
      .kinds .about {
        margin: 2px 0 0;
      }
    `,
  ];

  @property({ attribute: false }) members: readonly Member[] = [];
  /** Choices of the simulation by the argument they are about. */
  @property({ attribute: false }) marks: ReadonlyMap<string, Choice> = new Map();
  /** What the arguments are, for screen readers. */
  @property() label = '';

  override render() {
    return html`<ul class="members" aria-label=${this.label}>${this.members.map((member) => this.#renderMember(member))}</ul>`;
  }

  #renderMember(member: Member): TemplateResult {
    const { name, schema, required, requiredWith, field, namesKind } = member;
    const object = schema.items?.type === 'object' ? schema.items : schema;
    const within = field !== null && object !== schema ? `${field}[0]` : field;
    const inner = listMembers(object, within);
    const kinds = listKinds(object, object === schema ? null : field);
    return html`
      <li class="member">
        <div class="head">
          <code class="name">${name}</code>
          <span class="muted type">${namesKind ? 'one of the kinds below' : describeType(schema)}</span>
          ${required ? html`<span class="required">required</span>` : nothing}
          ${requiredWith.length ? html`<span class="required">required with ${requiredWith.join(', ')}</span>` : nothing}
          ${this.#renderMark(member)}
        </div>
        <div class="about">${this.#renderWords(schema)}${this.#renderFacts(member)}</div>
        ${inner.length ? html`<ul aria-label="Members of ${name}">${inner.map((one) => this.#renderMember(one))}</ul>` : nothing}
        ${kinds.length ? html`<div class="kinds">${kinds.map((kind) => this.#renderKind(kind, name))}</div>` : nothing}
      </li>`;
  }

  #renderMark({ field, name }: Member) {
    // Choices name lists without the place of an entry, and parameters without where they stand.
    const choice = field && this.marks.get(field.replace(/^\w+:/, '').replaceAll('[0]', '[]'));
    return choice ? html`<ax-choice-mark .choice=${choice} of=${name}></ax-choice-mark>` : nothing;
  }

  #renderKind(kind: MemberKind, owner: string) {
    const { name, schema, field } = kind;
    // The member that tells the kinds apart is the kind's name; it needs no row of its own.
    const own = listMembers(schema, field).filter(({ schema: { enum: values } }) => values?.length !== 1);
    return html`
      <details>
        <summary><code>${name}</code> <span class="muted">${schema.description}</span></summary>
        <div class="about">
          ${schema['x-note'] ? html`<p>${inlineCode(schema['x-note'])}</p>` : nothing}
          ${facts.render([this.#exampleFact(schema, field, `${owner}, kind ${name}`)])}
        </div>
        ${own.length ? html`<ul aria-label="Members of ${owner}, kind ${name}">${own.map((member) => this.#renderMember(member))}</ul>` : nothing}
      </details>`;
  }

  #renderWords({ description, 'x-note': note }: Schema) {
    return description || note
      ? html`<p>${inlineCode([description, note].filter(Boolean).join(' '))}</p>`
      : nothing;
  }

  #renderFacts({ schema, names, namesKind, defaultText, since, field, name }: Member) {
    if (namesKind) return nothing;
    const values = schema.enum ?? schema.items?.enum ?? [];
    const isChoice = values.length > 1 && values.map(String).join() !== '0,1';
    const limits = describeLimits(schema);
    return facts.render([
      names ? ['Names', codeList(names)] : null,
      isChoice ? ['Values', codeList(values)] : null,
      schema.default !== undefined ? ['Default', codeList([schema.default])] : null,
      defaultText ? ['Default', defaultText] : null,
      limits ? ['Limits', limits] : null,
      since && !schema['x-note']?.includes(since) ? ['Since', since] : null,
      this.#exampleFact(schema, field, field?.replace(/^(\w+):(.*)$/, '$2 in the $1') ?? name),
    ]);
  }

  #exampleFact(schema: Schema, field: string | null, label: string) {
    const example = exampleOf(schema);
    if (example === undefined) return null;
    const shown = html`<code>${writeExample(example)}</code>`;
    if (field === null) return ['Example', shown] as const;
    return [
      'Example',
      html`<span class="example">${shown} <button class="quiet use" aria-label="Use the example of ${label}" @click=${() => emit(this, 'ax-example-use', { field })}>Use</button></span>`,
    ] as const;
  }
}

/** Texts as they are, all else as JSON on one line, with spaces where it may break. */
function writeExample(example: Json): string {
  return typeof example === 'string' ? example : writeJson(example);
}

function writeJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(writeJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}: ${writeJson(member)}`,
  );
  return `{${members.join(', ')}}`;
}
