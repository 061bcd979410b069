import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/format/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordOperations/register';
import * as monaco from 'monaco-editor/editor';
// `features/suggest/register` brings inline completions only.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import { StandaloneServices } from 'monaco-editor/editor/standalone/browser/standaloneServices';
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker';
import { IStorageService } from 'monaco-editor/platform/storage/common/storage';
import type { Schema } from '../../core/catalogue/schema.ts';
import { assignSchema } from './assign-schema.ts';

self.MonacoEnvironment = {
  getWorker: (_, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
};
// Suggestions open with their descriptions. Monaco takes that for a thing to remember and has no option for it.
StandaloneServices.get(IStorageService).store('expandSuggestionDocs', true, 0, 1);

// The values of theme/tokens.css: Monaco takes no custom properties.
const colours = (dark: boolean) => ({
  'diffEditor.insertedLineBackground': dark ? '#6fd6a41f' : '#0b6b4514',
  'diffEditor.insertedTextBackground': dark ? '#6fd6a433' : '#0b6b4529',
  'diffEditor.removedLineBackground': dark ? '#ff9a911f' : '#b3261e14',
  'diffEditor.removedTextBackground': dark ? '#ff9a9133' : '#b3261e29',
  'editor.background': dark ? '#191d25' : '#ffffff',
  'editor.foreground': dark ? '#e7eaf0' : '#1b2230',
  'editorGutter.background': dark ? '#191d25' : '#ffffff',
  'editorHoverWidget.statusBarBackground': dark ? '#222733' : '#f0f2f6',
  'editorLineNumber.foreground': dark ? '#7f8a9c' : '#68727f',
  'editorSuggestWidget.focusHighlightForeground': dark ? '#86abff' : '#2456d3',
  'editorSuggestWidget.highlightForeground': dark ? '#86abff' : '#2456d3',
  'editorSuggestWidget.selectedBackground': dark ? '#212d4a' : '#e9effd',
  'editorSuggestWidget.selectedForeground': dark ? '#e7eaf0' : '#1b2230',
  'editorSuggestWidget.selectedIconForeground': dark ? '#e7eaf0' : '#1b2230',
  'editorWidget.background': dark ? '#222733' : '#f0f2f6',
  'editorWidget.border': dark ? '#2c3340' : '#dde1e9',
  'editorWidget.foreground': dark ? '#e7eaf0' : '#1b2230',
  'textLink.activeForeground': dark ? '#86abff' : '#2456d3',
  'textLink.foreground': dark ? '#86abff' : '#2456d3',
});
monaco.editor.defineTheme('ax-light', { base: 'vs', inherit: true, rules: [], colors: colours(false) });
monaco.editor.defineTheme('ax-dark', { base: 'vs-dark', inherit: true, rules: [], colors: colours(true) });

// The usual key, Mod+K Mod+I, begins with the one that opens the command palette.
monaco.editor.addKeybindingRule({
  keybinding: monaco.KeyMod.CtrlCmd | monaco.KeyMod.Shift | monaco.KeyCode.Space,
  command: 'editor.action.showHover',
});

/** What an editor starts with. */
export interface EditorOptions {
  readonly text: string;
  readonly language: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly schema: Schema | null;
  readonly onChange: (text: string) => void;
}

/** An editor in the page. */
export interface Editor {
  /** Shows another text, keeping the cursor where the text is the same. */
  setText(text: string): void;
  /** Colours as JSON, HTML or plain text. */
  setLanguage(language: string): void;
  /** Completes and checks by another schema, or by none. */
  setSchema(schema: Schema | null): void;
  /** Marks what fits a regular expression, and brings one of the matches into sight; an empty one marks nothing. */
  markMatches(pattern: string, match: number): void;
  /** Puts the cursor into the editor. */
  focus(): void;
  /** Frees the editor and its model. */
  dispose(): void;
}

/** Follows the page's theme from now on, for every editor. */
export function setDark(dark: boolean): void {
  monaco.editor.setTheme(dark ? 'ax-dark' : 'ax-light');
}

/**
 * Tokens of each line of code. Asked for here, since Monaco knows for good only those of its parts that are loaded when it
 * is first used.
 */
export async function tokenize(code: string, language: string): Promise<monaco.Token[][]> {
  // Tokens are there once the language has arrived, which this waits for.
  await monaco.editor.colorize('', language, {});
  return monaco.editor.tokenize(code, language);
}

/** More matches than so many are not marked. */
const mostMarks = 10_000;

let editorCount = 0;

/** Makes an editor in a container; its styles must be reachable there (see `adoptDocumentStyles`). */
export function createEditor(container: HTMLElement, options: EditorOptions): Editor {
  editorCount += 1;
  const uri = monaco.Uri.parse(`inmemory://text/${editorCount}`);
  assignSchema(uri.toString(), options.schema);
  const model = monaco.editor.createModel(options.text, options.language, uri);
  const editor = monaco.editor.create(container, {
    model,
    ariaLabel: options.label,
    readOnly: options.readOnly,
    domReadOnly: options.readOnly,
    automaticLayout: true,
    contextmenu: false,
    // Suggestions and descriptions reach over the edges of the pane.
    fixedOverflowWidgets: true,
    fontSize: 13,
    lineHeight: 20,
    lineNumbersMinChars: 3,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    padding: { top: 8, bottom: 8 },
    quickSuggestions: { other: true, comments: false, strings: true },
    renderLineHighlight: options.readOnly ? 'none' : 'line',
    scrollBeyondLastLine: false,
    stickyScroll: { enabled: false },
    // Tab moves on to the next control, as everywhere else on the page.
    tabFocusMode: true,
    tabSize: 2,
    wordBasedSuggestions: 'off',
    wordWrap: 'on',
  });
  const listening = model.onDidChangeContent(() => options.onChange(model.getValue()));
  const marks = editor.createDecorationsCollection();
  return {
    markMatches(pattern, match) {
      const found = pattern ? model.findMatches(pattern, false, true, false, null, false, mostMarks) : [];
      marks.set(
        found.map(({ range }, place) => ({
          range,
          options: { inlineClassName: place === match ? 'ax-match current' : 'ax-match' },
        })),
      );
      const range = found[match]?.range;
      if (range) editor.revealRangeInCenterIfOutsideViewport(range);
    },
    setText(text) {
      if (text !== model.getValue()) model.setValue(text);
    },
    setLanguage: (language) => monaco.editor.setModelLanguage(model, language),
    setSchema: (schema) => assignSchema(uri.toString(), schema),
    focus: () => editor.focus(),
    dispose() {
      listening.dispose();
      editor.dispose();
      model.dispose();
      assignSchema(uri.toString(), null);
    },
  };
}
