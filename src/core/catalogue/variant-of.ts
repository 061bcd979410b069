import type { Json, Schema } from './schema.ts';

type JsonObject = { readonly [name: string]: Json };

/** Name of the member that tells the kinds of an object apart, or undefined when it has but one kind. */
export function discriminatorOf({ oneOf }: Schema): string | undefined {
  const [first] = oneOf ?? [];
  return Object.entries(first?.properties ?? {}).find(([, { enum: values }]) => values?.length === 1)?.[0];
}

/** The schema of the kind a value is of: just that kind's members; while no kind is chosen, only the choice itself. */
export function variantOf(schema: Schema, value: JsonObject): Schema {
  const discriminator = discriminatorOf(schema);
  if (!discriminator) return schema;
  const kind = (schema.oneOf ?? []).find(({ properties }) =>
    properties?.[discriminator]?.enum?.includes(value[discriminator] as string),
  );
  const choice = schema.properties?.[discriminator] ?? { type: 'string' };
  return {
    type: 'object',
    description: kind?.description ?? schema.description,
    properties: { ...kind?.properties, [discriminator]: choice },
    required: kind?.required ?? [discriminator],
  };
}
