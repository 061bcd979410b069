import { describe, expect, it } from 'vitest';
import { agents } from '../../../src/core/catalogue/livechat/agents.ts';
import { bodyFields, readMember, writeMember } from '../../../src/core/request/body-fields.ts';
import { bodyText, withBodyText } from '../../../src/core/request/body-text.ts';
import type { DraftBody } from '../../../src/core/request/draft.ts';

const empty: DraftBody = { type: 'application/json', value: {}, text: null };

describe('a body in two views', () => {
  it('follows JSON that parses', () => {
    expect(withBodyText(empty, '{"a": 1}').value).toEqual({ a: 1 });
  });

  it('keeps both the text that does not parse and the members that last did', () => {
    const broken = withBodyText(withBodyText(empty, '{"a": 1}'), '{"a": 1');
    expect(bodyText(broken)).toBe('{"a": 1');
    expect(broken.value).toEqual({ a: 1 });
  });

  it('writes a member without reordering the others, and takes out objects that become empty', () => {
    const value = { a: 1, o: { x: 1 }, z: 2 };
    expect(Object.keys(writeMember(value, ['a'], 5))).toEqual(['a', 'o', 'z']);
    expect(writeMember(value, ['o', 'x'], undefined)).toEqual({ a: 1, z: 2 });
    expect(readMember(writeMember({}, ['o', 'x'], 3), ['o', 'x'])).toBe(3);
  });

  it('never reads or writes through inherited members', () => {
    expect(readMember({}, ['constructor', 'name'])).toBeUndefined();
  });

  it('opens objects up into one field a leaf, weekdays included', () => {
    const update = agents.endpoints.find(({ id }) => id === 'agents.update');
    const names = update?.body ? bodyFields(update.body.schema).map(({ name }) => name) : [];
    expect(names).toContain('work_scheduler.sunday.start');
    expect(names).toContain('notifications.new_visitor');
  });
});
