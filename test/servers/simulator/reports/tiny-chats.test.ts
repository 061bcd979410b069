import { describe, expect, it } from 'vitest';
import { april, createChat, createTinyWorld, report } from './report.ts';

const nadia = { login: 'nadia@harborpine.example', name: 'Nadia Okafor' };
const sale = { id: 'HP-1', description: 'Fjord Shell', price: '249.50', currency: 'PLN' };

// Warsaw is two hours ahead of UTC in April.
const chats = [
  createChat(april(10, '21:59:00'), { rate: 'rated_good', readWaits: () => [10, 21], queued: 30 }),
  createChat(april(10, '22:10:00'), { rate: 'rated_bad', agents: [nadia], readWaits: () => [7], queued: 90 }),
  createChat(april(11, '09:00:00'), {
    rate: 'rated_good',
    readWaits: () => [4, 8, 12],
    engagement: 'auto_invite',
    goals: [
      { goal: 304, at: april(11, '09:02:00'), isSale: true, order: sale },
      { goal: 311, at: april(11, '09:03:00'), isSale: false, order: null },
    ],
  }),
  createChat(april(11, '09:04:00'), { group: 2, engagement: 'manual_invite', ended: april(11, '10:34:00') }),
];
const world = createTinyWorld({ chats });
const days = { date_from: '2018-04-10', date_to: '2018-04-12' };

describe('four chats', () => {
  it('fall into the days of the zone', () => {
    expect(report(world, 'reports.total-chats', days)).toEqual({
      '2018-04-10': { chats: 1 },
      '2018-04-11': { chats: 3 },
      '2018-04-12': { chats: 0 },
    });
    expect(report(world, 'reports.total-chats', { ...days, timezone: 'Europe/London' })).toMatchObject({
      '2018-04-10': { chats: 2 },
    });
    expect(report(world, 'reports.total-chats', { group_by: 'month' })).toEqual({
      '2018-04': { begin: '2018-04-10', end: '2018-04-13', chats: 4 },
    });
    expect(report(world, 'reports.total-chats', { ...days, group_by: 'hour' })).toMatchObject({
      '00:00': { chats: 1 },
      '11:00': { chats: 2 },
      '23:00': { chats: 1 },
    });
  });

  it('came about in three ways', () => {
    expect(report(world, 'reports.chat-engagement', days)['2018-04-11']).toEqual({
      chats_from_auto_invite: 1,
      chats_from_immediate_start: 1,
      chats_from_manual_invite: 1,
    });
  });

  it('were rated', () => {
    expect(report(world, 'reports.chat-ratings', days)).toEqual({
      '2018-04-10': { bad: 0, good: 1, chats: 1 },
      '2018-04-11': { bad: 1, good: 1, chats: 3 },
      '2018-04-12': { bad: 0, good: 0, chats: 0 },
    });
    expect(report(world, 'reports.chat-ranking', days).ranking).toMatchObject([
      { good: 2, bad: 0, total: 2, name: 'leo@harborpine.example' },
      { good: 0, bad: 1, total: 1, score: 0, name: 'nadia@harborpine.example' },
    ]);
  });

  it('were answered after some seconds, but for one', () => {
    expect(report(world, 'reports.chats-first-response-time', days)).toEqual({
      '2018-04-10': { first_response_time: { count: 1, seconds: 10 } },
      '2018-04-11': { first_response_time: { count: 2, seconds: 5.5 } },
      '2018-04-12': { first_response_time: { count: 0, seconds: null } },
    });
    expect(report(world, 'reports.chats-response-time', days)).toEqual({
      '2018-04-10': { avg_response_time: { count: 2, seconds: 15.5 } },
      '2018-04-11': { avg_response_time: { count: 4, seconds: 7.75 } },
      '2018-04-12': { avg_response_time: { count: 0, seconds: null } },
    });
    const missed = report(world, 'reports.missed-chats', days);
    expect(missed['2018-04-11']).toEqual({ not_replied: 1 });
    expect(missed['2018-04-10']).toEqual({ not_replied: 0 });
  });

  it('led to a sale and another goal', () => {
    const goals = (parameters: object) =>
      report(world, 'reports.goals', { ...days, ...parameters })['2018-04-11'];
    expect(goals({ sales_tracker: 0 })).toEqual({ goals: 1, value: {} });
    const value = { PLN: { sales_count: 1, value: 249.5 } };
    expect(goals({ sales_tracker: 1 })).toEqual({ goals: 1, value });
    expect(goals({ sales_tracker: 0, goal: 304 })).toEqual({ goals: 1, value });
    const early = report(world, 'reports.goals', { ...days, sales_tracker: 0 }, april(11, '09:02:30'));
    expect(early['2018-04-11']).toEqual({ goals: 0, value: {} });
    const accepted = report(world, 'reports.greetings', { ...days, goal: 311 })['2018-04-11'];
    expect(accepted).toMatchObject({ accepted: 1, goals: 1 });
    expect(report(world, 'reports.greetings', days)['2018-04-11'].goals).toBe(2);
  });

  it('began after a wait', () => {
    const { '2018-04-10': first } = report(world, 'reports.queue-waiting-times', days);
    expect(first.entered_chat).toEqual({
      count: 1,
      min: { seconds: 30 },
      max: { seconds: 30 },
      average: { seconds: 30 },
    });
    const both = report(world, 'reports.queue-waiting-times', { ...days, group_by: 'month' })['2018-04'];
    expect(both.entered_chat).toMatchObject({ count: 2, min: { seconds: 30 }, average: { seconds: 60 } });
    expect(report(world, 'reports.queued-visitors', days)['2018-04-12']).toEqual({
      queued: { count: 0 },
      left_queue: { count: 0 },
      entered_chat: { count: 0 },
    });
  });

  it('took time, counted once where they overlap and cut at midnight', () => {
    expect(report(world, 'reports.chatting-time', days)).toEqual({
      '2018-04-10': { hours: 0.02 },
      '2018-04-11': { hours: 1.72 },
      '2018-04-12': { hours: 0 },
    });
    const hours = report(world, 'reports.chatting-time', { date_from: '2018-04-11', date_to: '2018-04-11' });
    expect(hours).toMatchObject({
      '00:00': { hours: 9 },
      '11:00': { hours: 60 },
      '12:00': { hours: 34 },
      '13:00': { hours: 0 },
    });
    expect(report(world, 'reports.chatting-time', { ...days, group: 1 })['2018-04-11']).toEqual({
      hours: 0.23,
    });
  });

  it('went on at the same time', () => {
    const peaks = report(world, 'reports.simultaneous-chats', { weekday: 'wed' });
    expect(peaks).toMatchObject({
      '2018-04-11 00:00': 1,
      '2018-04-11 10:00': 0,
      '2018-04-11 11:00': 2,
      '2018-04-11 12:00': 1,
      '2018-04-11 13:00': 0,
      '2018-04-04 11:00': 0,
    });
  });
});

describe('open time', () => {
  const shift = { begin: april(11, '08:30:00'), end: april(11, '10:00:00') };
  const roster = [
    { login: 'leo@harborpine.example', groups: [1], readShifts: () => [shift] },
    {
      login: 'nadia@harborpine.example',
      groups: [2],
      readShifts: () => [{ begin: april(11, '09:30:00'), end: april(11, '11:00:00') }],
    },
  ];
  const team = { ...world, roster, chats: [createChat(april(11, '07:00:00'))] };

  it('is that of anybody, with chats outside of the shifts', () => {
    const open = (choice: object) =>
      report(team, 'reports.availability', { date_from: '2018-04-11', date_to: '2018-04-12', ...choice });
    expect(open({})).toEqual({ '2018-04-11': { hours: 2.58 }, '2018-04-12': { hours: 0 } });
    expect(open({ agent: 'nadia@harborpine.example' })['2018-04-11']).toEqual({ hours: 1.5 });
    expect(open({ group: 1 })['2018-04-11']).toEqual({ hours: 1.58 });
    const hours = report(team, 'reports.availability', { date_from: '2018-04-11', date_to: '2018-04-11' });
    expect(hours).toMatchObject({ '09:00': { hours: 5 }, '10:00': { hours: 30 }, '12:00': { hours: 60 } });
  });

  it('goes on for those who accept chats now', () => {
    const today = { date_from: '2018-04-13', date_to: '2018-04-14' };
    const later = april(13, '14:30:00');
    expect(report(team, 'reports.availability', today, later)['2018-04-13']).toEqual({ hours: 0.5 });
    const gone = { ...team, agents: team.agents.map((agent) => ({ ...agent, status: 'offline' as const })) };
    expect(report(gone, 'reports.availability', today, later)['2018-04-13']).toEqual({ hours: 0 });
  });
});
