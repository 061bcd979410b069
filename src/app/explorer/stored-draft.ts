import type { BodyType, Endpoint } from '../../core/catalogue/endpoint.ts';
import { omitSecrets } from '../../core/request/conceal-secrets.ts';
import { createDraft, type Draft, type DraftBody } from '../../core/request/draft.ts';
import type { Store } from '../storage/store.ts';

const recordName = (endpointId: string) => `draft:${endpointId}`;

/** Keeps a draft on this device, without the passwords in it. */
export function writeDraft(store: Store, endpoint: Endpoint, draft: Draft): Promise<void> {
  return store.set(recordName(endpoint.id), omitSecrets(endpoint, draft));
}

/** The draft of an earlier visit; see `reviveDraft`. */
export async function readDraft(store: Store, endpoint: Endpoint): Promise<Draft> {
  const kept: unknown = await store.get(recordName(endpoint.id)).catch(() => undefined);
  return reviveDraft(endpoint, kept);
}

/** A draft as it was kept somewhere; what is missing, damaged or of an earlier shape is as in a new one. */
export function reviveDraft(endpoint: Endpoint, kept: unknown): Draft {
  const fresh = createDraft(endpoint);
  if (!isRecord(kept)) return fresh;
  const parameters = isRecord(kept.parameters) ? Object.entries(kept.parameters) : [];
  const headers = Array.isArray(kept.headers) ? kept.headers : [];
  return {
    endpointId: endpoint.id,
    parameters: Object.fromEntries(
      parameters.filter((entry): entry is [string, string[]] => isTexts(entry[1])),
    ),
    headers: headers
      .filter(
        (header) => isRecord(header) && typeof header.name === 'string' && typeof header.value === 'string',
      )
      .map(({ name, value }) => ({ name, value })),
    body: readBody(kept.body, fresh.body, endpoint.body?.contentTypes ?? []),
  };
}

function readBody(kept: unknown, fresh: DraftBody, types: readonly BodyType[]): DraftBody {
  if (!isRecord(kept)) return fresh;
  return {
    type: types.find((type) => type === kept.type) ?? fresh.type,
    value: isRecord(kept.value) ? (kept.value as DraftBody['value']) : fresh.value,
    text: typeof kept.text === 'string' ? kept.text : null,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
