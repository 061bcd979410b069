import { visitors } from '../../../core/catalogue/livechat/visitors.ts';
import type { Schema } from '../../../core/catalogue/schema.ts';
import { type Answer, ok, refuse, refuseArguments } from '../http/answer.ts';
import { checkReferences } from '../validate/check-references.ts';
import { licenceNumber } from '../world/account.ts';
import { findVisitor, listPresences, type PresenceState } from '../world/presence.ts';
import { renderVisitor } from '../world/render-visitor.ts';
import type { VisitorFact } from '../world/visitor-details.ts';
import type { World } from '../world/world.ts';
import { createPublicRoute, createRoute, type PublicCall, type Route } from './route.ts';

type VisitorFilters = { state?: PresenceState; 'group[]'?: readonly number[]; count: number };
type DetailsInput = {
  license_id: number;
  token: string;
  id: string;
  fields: readonly VisitorFact[];
  icon?: string;
};

/** People on the site, and what agents are shown about them. */
export const visitorRoutes: readonly Route[] = [
  createRoute<VisitorFilters>(visitors, 'visitors.list', ({ world, parameters, now }) => {
    const { state, 'group[]': groups, count } = parameters;
    const errors = checkReferences(world, { group: groups });
    if (errors.length > 0) return refuseArguments(errors);
    const present = listPresences(world, now).filter(
      (presence) =>
        (state === undefined || presence.state === state) &&
        (groups === undefined || groups.includes(presence.group)),
    );
    if (count === 1) return ok({ count: present.length });
    const chats = countChats(world, new Set(present.map(({ visitor }) => visitor.id)), now);
    return ok(present.map((presence) => renderVisitor(presence, chats.get(presence.visitor.id) ?? 0)));
  }),
  createPublicRoute<{ visitor_id: string }, DetailsInput>(
    visitors,
    'visitors.add-details',
    addDetails,
    withNumbers,
  ),
];

function addDetails(call: PublicCall<{ visitor_id: string }, DetailsInput>): Answer {
  const { world, now, parameters, body } = call;
  const { id, fields, icon = null } = body;
  const isKnown = world.webhooks.some(({ token }) => token === body.token);
  if (body.license_id !== licenceNumber || !isKnown) return refuse(401, 'Wrong license_id or token');
  const visitor = findVisitor(world, parameters.visitor_id, now);
  if (!visitor) return refuse(404, 'Visitor not found');
  const errors: string[] = [];
  if (!/^[!-~]+$/.test(id)) errors.push('id must have letters, digits and punctuation only');
  if (icon?.includes('://')) errors.push('icon must be an address without its scheme');
  if (errors.length > 0) return refuseArguments(errors);
  const details = { visitorId: visitor.id, id, fields, icon };
  const place = world.visitorDetails.findIndex(
    (other) => other.visitorId === details.visitorId && other.id === id,
  );
  if (place < 0) world.visitorDetails.push(details);
  else world.visitorDetails[place] = details;
  return ok({ result: 'Visitor details added' });
}

/** Numbers are fine as values of facts in JSON. */
function withNumbers(schema: Schema): Schema {
  const { fields, ...others } = schema.properties ?? {};
  const value: Schema = { type: ['string', 'number'] };
  const items: Schema = {
    type: 'object',
    ...fields?.items,
    properties: { ...fields?.items?.properties, value },
  };
  return { ...schema, properties: { ...others, fields: { type: 'array', items } } };
}

function countChats({ chats }: World, ids: ReadonlySet<string>, now: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { visitor, started } of chats)
    if (started <= now && ids.has(visitor.id)) counts.set(visitor.id, (counts.get(visitor.id) ?? 0) + 1);
  return counts;
}
