import { cannedResponses } from '../../../core/catalogue/livechat/canned-responses.ts';
import { type Answer, ok, refuse, refuseArguments } from '../http/answer.ts';
import { checkReferences } from '../validate/check-references.ts';
import type { CannedResponse } from '../world/canned-response.ts';
import { notifyWebhooks } from '../world/notify-webhooks.ts';
import { renderCannedResponse } from '../world/render-canned-response.ts';
import { cannedResponseEventData } from '../world/render-webhook-data.ts';
import type { World } from '../world/world.ts';
import { administratorsOnly } from './administrators-only.ts';
import { type Call, createRoute, type Route } from './route.ts';

type OneResponse = { canned_response_id: number };
type Input = { text: string; tags: readonly string[]; group: number };

/** Prepared texts that agents insert by shortcut. */
export const cannedResponseRoutes: readonly Route[] = [
  createRoute<{ group: number }>(cannedResponses, 'canned-responses.list', ({ world, parameters }) => {
    const { group } = parameters;
    const errors = checkReferences(world, { group: [group] });
    if (errors.length > 0) return refuseArguments(errors);
    const listed = world.cannedResponses.filter((response) => response.group === group);
    return ok(listed.map(renderCannedResponse));
  }),
  createRoute<OneResponse>(cannedResponses, 'canned-responses.get', (call) =>
    withResponse(call, (response) => ok(renderCannedResponse(response))),
  ),
  createRoute<object, Input>(
    cannedResponses,
    'canned-responses.create',
    administratorsOnly(({ world, caller, body: { text, tags, group }, now }) => {
      const errors = checkReferences(world, { group: [group] });
      if (errors.length > 0) return refuseArguments(errors);
      const response: CannedResponse = {
        id: ++world.lastIds.cannedResponse,
        group,
        text,
        tags: [...new Set(tags)],
        created: now,
        author: caller.login,
        edited: null,
      };
      world.cannedResponses.push(response);
      notifyChange(world, response, now);
      return ok(renderCannedResponse(response));
    }),
  ),
  createRoute<OneResponse, Partial<Pick<Input, 'text' | 'tags'>>>(
    cannedResponses,
    'canned-responses.update',
    administratorsOnly((call) =>
      withResponse(call, (response) => {
        const { world, caller, body, now } = call;
        response.text = body.text ?? response.text;
        response.tags = [...new Set(body.tags ?? response.tags)];
        response.edited = { at: now, by: caller.login };
        notifyChange(world, response, now);
        return ok(renderCannedResponse(response));
      }),
    ),
  ),
  createRoute<OneResponse>(
    cannedResponses,
    'canned-responses.delete',
    administratorsOnly((call) =>
      withResponse(call, (response) => {
        const { world, now } = call;
        world.cannedResponses = world.cannedResponses.filter((other) => other !== response);
        notifyChange(world, response, now);
        return ok({ result: 'Canned response removed successfully' });
      }),
    ),
  ),
];

function notifyChange(world: World, response: CannedResponse, now: number): void {
  notifyWebhooks(world, 'canned_response_changed', now, cannedResponseEventData(response));
}

function withResponse<Body>(
  { world, parameters }: Call<OneResponse, Body>,
  answer: (response: CannedResponse) => Answer,
): Answer {
  const id = parameters.canned_response_id;
  const response = world.cannedResponses.find((candidate) => candidate.id === id);
  return response ? answer(response) : refuse(404, 'Canned response not found');
}
