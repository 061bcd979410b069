import type { RequestBody } from '../../../../src/core/catalogue/endpoint.ts';
import type { Json, Schema } from '../../../../src/core/catalogue/schema.ts';

/** Good bodies that have each kind of item (`oneOf`) once, made of the examples of its members. */
export function bodiesOfKinds({ schema, example }: RequestBody): { name: string; value: Json }[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, { items }]) =>
    (items?.oneOf ?? []).map((kind) => {
      const item = Object.entries(kind.properties ?? {}).map(([member, given]): [string, Json] => [
        member,
        valueFor(given),
      ]);
      const whole = example as { readonly [name: string]: Json };
      const value = { ...whole, [name]: [Object.fromEntries(item)] };
      return { name: `${name} of kind ${item[0]?.[1]}`, value };
    }),
  );
}

function valueFor({ enum: allowed, examples }: Schema): Json {
  return allowed?.length === 1 ? (allowed[0] ?? null) : (examples?.[0] ?? allowed?.[0] ?? null);
}
