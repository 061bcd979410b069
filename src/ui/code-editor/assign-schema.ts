import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
import { type EditorSchema, toEditorSchema } from '../../core/catalogue/editor-schema.ts';
import type { Schema } from '../../core/catalogue/schema.ts';

const schemas = new Map<string, EditorSchema>();

/** Has Monaco complete and check one model by a schema, or by none; every other model keeps its own. */
export function assignSchema(modelUri: string, schema: Schema | null): void {
  if (schema) schemas.set(modelUri, toEditorSchema(schema));
  else if (!schemas.delete(modelUri)) return;
  publish();
}

/** Tells the JSON service all schemas at once, the only way it takes them. It restarts its worker to do so. */
function publish(): void {
  jsonDefaults.setDiagnosticsOptions({
    validate: true,
    // What the schema refuses is what keeps a body from being sent.
    schemaValidation: 'error',
    // A pasted schema address must never make the page call out.
    enableSchemaRequest: false,
    schemas: [...schemas].map(([modelUri, schema]) => ({
      uri: `${modelUri}/schema`,
      fileMatch: [modelUri],
      schema,
    })),
  });
}

publish();
