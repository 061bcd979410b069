import { tags } from '../../../core/catalogue/livechat/tags.ts';
import { ok, refuse, refuseArguments } from '../http/answer.ts';
import { checkReferences } from '../validate/check-references.ts';
import type { Tag } from '../world/account.ts';
import { countTags, type TagUse } from '../world/count-tags.ts';
import { administratorsOnly } from './administrators-only.ts';
import { createRoute, type Route } from './route.ts';

type NewTag = { tag: string; author: string; group: number };

/** Labels of chats and tickets, kept per group. */
export const tagRoutes: readonly Route[] = [
  createRoute<{ group?: number }>(tags, 'tags.list', ({ world, parameters: { group }, now }) => {
    const errors = checkReferences(world, { group: [group] });
    if (errors.length > 0) return refuseArguments(errors);
    const useOf = countTags(world, now);
    const listed = world.tags.filter((tag) => group === undefined || tag.group === group);
    return ok(listed.map((tag) => renderTag(tag, useOf(tag.name))));
  }),
  createRoute<object, NewTag>(
    tags,
    'tags.create',
    administratorsOnly(({ world, body: { tag: name, author, group }, now }) => {
      const errors = checkReferences(world, { agent: author, group: [group] });
      if (name.trim() === '') errors.push('tag must not be empty');
      if (errors.length > 0) return refuseArguments(errors);
      const present = findTag(world.tags, name, group);
      const tag = present ?? { name, author: author.toLowerCase(), created: now, group };
      if (!present) world.tags.push(tag);
      return ok(renderTag(tag, countTags(world, now)(name)));
    }),
  ),
  createRoute<{ tag: string }, { group: number }>(
    tags,
    'tags.delete',
    administratorsOnly(({ world, parameters, body: { group } }) => {
      const errors = checkReferences(world, { group: [group] });
      if (errors.length > 0) return refuseArguments(errors);
      const tag = findTag(world.tags, parameters.tag, group);
      if (!tag) return refuse(404, 'Tag not found');
      world.tags = world.tags.filter((other) => other !== tag);
      return ok({ ok: true });
    }),
  ),
];

function findTag(all: readonly Tag[], name: string, group: number): Tag | undefined {
  return all.find((tag) => tag.name === name && tag.group === group);
}

function renderTag({ name, author, created, group }: Tag, { inChats, inTickets }: TagUse) {
  return { name, author, creation_date: created, count: { inChats, inTickets }, group };
}
