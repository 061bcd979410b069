import { describe, expect, it } from 'vitest';
import { worldStart } from '../../../../src/core/simulation/world-start.ts';
import { listQueueEntries } from '../../../../src/servers/simulator/reports/queue-entries.ts';
import { answerWaits, waitsIn } from '../../../../src/servers/simulator/world/answer-waits.ts';
import { listOpenTime } from '../../../../src/servers/simulator/world/open-time.ts';
import { rateTicket } from '../../../../src/servers/simulator/world/rate-ticket.ts';
import { isOnDuty } from '../../../../src/servers/simulator/world/roster.ts';
import { createWorld } from '../../../../src/servers/simulator/world/world.ts';

const world = createWorld({ seed: 'archive', ownerKey: '0', chats: 4_000, tickets: 2_000 });
const always = { begin: 0, end: worldStart };
const share = <T>(items: readonly T[], test: (item: T) => boolean) =>
  items.filter(test).length / items.length;

describe('the archive', () => {
  it('knows how long questions waited as the talks show it, all above zero', () => {
    for (const chat of world.chats) {
      const waits = answerWaits(chat);
      expect(waitsIn(chat.readEvents())).toEqual(waits);
      expect(waits.every((wait) => wait > 0)).toBe(true);
      const times = chat.readEvents().map(({ at }) => at);
      expect(times).toEqual([...times].sort((one, other) => one - other));
      expect([times[0], times.at(-1)]).toEqual([chat.started, chat.ended]);
    }
  });

  it('misses some chats, but none that was rated or led to a goal', () => {
    const missed = world.chats.filter((chat) => answerWaits(chat).length === 0);
    expect(missed.length / world.chats.length).toBeGreaterThan(0.02);
    expect(missed.length / world.chats.length).toBeLessThan(0.1);
    expect(missed.filter(({ rate, goals }) => rate !== 'not_rated' || goals.length > 0)).toEqual([]);
  });

  it('lets nobody chat who is not there, and most within their shifts', () => {
    for (const { login } of world.roster) {
      const open = listOpenTime(world, { agent: login }, always, worldStart);
      const held = world.chats.filter(({ agents }) => agents.some((person) => person.login === login));
      for (const { started, ended } of held)
        expect(open.some(({ begin, end }) => begin <= started && end >= Math.min(ended, worldStart))).toBe(
          true,
        );
    }
    const onDuty = share(world.chats, ({ agents, started }) =>
      world.roster.some((member) => member.login === agents[0]?.login && isOnDuty(member, started)),
    );
    expect(onDuty).toBeGreaterThan(0.7);
  });

  it('keeps shifts apart and within the working week, with the state the account wakes up in', () => {
    for (const member of world.roster) {
      const shifts = member.readShifts();
      const agent = world.agents.find(({ login }) => login === member.login);
      expect(shifts.length).toBeGreaterThan(400);
      shifts.forEach(({ begin, end }, index) => {
        expect(end).toBeGreaterThan(begin);
        expect(begin).toBeGreaterThan(shifts[index - 1]?.end ?? 0);
      });
      expect(isOnDuty(member, worldStart - 1)).toBe(agent?.status === 'accepting chats');
      const weekdays = new Set(
        shifts.map(({ begin }) =>
          new Date(begin * 1000).toLocaleDateString('en', { weekday: 'long' }).toLowerCase(),
        ),
      );
      const worked = Object.keys(agent?.workScheduler ?? {}).filter(
        (weekday) => agent?.workScheduler[weekday]?.enabled === 1,
      );
      expect([...weekdays].sort()).toEqual(worked.sort());
    }
  });

  it('is rated well by about 86 of 100, chats and tickets alike', () => {
    const rated = world.chats.filter(({ rate }) => rate !== 'not_rated');
    expect(share(rated, ({ rate }) => rate === 'rated_good')).toBeCloseTo(0.86, 1);
    const ratings = world.tickets.map(rateTicket).filter((rating) => rating !== null);
    expect(ratings.length).toBeGreaterThan(300);
    expect(share(ratings, (rating) => rating === 'good')).toBeCloseTo(0.86, 1);
  });

  it('has people who gave up while somebody else waited for a chat', () => {
    const entries = listQueueEntries(world.chats);
    const through = world.chats.filter(({ queued }) => queued !== null);
    expect(entries.filter(({ left }) => !left)).toHaveLength(through.length);
    const gaveUp = entries.filter(({ left }) => left);
    expect(gaveUp.length / through.length).toBeCloseTo(0.45, 1);
    for (const { at, wait } of gaveUp) {
      expect(wait).toBeGreaterThan(0);
      expect(through.some(({ queued, started }) => at <= started && at >= started - (queued ?? 0))).toBe(
        true,
      );
    }
    const beforeTheirChat = gaveUp.filter(({ at }) => through.every(({ started }) => started !== at));
    expect(beforeTheirChat.length).toBeGreaterThan(gaveUp.length / 2);
  });

  it('stays as it was when the team changes', () => {
    const before = listOpenTime(world, {}, always, worldStart);
    const changed = { ...world, agents: world.agents.slice(1) };
    expect(listOpenTime(changed, {}, always, worldStart)).toEqual(before);
  });
});
