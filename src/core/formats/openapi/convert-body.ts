import type { BodyType, RequestBody } from '../../catalogue/endpoint.ts';
import type { Json } from '../../catalogue/schema.ts';
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

/** OpenAPI has no style for members deeper than one level, so the form is also told as it stands on the wire. */
function formNote({ contentTypes, example }: RequestBody): string | undefined {
  if (!contentTypes.includes('application/x-www-form-urlencoded')) return;
  const pairs = formPairs(example as { readonly [name: string]: Json });
  const decoded = pairs.map(([name, value]) => `${name}=${value}`).join('\n');
  return pairs.some(([name]) => name.includes('['))
    ? [
        'In a form, members of objects stand in brackets, lists of plain values repeat `name[]`, lists of objects are numbered.',
        `The example as form pairs, before encoding:\n\n${decoded.replaceAll(/^/gm, '    ')}`,
        `As sent:\n\n    ${encodeForm(pairs)}`,
      ].join(' ')
    : undefined;
}
