import { checkFields } from './check-fields.ts';
import type { ChartHint, Endpoint } from './endpoint.ts';
import type { ReplyField } from './reply.ts';

/** Checks what an endpoint answers: sample and fields against each other, and what its chart draws. */
export function checkReply({ reply, chart }: Endpoint): string[] {
  return [
    ...checkFields('the example of the reply', reply.fields, reply.example),
    ...(chart ? checkChart(chart, reply.fields) : []),
  ];
}

function checkChart({ keyedBy, metrics }: ChartHint, fields: readonly ReplyField[]): string[] {
  const isPlace = fields.some(({ path }) => path === keyedBy || path.startsWith(`${keyedBy}.`));
  // Numbers stand under the key of a bucket, or beside the name in an item of a list.
  const around = keyedBy.endsWith('}') ? keyedBy : keyedBy.slice(0, keyedBy.lastIndexOf('.') + 1);
  return [
    ...(isPlace ? [] : [`the chart is keyed by ${keyedBy}, which is no place in the reply.`]),
    ...metrics
      .filter(({ path }) => !fields.some((field) => field.path === path))
      .map(({ path }) => `the chart draws ${path}, which is no field of the reply.`),
    ...metrics
      .filter(({ path }) => !path.startsWith(around))
      .map(({ path }) => `the chart draws ${path}, which does not belong to ${keyedBy}.`),
  ];
}
