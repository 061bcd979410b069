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
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';

self.MonacoEnvironment = {
  getWorker: (_, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
};
// A pasted schema address must never make the page call out.
jsonDefaults.setDiagnosticsOptions({ validate: true, enableSchemaRequest: false });

const colours = (dark: boolean) => ({
  'editor.background': dark ? '#191d25' : '#ffffff',
  'editor.foreground': dark ? '#e7eaf0' : '#1b2230',
  'editorLineNumber.foreground': dark ? '#7f8a9c' : '#68727f',
  'editorGutter.background': dark ? '#191d25' : '#ffffff',
});
monaco.editor.defineTheme('ax-light', { base: 'vs', inherit: true, rules: [], colors: colours(false) });
monaco.editor.defineTheme('ax-dark', { base: 'vs-dark', inherit: true, rules: [], colors: colours(true) });

/** What an editor starts with. */
export interface EditorOptions {
  readonly text: string;
  readonly language: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
}

/** An editor in the page. */
export interface Editor {
  /** Shows another text, keeping the cursor where the text is the same. */
  setText(text: string): void;
  /** Colours as JSON, HTML or plain text. */
  setLanguage(language: string): void;
  /** Puts the cursor into the editor. */
  focus(): void;
  /** Frees the editor and its model. */
  dispose(): void;
}

/** Follows the page's theme from now on, for every editor. */
export function setDark(dark: boolean): void {
  monaco.editor.setTheme(dark ? 'ax-dark' : 'ax-light');
}

/** Makes an editor in a container; its styles must be reachable there (see `adoptDocumentStyles`). */
export function createEditor(container: HTMLElement, options: EditorOptions): Editor {
  const model = monaco.editor.createModel(options.text, options.language);
  const editor = monaco.editor.create(container, {
    model,
    ariaLabel: options.label,
    readOnly: options.readOnly,
    domReadOnly: options.readOnly,
    automaticLayout: true,
    contextmenu: false,
    fontSize: 13,
    lineHeight: 20,
    lineNumbersMinChars: 3,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    padding: { top: 8, bottom: 8 },
    renderLineHighlight: options.readOnly ? 'none' : 'line',
    scrollBeyondLastLine: false,
    stickyScroll: { enabled: false },
    // Tab moves on to the next control, as everywhere else on the page.
    tabFocusMode: true,
    tabSize: 2,
    wordWrap: 'on',
  });
  const listening = model.onDidChangeContent(() => options.onChange(model.getValue()));
  return {
    setText(text) {
      if (text !== model.getValue()) model.setValue(text);
    },
    setLanguage: (language) => monaco.editor.setModelLanguage(model, language),
    focus: () => editor.focus(),
    dispose() {
      listening.dispose();
      editor.dispose();
      model.dispose();
    },
  };
}
