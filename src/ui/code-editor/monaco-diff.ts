import * as monaco from 'monaco-editor/editor';
import { setDark } from './monaco.ts';

export { setDark };

/** Texts longer than so many characters are shown plain: to colour, to wrap and to fold them takes its time. */
const mostFurnished = 300_000;

/** What stands beside each other. */
export interface DiffTexts {
  readonly before: string;
  readonly after: string;
  readonly language: 'json' | 'plaintext';
}

/** Two texts beside each other. */
export interface DiffView {
  /** Shows two other texts. */
  setTexts(texts: DiffTexts): void;
  /** Brings lines into sight, each of its side; null for a side that has none. */
  reveal(lines: { readonly before: number | null; readonly after: number | null }): void;
  /** Goes to the next difference or to the one before. */
  step(by: 1 | -1): void;
  /** Frees the editors and their models. */
  dispose(): void;
}

/** Shows two texts side by side, or below each other where there is no room; nobody can change them. */
export function createDiffView(
  container: HTMLElement,
  texts: DiffTexts,
  labels: { readonly before: string; readonly after: string },
): DiffView {
  const editor = monaco.editor.createDiffEditor(container, {
    readOnly: true,
    domReadOnly: true,
    originalEditable: false,
    renderSideBySide: true,
    useInlineViewWhenSpaceIsLimited: true,
    renderSideBySideInlineBreakpoint: 760,
    renderMarginRevertIcon: false,
    renderGutterMenu: false,
    renderOverviewRuler: false,
    ignoreTrimWhitespace: false,
    maxComputationTime: 5000,
    automaticLayout: true,
    contextmenu: false,
    fontSize: 13,
    lineHeight: 20,
    lineNumbersMinChars: 3,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    stickyScroll: { enabled: false },
    // Tab moves on to the next control, as everywhere else on the page.
    tabFocusMode: true,
  });
  keepLabel(editor.getOriginalEditor(), labels.before);
  keepLabel(editor.getModifiedEditor(), labels.after);
  const marks = {
    before: editor.getOriginalEditor().createDecorationsCollection(),
    after: editor.getModifiedEditor().createDecorationsCollection(),
  };
  const show = ({ before, after, language }: DiffTexts) => {
    const models = editor.getModel();
    const isLong = Math.max(before.length, after.length) > mostFurnished;
    const shown = isLong ? 'plaintext' : language;
    editor.updateOptions({
      wordWrap: isLong ? 'off' : 'on',
      hideUnchangedRegions: { enabled: !isLong },
    });
    editor.setModel({
      original: monaco.editor.createModel(before, shown),
      modified: monaco.editor.createModel(after, shown),
    });
    models?.original.dispose();
    models?.modified.dispose();
  };
  show(texts);
  return {
    setTexts: show,
    reveal(lines) {
      for (const side of ['before', 'after'] as const) {
        const line = lines[side];
        marks[side].set(
          line === null
            ? []
            : [
                {
                  range: new monaco.Range(line, 1, line, 1),
                  options: { isWholeLine: true, className: 'ax-current' },
                },
              ],
        );
      }
      if (lines.after !== null) editor.getModifiedEditor().revealLineInCenter(lines.after);
      else if (lines.before !== null) editor.getOriginalEditor().revealLineInCenter(lines.before);
    },
    step: (by) => editor.goToDiff(by > 0 ? 'next' : 'previous'),
    dispose() {
      const models = editor.getModel();
      editor.dispose();
      models?.original.dispose();
      models?.modified.dispose();
    },
  };
}

/** Monaco forgets the names of both sides when an option changes or room for one of them is lost. */
function keepLabel(editor: monaco.editor.ICodeEditor, label: string): void {
  const keep = () => {
    if (editor.getOption(monaco.editor.EditorOption.ariaLabel) !== label)
      editor.updateOptions({ ariaLabel: label });
  };
  keep();
  editor.onDidChangeConfiguration(keep);
}
