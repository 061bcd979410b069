import type { BodyType, Endpoint, Parameter } from '../catalogue/endpoint.ts';
import type { Json } from '../catalogue/schema.ts';

/** What a person has typed for one endpoint, exactly as typed; kept across reloads. Never holds a credential. */
export interface Draft {
  /** Endpoint it belongs to. */
  readonly endpointId: string;
  /** Texts by parameter key (`query:status`); several for arrays. Nothing, or empty texts: not sent. */
  readonly parameters: { readonly [key: string]: readonly string[] };
  /** Headers the person added. */
  readonly headers: readonly DraftHeader[];
  /** The body. */
  readonly body: DraftBody;
}

/** A header line the person added. */
export interface DraftHeader {
  readonly name: string;
  readonly value: string;
}

/** A body in two views of one value. */
export interface DraftBody {
  /** Content type it is sent as. */
  readonly type: BodyType;
  /** The members, as the form shows them; the last ones that parsed while `text` doesn't. */
  readonly value: { readonly [name: string]: Json };
  /** The JSON as typed, or null when it was last changed in the form and is written out from `value`. */
  readonly text: string | null;
}

/** Key of a parameter in a draft and in problems: `query:tag[]`. */
export function parameterKey(parameter: Pick<Parameter, 'in' | 'name'>): string {
  return `${parameter.in}:${parameter.name}`;
}

/** An empty draft for an endpoint. */
export function createDraft(endpoint: Pick<Endpoint, 'id' | 'body'>): Draft {
  return {
    endpointId: endpoint.id,
    parameters: {},
    headers: [],
    body: { type: endpoint.body?.contentTypes[0] ?? 'application/json', value: {}, text: null },
  };
}

/** A draft with the descriptor's examples put in wherever nothing was typed. */
export function fillExamples(endpoint: Endpoint, draft: Draft): Draft {
  const parameters = Object.fromEntries(
    endpoint.parameters
      .filter((parameter) => parameter.schema.examples?.length)
      .map((parameter) => [parameterKey(parameter), exampleTexts(parameter)]),
  );
  const typed = Object.entries(draft.parameters).filter(([, texts]) => texts.some(Boolean));
  const example = endpoint.body?.example as DraftBody['value'] | undefined;
  const value = { ...example, ...draft.body.value };
  const changed = Object.keys(value).length > Object.keys(draft.body.value).length;
  return {
    ...draft,
    parameters: { ...parameters, ...Object.fromEntries(typed) },
    body: changed ? { ...draft.body, value, text: null } : draft.body,
  };
}

/** The example of a parameter as texts to put into its inputs. */
export function exampleTexts(parameter: Parameter): string[] {
  const [example] = parameter.schema.examples ?? [];
  return (Array.isArray(example) ? example : [example]).map(String);
}
