import * as monaco from 'monaco-editor/editor';
import type { Schema } from '../../src/core/catalogue/schema.ts';
import { CodeEditor } from '../../src/ui/code-editor/code-editor.ts';
import { assert, assertEqual } from '../app/assert.ts';

const colour: Schema = { type: 'object', properties: { colour: { type: 'string', enum: ['red', 'green'] } } };
const size: Schema = { type: 'object', properties: { size: { type: 'integer', minimum: 1 } } };

/** Puts an editor on the page and waits until Monaco has taken the place of the plain text. */
async function open(text: string, schema: Schema | null): Promise<CodeEditor> {
  const element = new CodeEditor();
  Object.assign(element, { text, schema, label: 'Text' });
  document.body.append(element);
  await until(() => element.renderRoot.querySelector('.monaco-editor') !== null);
  return element;
}

/** Waits for something, a frame at a time. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(requestAnimationFrame);
}

/** What is wrong with the text of an editor, once something is. */
async function problemsOf({ text }: CodeEditor): Promise<string[]> {
  const model = monaco.editor.getModels().find((each) => each.getValue() === text);
  assert(model, `no model holds ${text}`);
  const markers = () => monaco.editor.getModelMarkers({ resource: model.uri });
  await until(() => markers().length > 0);
  return markers().map(({ message, severity }) => `${monaco.MarkerSeverity[severity]}: ${message}`);
}

// The first editor loads Monaco, which takes longer than a test may.
(await open('', null)).remove();

describe('ax-code-editor', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('ax-code-editor')) element.remove();
  });

  it('checks each text by its own schema', async () => {
    const one = await open('{"colour": "blue"}', colour);
    const other = await open('{"size": 0}', size);
    const none = await open('{"colour": "blue", "size": 0,}', null);
    assertEqual(await problemsOf(none), ['Error: Trailing comma']);
    assertEqual(await problemsOf(other), ['Error: Value is below the minimum of 1.']);
    assertEqual(await problemsOf(one), ['Error: Choose one of red, green.']);
  });

  it('goes on checking when another editor has left', async () => {
    const one = await open('{"colour": 5}', colour);
    const other = await open('{"size": "x"}', size);
    await problemsOf(one);
    other.remove();
    await until(() => monaco.editor.getModels().length === 1);
    one.text = '{"colour": "red",}';
    await one.updateComplete;
    const [model] = monaco.editor.getModels();
    const messages = () =>
      monaco.editor.getModelMarkers({ resource: model?.uri }).map(({ message }) => message);
    await until(() => messages().includes('Trailing comma'));
    assertEqual(messages(), ['Trailing comma']);
  });

  it('follows when its schema becomes another', async () => {
    const one = await open('{"colour": 5}', size);
    assertEqual(await problemsOf(one), [
      'Warning: The catalogue describes no member of this name here. It is sent all the same.',
    ]);
    one.schema = colour;
    await one.updateComplete;
    await until(() => monaco.editor.getModelMarkers({}).some(({ message }) => message.startsWith('Choose')));
    assertEqual(await problemsOf(one), ['Error: Choose one of red, green.']);
  });

  it('leaves no model behind', async () => {
    const element = await open('{}', colour);
    element.remove();
    assertEqual(monaco.editor.getModels().length, 0);
  });
});
