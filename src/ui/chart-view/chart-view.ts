import type { Chart } from 'chart.js';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, queryAll, state } from 'lit/decorators.js';
import type { Endpoint } from '../../core/catalogue/endpoint.ts';
import type { Panel, Picture } from '../../core/charts/picture.ts';
import { readPicture } from '../../core/charts/read-picture.ts';
import { tabulate } from '../../core/charts/tabulate.ts';
import type { Exchange } from '../../core/http/exchange.ts';
import { writeCsv } from '../../core/tables/write-csv.ts';
import { saveFile } from '../save-file.ts';
import { controls } from '../theme/controls.styles.ts';
import { onThemeChange } from '../theme/theme.ts';
import { chartViewStyles } from './chart-view.styles.ts';
import { readColours } from './colours.ts';
import { drawPanel, pointAt } from './draw-panel.ts';
import { writePng } from './save-png.ts';
import { writeKey } from './write-key.ts';

/** A report as a picture: one pair of axes for each unit, and all its numbers as a table. */
@customElement('ax-chart-view')
export class ChartView extends LitElement {
  static override styles = [controls, chartViewStyles];

  @property({ attribute: false }) exchange!: Exchange;
  @property({ attribute: false }) endpoint!: Endpoint;
  @queryAll('canvas') private canvases!: NodeListOf<HTMLCanvasElement>;
  @state() private picture: Picture | null = null;
  @state() private problem = '';

  #charts: Chart[] = [];
  #pointed = -1;
  #endWatch = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endWatch = onThemeChange(() => this.#draw());
    if (this.hasUpdated) void this.updateComplete.then(() => this.#draw());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endWatch();
    this.#clear();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('exchange') || changes.has('endpoint')) this.picture = this.#read();
  }

  protected override updated(changes: PropertyValues): void {
    if (changes.has('picture')) this.#draw();
  }

  override render() {
    const { picture } = this;
    if (!picture)
      return html`<p class="muted">This answer doesn’t look like the report’s documented reply, so it is not drawn. The Body tab has it as it came.</p>`;
    if (picture.keys.length === 0)
      return html`<p class="muted">The answer holds no figures: nothing to draw.</p>`;
    return html`
      <div class="line">
        <button @click=${this.#savePng}>Save as PNG</button>
        <button @click=${this.#saveCsv}>Save as CSV</button>
        <span class="muted">${this.#describe(picture)}</span>
      </div>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${picture.panels.map((panel) => this.#renderPanel(panel))}
      ${this.#renderTable(picture)}
    `;
  }

  #renderPanel(panel: Panel) {
    const name = `${this.endpoint.title}${panel.title ? `, ${panel.title}` : ''}, ${panel.unit}: chart. Arrow keys point at values; the table below has them all.`;
    return html`<div class="panel"><canvas role="img" tabindex="0" aria-label=${name} @keydown=${this.#point}></canvas></div>`;
  }

  #renderTable(picture: Picture) {
    const { head, rows } = tabulate(picture);
    return html`
      <details>
        <summary>Figures as a table</summary>
        <div class="table" tabindex="0" role="region" aria-label="Figures of ${this.endpoint.title}">
          <table>
            <thead><tr>${head.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
            <tbody>${rows.map(([key = '', ...cells]) => html`<tr><th scope="row">${key}</th>${cells.map((cell) => html`<td>${cell || '–'}</td>`)}</tr>`)}</tbody>
          </table>
        </div>
      </details>`;
  }

  /** What the call asked for, in its own words, for it decides which days these are and in which zone they begin. */
  #describe({ keys, keyKind }: Picture): string {
    const range =
      keyKind === 'name' || keyKind === 'hour' || keys.length < 2
        ? []
        : [`${writeKey(keyKind, keys[0] ?? '', true)} to ${writeKey(keyKind, keys.at(-1) ?? '', true)}`];
    const asked = [...new URL(this.exchange.request.url).searchParams].map(
      ([name, value]) => `${name}=${value}`,
    );
    const takesZone = this.endpoint.parameters.some(({ name }) => name === 'timezone');
    const hasZone = asked.some((pair) => pair.startsWith('timezone='));
    const zone = takesZone && !hasZone ? ['no time zone was asked for, so the API chose it'] : [];
    return [...range, ...(asked.length > 0 ? [`asked with ${asked.join(', ')}`] : []), ...zone].join(' · ');
  }

  #read(): Picture | null {
    const { outcome } = this.exchange;
    if (outcome.kind !== 'answered' || !this.endpoint.chart) return null;
    try {
      return readPicture(this.endpoint.chart, JSON.parse(new TextDecoder().decode(outcome.response.body)));
    } catch {
      return null;
    }
  }

  #draw(): void {
    this.#clear();
    const { picture } = this;
    if (!picture || !this.isConnected) return;
    const colours = readColours(this);
    this.#charts = [...this.canvases].flatMap((canvas, index) => {
      const panel = picture.panels[index];
      // Bars that lie need a line each; a style in the markup would be against the policy of the page.
      if (picture.kind === 'ranking' && canvas.parentElement)
        canvas.parentElement.style.height = `${picture.keys.length * 30 + 110}px`;
      return panel ? [drawPanel(canvas, picture, panel, colours)] : [];
    });
  }

  #clear(): void {
    for (const chart of this.#charts) chart.destroy();
    this.#charts = [];
    this.#pointed = -1;
  }

  #point(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowUp: -1,
      ArrowRight: 1,
      ArrowDown: 1,
    };
    const step = steps[event.key];
    const chart = this.#charts.find(({ canvas }) => canvas === event.target);
    const last = (this.picture?.keys.length ?? 0) - 1;
    if (!step || !chart || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#pointed = Math.min(Math.max(this.#pointed + step, 0), last);
    pointAt(chart, this.#pointed);
  }

  #saveCsv(): void {
    if (this.picture) saveFile(`${this.endpoint.id}.csv`, writeCsv(tabulate(this.picture)), 'text/csv');
  }

  async #savePng(): Promise<void> {
    const blob = await writePng(this.endpoint.title, [...this.canvases], readColours(this));
    this.problem = blob
      ? ''
      : 'The browser can’t make a picture this large. Ask for fewer days, or save the CSV.';
    if (blob) saveFile(`${this.endpoint.id}.png`, blob);
  }
}
