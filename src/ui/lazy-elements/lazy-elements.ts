import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Elements that the first page does without, by name. */
const loaders = {
  'accounts-panel': () => import('../accounts-panel/accounts-panel.ts'),
  'answer-note': () => import('../answer-note/answer-note.ts'),
  'ask-dialog': () => import('../ask-dialog/ask-dialog.ts'),
  'authorization-form': () => import('../authorization-form/authorization-form.ts'),
  'chart-view': () => import('../chart-view/chart-view.ts'),
  'code-panel': () => import('../code-panel/code-panel.ts'),
  'compare-dialog': () => import('../compare-dialog/compare-dialog.ts'),
  'command-palette': () => import('../command-palette/command-palette.ts'),
  'cross-origin-needs': () => import('../cross-origin-needs/cross-origin-needs.ts'),
  'endpoint-docs': () => import('../endpoint-docs/endpoint-docs.ts'),
  'guide-page': () =>
    Promise.all([import('../guide-page/guide-page.ts'), import('../markdown/render-markdown.ts')]),
  'status-advice': () => import('../status-advice/status-advice.ts'),
  'hidden-status': () => import('../hidden-status/hidden-status.ts'),
  'egress-panel': () => import('../egress-panel/egress-panel.ts'),
  'shortcut-sheet': () => import('../shortcut-sheet/shortcut-sheet.ts'),
  'relay-form': () => import('../relay-form/relay-form.ts'),
  'walk-panel': () => import('../walk-panel/walk-panel.ts'),
  'header-form': () => import('../header-form/header-form.ts'),
  'history-panel': () => import('../history-panel/history-panel.ts'),
  'share-dialog': () => import('../share-dialog/share-dialog.ts'),
  'response-body': () => import('../response-body/response-body.ts'),
  'variable-text': () => import('../variable-text/variable-text.ts'),
  'variables-panel': () => import('../variables-panel/variables-panel.ts'),
  'world-panel': () => import('../world-panel/world-panel.ts'),
  'resource-page': () => import('../resource-page/resource-page.ts'),
};

/** Name of an element that is loaded when it is first shown. */
export type LazyName = keyof typeof loaders;

const loaded = new Set<LazyName>();
const loading = new Map<LazyName, Promise<void>>();

/** Loads all of them, so that they are there when the network is gone; fails when one can't be fetched. */
export async function loadLazyElements(): Promise<void> {
  await Promise.all((Object.keys(loaders) as LazyName[]).map(loadElement));
}

/** Loads one of them; fails when it can't be fetched. */
export function loadElement(name: LazyName): Promise<void> {
  const started =
    loading.get(name) ??
    Promise.resolve(loaders[name]())
      .then(() => void loaded.add(name))
      // A failed load must not stay: the next try may find a network.
      .finally(() => loading.delete(name));
  loading.set(name, started);
  return started;
}

/** Shows templates whose elements are loaded when they are first needed. */
export class LazyElements implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #failed = new Set<LazyName>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Lit calls it when the element joins a page; nothing to do. */
  hostConnected(): void {}

  /** The template, or what stands in its place until its element is there. */
  render(name: LazyName, template: TemplateResult): TemplateResult {
    if (loaded.has(name)) return template;
    if (this.#failed.has(name))
      return html`<p role="alert" style="padding: 16px">This part of the page could not be loaded. Check the connection. <button @click=${() => this.load(name)}>Try again</button></p>`;
    void this.load(name);
    return html`<p class="muted" style="padding: 16px">Opening …</p>`;
  }

  /** Loads an element, then renders anew, with it or with what tells that it could not be loaded. */
  async load(name: LazyName): Promise<void> {
    this.#failed.delete(name);
    await loadElement(name).catch(() => this.#failed.add(name));
    this.#host.requestUpdate();
  }
}
