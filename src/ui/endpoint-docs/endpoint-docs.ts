import { apiId, choices } from 'virtual:choices';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { formatAddress } from '../../app/explorer/address.ts';
import type { Endpoint, ParameterPlace, RequestBody } from '../../core/catalogue/endpoint.ts';
import type { GuideSummary } from '../../core/catalogue/guide.ts';
import { choicesOfCall } from '../../core/choices/choices-of-call.ts';
import { type ChoicesOfFields, choicesOfFields } from '../../core/choices/choices-of-fields.ts';
import '../copy-button/copy-button.ts';
import '../field-tree/field-tree.ts';
import '../how-we-know/how-we-know.ts';
import type { HowWeKnow } from '../how-we-know/how-we-know.ts';
import '../json-block/json-block.ts';
import { controls } from '../theme/controls.styles.ts';
import { inlineCode } from '../theme/inline-code.ts';
import { accessSentences } from './access-sentences.ts';
import { endpointDocsStyles } from './endpoint-docs.styles.ts';
import { listMembers, listParameters } from './list-members.ts';
import { relatedGuides } from './related-guides.ts';
import './schema-reference.ts';

const places: readonly (readonly [ParameterPlace, string])[] = [
  ['path', 'In the path'],
  ['query', 'In the query'],
  ['header', 'Headers'],
];

/** All that is known of one call: its standing, who may make it, what it takes, what it answers. */
@customElement('ax-endpoint-docs')
export class EndpointDocs extends LitElement {
  static override styles = [controls, endpointDocsStyles];

  @property({ attribute: false }) endpoint: Endpoint | null = null;
  @property() apiTitle = '';
  @property() apiId = '';
  /** The page of its resource. */
  @property({ attribute: false }) resource: { readonly id: string; readonly title: string } | null = null;
  @property({ attribute: false }) guides: readonly GuideSummary[] = [];
  @query('ax-how-we-know') private howWeKnow?: HowWeKnow;

  /** The choices of the simulation about single values of the call. */
  #marks: ChoicesOfFields = choicesOfFields([], '');

  /** Shows the notes on choices of the simulation with these ids, and moves the keyboard to the first. */
  async showChoices(ids: readonly string[]): Promise<void> {
    await this.updateComplete;
    await this.howWeKnow?.show(ids);
  }

  protected override willUpdate(changes: PropertyValues): void {
    if (changes.has('endpoint') || changes.has('apiId'))
      this.#marks = choicesOfFields(this.apiId === apiId ? choices : [], this.endpoint?.id ?? '');
  }

  override render() {
    const { endpoint } = this;
    if (!endpoint) return nothing;
    return html`
      <article aria-label="About ${endpoint.title}">
        ${this.#renderStanding(endpoint)}
        ${this.#renderAccess(endpoint)}
        ${this.#renderQuirks(endpoint)}
        ${this.#renderVariants(endpoint)}
        ${this.#renderArguments(endpoint)}
        ${this.#renderReply(endpoint)}
        ${this.#renderSample(endpoint)}
        ${this.#renderChoices(endpoint)}
        ${this.#renderMore(endpoint)}
      </article>`;
  }

  #renderChoices(endpoint: Endpoint) {
    if (this.apiId !== apiId) return nothing;
    const { own, shared } = choicesOfCall(choices, endpoint, this.resource?.id ?? null);
    const guide = formatAddress({ apiId, pageId: 'guides/simulated-account' });
    return html`
      <section>
        <h2>How we know</h2>
        <ax-how-we-know about=${endpoint.id} .own=${own} .shared=${shared} guide=${guide}></ax-how-we-know>
      </section>`;
  }

  #renderMore(endpoint: Endpoint) {
    const wanted = relatedGuides(endpoint);
    const links = [
      ...(this.resource ? [{ pageId: this.resource.id, title: this.resource.title }] : []),
      ...this.guides
        .filter(({ id }) => wanted.includes(id))
        .map(({ id, title }) => ({ pageId: `guides/${id}`, title })),
    ];
    if (!links.length) return nothing;
    return html`
      <section>
        <h2>See also</h2>
        <ul>${links.map(({ pageId, title }) => html`<li><a href=${formatAddress({ apiId: this.apiId, pageId })}>${title}</a></li>`)}</ul>
      </section>`;
  }

  #renderStanding({ deprecated, replacedBy, removed, since, observed }: Endpoint) {
    const docs = this.apiTitle ? `the current documentation of ${this.apiTitle}` : 'its documentation';
    const lines = [
      removed
        ? html`<p class="warn"><b>Removed ${removed.date}</b>: ${inlineCode(removed.note)}${end(removed.note)}</p>`
        : null,
      deprecated
        ? html`<p><b>Deprecated</b> in ${docs}. ${replacedBy ? html`Replaced by <b>${replacedBy}</b>.` : 'Nothing is named in its place.'}</p>`
        : null,
      since ? html`<p><b>Since ${since.date}</b>: ${inlineCode(since.note)}${end(since.note)}</p>` : null,
      observed
        ? html`<p class="warn"><b>Observed, not documented</b>: ${inlineCode(observed)}${end(observed)}</p>`
        : null,
    ].filter((line) => line !== null);
    return lines.length ? html`<section class="standing"><h2>Standing</h2>${lines}</section>` : nothing;
  }

  #renderAccess({ auth, scopes }: Endpoint) {
    const documented = scopes.new.length + scopes.old.length > 0;
    return html`
      <section>
        <h2>Who may call</h2>
        <p>${accessSentences[auth]} ${documented ? 'A token needs one of these scopes; login and API key need none.' : 'No scope is documented.'}</p>
        ${documented ? html`<div class="scopes">${renderScopes('Scopes today', 'Copy scopes', scopes.new)}${renderScopes('Older scope names', 'Copy older names', scopes.old)}</div>` : nothing}
      </section>`;
  }

  #renderQuirks({ notes, unversioned }: Endpoint) {
    const all = unversioned ? ['Its path is complete as it stands: no version is added.', ...notes] : notes;
    return all.length
      ? html`<section><h2>Quirks</h2><ul>${all.map((note) => html`<li>${inlineCode(note)}</li>`)}</ul></section>`
      : nothing;
  }

  #renderVariants({ pathVariants }: Endpoint) {
    if (!pathVariants.length) return nothing;
    return html`
      <section>
        <h2>Other paths</h2>
        <ul class="paths">${pathVariants.map(({ path, evidence }) => html`<li><code>${path}</code><br>${inlineCode(begin(evidence))}${end(evidence)}</li>`)}</ul>
      </section>`;
  }

  #renderArguments(endpoint: Endpoint) {
    const groups = places
      .map(([place, title]) => [title, listParameters(endpoint, place)] as const)
      .filter(([, members]) => members.length);
    if (!groups.length && !endpoint.body) return nothing;
    return html`
      <section>
        <h2>Parameters</h2>
        ${groups.map(([title, members]) => html`<h3>${title}</h3><ax-schema-reference .members=${members} .marks=${this.#marks.arguments} label=${title}></ax-schema-reference>`)}
        ${endpoint.body ? this.#renderBody(endpoint.body) : nothing}
      </section>`;
  }

  #renderBody({ contentTypes, schema }: RequestBody): TemplateResult {
    const types = contentTypes.map((type) => (type === 'application/json' ? 'JSON' : 'form-encoded'));
    const title = `In the body (${types.join(' or ')})`;
    return html`<h3>${title}</h3><ax-schema-reference .members=${listMembers(schema, 'body:')} .marks=${this.#marks.arguments} label=${title}></ax-schema-reference>`;
  }

  #renderReply({ reply: { status, fields } }: Endpoint) {
    return html`
      <section>
        <h2>Reply</h2>
        <p>Status <code>${status}</code>.${fields.length ? nothing : ' No member is documented.'}</p>
        ${fields.length ? html`<ax-field-tree .fields=${fields} .marks=${this.#marks.members} label="Members of the reply"></ax-field-tree>` : nothing}
      </section>`;
  }

  #renderSample({ reply: { example } }: Endpoint) {
    return example === null || example === undefined
      ? nothing
      : html`<section><h2>Sample reply</h2><ax-json-block .value=${example} label="sample reply"></ax-json-block></section>`;
  }
}

function renderScopes(title: string, copy: string, scopes: readonly string[]) {
  return scopes.length
    ? html`
      <div>
        <h3>${title}</h3>
        <ul>${scopes.map((scope) => html`<li><code>${scope}</code></li>`)}</ul>
        <ax-copy-button .text=${scopes.join(' ')} label=${copy}></ax-copy-button>
      </div>`
    : nothing;
}

/** Notes of the catalogue are half sentences at times; shown alone, each ends as a sentence. */
function end(note: string): string {
  return /[.!?]$/.test(note) ? '' : '.';
}

/** A first word of letters only is taken for prose; a name or a path stays as it is written. */
function begin(note: string): string {
  return /^[a-z]+ /.test(note) ? note.charAt(0).toUpperCase() + note.slice(1) : note;
}
