import type { BodyType, RequestBody } from '../../catalogue/endpoint.ts';
import { type Json, typesOf } from '../../catalogue/schema.ts';
import { encodeForm } from '../../http/encode.ts';
import { formPairs } from '../../request/form-pairs.ts';
import { convertSchema } from './convert-schema.ts';
import { describeForm } from './describe-form.ts';
import type { OpenApiBody, OpenApiMediaType } from './openapi-document.ts';

/** Describes the body of a call in each content type it takes, the default first. */
export function convertBody(body: RequestBody): OpenApiBody {
  const description = formNote(body);
  return {
    required: Boolean(body.schema.required?.length),
    ...(description && { description }),
    content: Object.fromEntries(body.contentTypes.map((type) => [type, mediaTypes[type](body)])),
  };
}

const mediaTypes: { readonly [type in BodyType]: (body: RequestBody) => OpenApiMediaType } = {
  'application/json': ({ schema, example }) => ({ schema: convertSchema(schema), example }),
  'application/x-www-form-urlencoded': ({ schema, example }) => describeForm(schema, example),
};

/** OpenAPI has no style for members deeper than one level, so the form is also told in words and as it is sent. */
function formNote({ contentTypes, schema, example }: RequestBody): string | undefined {
  if (!contentTypes.includes('application/x-www-form-urlencoded')) return;
  const hasParts = Object.values(schema.properties ?? {}).some((member) =>
    typesOf(member).some((type) => type === 'array' || type === 'object'),
  );
  if (!hasParts) return;
  const sent = encodeForm(formPairs(example as { readonly [name: string]: Json }));
  return [
    'In a form, members of objects stand in brackets (`requester[mail]`), lists of plain values repeat the name with empty brackets (`groups[]`), lists of objects are numbered (`rules[0][type]`).',
    `The example as a form: \`${sent}\``,
  ].join('\n\n');
}
