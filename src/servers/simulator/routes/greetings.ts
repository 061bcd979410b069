import { greetings } from '../../../core/catalogue/livechat/greetings.ts';
import type { Schema } from '../../../core/catalogue/schema.ts';
import { type Answer, ok, refuse, refuseArguments } from '../http/answer.ts';
import { checkReferences } from '../validate/check-references.ts';
import { applyGreeting, checkRules, type GreetingInput } from '../world/change-greeting.ts';
import type { Greeting } from '../world/greeting.ts';
import { renderGreeting } from '../world/render-greeting.ts';
import { type Call, createRoute, type Route } from './route.ts';

type OneGreeting = { greeting_id: number };
const maxAnnouncements = 10;

/** Messages that appear by themselves. */
export const greetingRoutes: readonly Route[] = [
  createRoute<{ group?: number }>(greetings, 'greetings.list', ({ world, parameters: { group } }) => {
    const errors = checkReferences(world, { group: [group] });
    if (errors.length > 0) return refuseArguments(errors);
    const chosen = world.greetings.filter((greeting) => group === undefined || greeting.group === group);
    return ok(chosen.map(renderGreeting));
  }),
  createRoute<OneGreeting>(greetings, 'greetings.get', (call) =>
    withGreeting(call, (greeting) => ok(renderGreeting(greeting))),
  ),
  createRoute<{ group?: number }, GreetingInput & { name: string }>(
    greetings,
    'greetings.create',
    ({ world, parameters, body }) => {
      const group = body.group ?? parameters.group ?? 0;
      const isAnnouncement = body.subtype === 'announcement';
      const errors = [...checkRules(body.rules), ...checkReferences(world, { group: [group] })];
      if (
        isAnnouncement &&
        world.greetings.filter((other) => other.isAnnouncement).length >= maxAnnouncements
      )
        errors.push(`there can be at most ${maxAnnouncements} announcements`);
      if (errors.length > 0) return refuseArguments(errors);
      const greeting: Greeting = {
        id: world.nextGreetingId(),
        name: body.name,
        active: true,
        group,
        isAnnouncement,
        text: 'Hello, shall I show you around?',
        rules: [],
      };
      applyGreeting(greeting, body, world.nextRuleId);
      world.greetings.push(greeting);
      return ok(renderGreeting(greeting));
    },
    withoutDefaultGroup,
  ),
  createRoute<OneGreeting, GreetingInput>(greetings, 'greetings.update', (call) =>
    withGreeting(call, (greeting) => {
      const errors = checkRules(call.body.rules);
      if (errors.length > 0) return refuseArguments(errors);
      applyGreeting(greeting, call.body, call.world.nextRuleId);
      return ok(renderGreeting(greeting));
    }),
  ),
  createRoute<OneGreeting>(greetings, 'greetings.delete', (call) =>
    withGreeting(call, (greeting) => {
      call.world.greetings = call.world.greetings.filter((other) => other !== greeting);
      return ok({ ok: true });
    }),
  ),
];

/** The samples name the group in the query too, so a default of the body would hide it. */
function withoutDefaultGroup(schema: Schema): Schema {
  const { group, ...others } = schema.properties ?? {};
  return {
    ...schema,
    properties: { ...others, group: { type: 'integer', description: group?.description } },
  };
}

function withGreeting<Body>(call: Call<OneGreeting, Body>, answer: (greeting: Greeting) => Answer): Answer {
  const greeting = call.world.greetings.find(({ id }) => id === call.parameters.greeting_id);
  return greeting ? answer(greeting) : refuse(404, 'Greeting not found');
}
