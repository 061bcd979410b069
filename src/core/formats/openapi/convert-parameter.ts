import type { Parameter } from '../../catalogue/endpoint.ts';
import { typesOf } from '../../catalogue/schema.ts';
import { convertSchema } from './convert-schema.ts';
import { joinSentences } from './join-sentences.ts';
import type { OpenApiParameter } from './openapi-document.ts';

/** Describes one argument outside the body, under its name on the wire. */
export function convertParameter(parameter: Parameter): OpenApiParameter {
  const { name, required, defaultText, since } = parameter;
  const { description, examples, ...schema } = convertSchema(parameter.schema);
  const [example] = parameter.schema.examples ?? [];
  const text = joinSentences(
    description as string | undefined,
    defaultText && `When left out: ${defaultText}`,
    since && `Since ${since}`,
  );
  return {
    name,
    in: parameter.in,
    required,
    ...(text && { description: text }),
    ...(typesOf(parameter.schema).includes('array') && { style: 'form' as const, explode: true as const }),
    schema,
    ...(example !== undefined && { example }),
  };
}
