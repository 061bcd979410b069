import type { Parameter } from '../endpoint.ts';

/** First day of a report. */
export const dateFrom: Parameter = { name: 'date_from', in: 'query', required: false, schema: { type: 'string', format: 'date', description: 'First day of the report.', examples: ['2018-04-01'] }, defaultText: 'beginning of time' };

/** Last day of a report. */
export const dateTo: Parameter = { name: 'date_to', in: 'query', required: false, schema: { type: 'string', format: 'date', description: 'Last day of the report.', examples: ['2018-04-13'] }, defaultText: 'today' };

/** Group a report is narrowed to. */
export const group: Parameter = { name: 'group', in: 'query', required: false, schema: { type: 'integer', description: 'Only this group; everything when left out.', examples: [2] } };

/** Agent a report is narrowed to. */
export const agent: Parameter = { name: 'agent', in: 'query', required: false, schema: { type: 'string', format: 'email', description: 'Only this agent (login); everybody when left out.', examples: ['leo@harborpine.example'] } };

/** Tags a report is narrowed to. */
export const tag: Parameter = {
  name: 'tag[]',
  in: 'query',
  required: false,
  schema: { type: 'array', items: { type: 'string' }, description: 'Only chats or tickets with this tag; a filter, the reply is not split by tag.', 'x-note': 'Since 2017-08-08 (0e807e11) with brackets; plain tag before.', examples: [['sizing']] },
  since: '2017-08-08 (0e807e11) with brackets; plain tag before',
};

/** Zone the days of a report are cut in. */
export const timezone: Parameter = { name: 'timezone', in: 'query', required: false, schema: { type: 'string', format: 'timezone', description: 'tz database name the days are cut in.', examples: ['Europe/Warsaw'] } };

/** Width of the buckets of a report. */
export const groupBy: Parameter = {
  name: 'group_by',
  in: 'query',
  required: false,
  schema: { type: 'string', enum: ['hour', 'day', 'month'], description: 'Width of a bucket. Without it: hour when date_from equals date_to, otherwise day.', default: 'day', examples: ['day'] },
  defaultText: 'day; hour when date_from equals date_to',
};
