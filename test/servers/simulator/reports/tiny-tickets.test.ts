import { describe, expect, it } from 'vitest';
import { scoreRatings } from '../../../../src/servers/simulator/reports/rank-agents.ts';
import { april, createTicket, createTinyWorld, report } from './report.ts';

const world = createTinyWorld({
  tickets: [
    createTicket(april(10, '21:00:00'), [april(11, '00:00:00'), april(11, '03:00:00')], {
      tags: ['returns'],
    }),
    createTicket(april(11, '08:00:00'), [april(11, '09:00:00')], { source: 'lc2' }),
    createTicket(april(11, '10:00:00'), [april(12, '10:00:00')], {
      status: 'pending',
      source: 'chat-window',
    }),
    createTicket(april(12, '08:00:00'), [], { assignee: null, source: 'facebook' }),
  ],
});
const days = { date_from: '2018-04-10', date_to: '2018-04-12' };

describe('four tickets', () => {
  it('were created', () => {
    expect(report(world, 'reports.new-tickets', days)).toEqual({
      '2018-04-10': { new_tickets: 1 },
      '2018-04-11': { new_tickets: 2 },
      '2018-04-12': { new_tickets: 1 },
    });
    expect(report(world, 'reports.new-tickets', { ...days, 'tag[]': ['returns'] })['2018-04-11']).toEqual({
      new_tickets: 0,
    });
  });

  it('came from somewhere; Facebook has no member', () => {
    const from = (chat_window: number, mail: number, chat: number) => ({
      tickets_from_chat_window: chat_window,
      tickets_from_mail: mail,
      tickets_from_chat: chat,
    });
    expect(report(world, 'reports.ticket-sources', days)).toEqual({
      '2018-04-10': from(0, 1, 0),
      '2018-04-11': from(1, 0, 1),
      '2018-04-12': from(0, 0, 0),
    });
  });

  it('were answered on the day of the first answer that was no private note', () => {
    expect(report(world, 'reports.tickets-first-response-time', days)).toEqual({
      '2018-04-10': { count: 0, hours: null },
      '2018-04-11': { count: 2, hours: 2 },
      '2018-04-12': { count: 1, hours: 24 },
    });
  });

  it('were solved by their last answer', () => {
    expect(report(world, 'reports.solved-tickets', days)).toEqual({
      '2018-04-10': { solved_tickets: 0 },
      '2018-04-11': { solved_tickets: 2 },
      '2018-04-12': { solved_tickets: 0 },
    });
    expect(report(world, 'reports.tickets-resolution-time', days)['2018-04-11']).toEqual({
      count: 2,
      hours: 3.5,
    });
    const others = { ...days, agent: 'nadia@harborpine.example' };
    expect(report(world, 'reports.solved-tickets', others)['2018-04-11']).toEqual({ solved_tickets: 0 });
  });
});

it('the score is that of the three rows of the reference', () => {
  expect(scoreRatings(214, 232)).toBe(0.8615585836);
  expect(scoreRatings(187, 209)).toBe(0.8240449693);
  expect(scoreRatings(41, 50)).toBe(0.6375412161);
  expect([scoreRatings(0, 0), scoreRatings(0, 5)]).toEqual([0, 0]);
});
