import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/core/tables/write-csv.ts';

describe('a table as CSV', () => {
  it('quotes what needs it, and holds nothing that a spreadsheet runs', () => {
    const rows = [
      ['=cmd()', '-3.5'],
      ['+x', '1e9'],
      ['two\nlines', ''],
    ];
    const text = writeCsv({ head: ['Agent', 'a "b", c'], rows });
    expect(text).toBe('Agent,"a ""b"", c"\r\n\'=cmd(),-3.5\r\n\'+x,1e9\r\n"two\nlines",\r\n');
  });
});
