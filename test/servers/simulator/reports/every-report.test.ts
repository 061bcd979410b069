import { describe, expect, it } from 'vitest';
import { checkFields } from '../../../../src/core/catalogue/check-fields.ts';
import { createWorld } from '../../../../src/servers/simulator/world/world.ts';
import { call, createAccount } from '../call.ts';
import { reportEndpoints } from './report.ts';

const account = createAccount();
const keyOf = {
  hour: /^([01]\d|2[0-3]):00$/,
  day: /^20\d\d-\d\d-\d\d$/,
  month: /^20\d\d-\d\d$/,
};
const widths = ['hour', 'day', 'month'] as const;

describe('every report', () => {
  it('of the catalogue is answered', () => {
    expect(reportEndpoints).toHaveLength(21);
  });

  for (const { id, path, parameters, reply, chart } of reportEndpoints) {
    const query = id === 'reports.simultaneous-chats' ? '?weekday=sun&' : '?';
    const isKnown = (name: string) => parameters.some((parameter) => parameter.name === name);

    it(`${id} fits its descriptor in all its buckets, whatever their width`, async () => {
      for (const width of isKnown('group_by') ? widths : [null]) {
        const { status, json } = await call(account, `${path}${query}${width ? `group_by=${width}` : ''}`);
        expect(status).toBe(200);
        expect(checkFields('the reply', reply.fields, json)).toEqual([]);
        expect(Object.keys(json)).not.toEqual([]);
        if (width) expect(Object.keys(json).filter((key) => !keyOf[width].test(key))).toEqual([]);
        const withDays = reply.fields.some((field) => field.path === '{bucket}.begin');
        if (width === 'month')
          expect(Object.hasOwn(Object.values(json)[0] as object, 'begin')).toBe(withDays);
      }
    });

    it(`${id} shows hours for a single day and nothing for days to come`, async () => {
      if (chart?.keyedBy !== '{bucket}') return;
      const single = await call(account, `${path}?date_from=2018-04-12&date_to=2018-04-12`);
      expect(Object.keys(single.json)).toHaveLength(24);
      const to_come = await call(account, `${path}?date_from=2019-01-01&date_to=2019-02-01`);
      expect([to_come.status, to_come.json]).toEqual([200, {}]);
    });

    it(`${id} refuses what does not exist`, async () => {
      for (const wrong of ['group=99', 'agent=nobody@harborpine.example', 'goal=9', 'groups[]=99'])
        if (isKnown(wrong.split('=')[0] ?? '')) {
          const { status, json } = await call(account, `${path}${query}${wrong}`);
          expect([status, json.errors?.length]).toEqual([400, 1]);
        }
    });
  }
});

describe('the reports of a large account', () => {
  const world = createWorld({ seed: 'large', ownerKey: '0', chats: 30_000, tickets: 9_000 });

  it('hold as many chats and tickets as were asked for', () => {
    expect([world.chats.length, world.tickets.length]).toEqual([30_000, 9_000]);
  });
});
