import type { Endpoint } from '../../core/catalogue/endpoint.ts';

const dates = new Set(['date', 'date-time', 'timezone', 'unix-time']);

/** Ids of the guides that help with a call, by what it takes and answers; not every API has all of them. */
export function relatedGuides({ parameters, body, jsonp, auth, unversioned }: Endpoint): string[] {
  return [
    ...(auth === 'none' ? [] : ['authentication']),
    ...(jsonp ? ['jsonp'] : ['cross-domain']),
    ...(body ? ['bodies'] : []),
    ...(parameters.some(({ name }) => name === 'page') ? ['paging'] : []),
    ...(parameters.some(({ schema }) => dates.has(schema.format ?? '')) ? ['dates-and-time-zones'] : []),
    ...(unversioned ? ['versions'] : []),
    'errors',
  ];
}
