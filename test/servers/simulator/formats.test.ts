import { describe, expect, it } from 'vitest';
import { checkValue as checkInForm } from '../../../src/core/catalogue/check-value.ts';
import { descriptorSchema } from '../../../src/core/catalogue/descriptor-schema.ts';
import type { Format } from '../../../src/core/catalogue/schema.ts';
import { checkValue } from '../../../src/servers/simulator/validate/check-value.ts';

const texts: { [format in Format]: { right: string[]; wrong: string[] } } = {
  date: { right: ['2016-02-29'], wrong: ['2018-02-30', '2018-4-1', 'today'] },
  'date-time': { right: ['2018-04-13T08:30:00Z'], wrong: ['soon'] },
  time: { right: ['00:00', '23:59'], wrong: ['24:00', '8:30', '08:60'] },
  email: { right: ['name@example.com'], wrong: ['a@b', 'name', 'a b@example.com', 'a@b@example.com'] },
  uri: { right: ['https://example.com/page'], wrong: ['example.com', 'ftp://example.com', 'https://['] },
  timezone: { right: ['Europe/Warsaw', 'UTC'], wrong: ['Mars/Olympus', '+02:00', ''] },
  'unix-time': { right: ['1523606400'], wrong: ['now', '-1'] },
  password: { right: ['tern-oak-47'], wrong: [] },
};

describe('the form and the account', () => {
  for (const [format, { right, wrong }] of Object.entries(texts) as [Format, (typeof texts)[Format]][]) {
    it.each([...right.map((text) => [text, true] as const), ...wrong.map((text) => [text, false] as const)])(
      `agree on the ${format} "%s": %s`,
      (text, fits) => {
        const schema = { type: 'string', format } as const;
        const errors: string[] = [];
        checkValue(schema, text, 'value', { fromText: false, defaults: false }, errors);
        expect([checkInForm(schema, text).length === 0, errors.length === 0]).toEqual([fits, fits]);
      },
    );
  }

  it('know no pattern, which no descriptor may use', () => {
    expect(Object.keys(descriptorSchema.$defs.value.properties)).not.toContain('pattern');
  });
});
