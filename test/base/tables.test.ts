import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Table, tableToCsv, tableToHtml, tableToMarkdown, tableToText } from '../../packages/base/tables';

const table: Table = {
  title: 'Themes <of> reviews',
  columns: [
    { key: 'word', label: 'Word' },
    { key: 'count', label: 'Count', kind: 'integer' },
    { key: 'share', label: 'Share', kind: 'percent' },
    { key: 'npmi', label: 'NPMI', kind: 'number', decimals: 2 },
  ],
  rows: [
    { word: '音质 | "好"', count: 1234567, share: 0.12345, npmi: 0.1 + 0.2 },
    { word: '<script>alert(1)</script>', count: 0, share: null, npmi: -0.004 },
  ],
  note: 'Counted once a review.',
  source: 'simulated corpus, seed 2023',
};

describe('tableToCsv', () => {
  it('writes a mark, keys, ten significant digits, empty fields for missing values, and the corpus in a column', () => {
    expect(tableToCsv(table)).toBe(
      [
        '\ufeffword,count,share,npmi,source',
        '"音质 | ""好""",1234567,0.12345,0.3,"simulated corpus, seed 2023"',
        '<script>alert(1)</script>,0,,-0.004,"simulated corpus, seed 2023"',
        '',
      ].join('\r\n'),
    );
  });

  it('puts an apostrophe before text that a spreadsheet would run, not before negative numbers', () => {
    const rows = [{ word: '=HYPERLINK("x")', count: -3 }, { word: '@a' }, { word: '-1+1' }, { word: '+1' }];
    const lines = tableToCsv({ ...table, source: undefined, rows }).split('\r\n');
    expect(lines.slice(1, 5)).toEqual(['"\'=HYPERLINK(""x"")",-3,,', "'@a,,,", "'-1+1,,,", "'+1,,,"]);
  });

  it('is read back by a CSV reader', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '好', ' ', ';') });
    fc.assert(
      fc.property(fc.array(fc.record({ word: text, count: fc.integer() })), (rows) => {
        const csv = tableToCsv({ title: '', columns: table.columns.slice(0, 2), rows });
        const expected = rows.map(({ word, count }) => ({ word, count: String(count) }));
        expect(parse(csv, { bom: true, columns: true })).toEqual(expected);
      }),
    );
  });

  it('refuses a cell that is an object', () => {
    expect(() => tableToCsv({ ...table, rows: [{ word: { a: 1 } }] })).toThrow(TypeError);
  });
});

describe('tableToMarkdown', () => {
  it('aligns numbers to the right, escapes markup and says where the table comes from', () => {
    expect(tableToMarkdown(table)).toBe(
      [
        '**Themes &lt;of&gt; reviews**',
        '',
        '| Word | Count | Share | NPMI |',
        '| --- | ---: | ---: | ---: |',
        '| 音质 \\| "好" | 1,234,567 | 12.3 % | 0.30 |',
        '| &lt;script&gt;alert(1)&lt;/script&gt; | 0 | – | -4.0e-3 |',
        '',
        '*Counted once a review.*',
        '',
        '*Source: simulated corpus, seed 2023*',
        '',
      ].join('\n'),
    );
  });
});

describe('tableToHtml', () => {
  it('escapes every text', () => {
    const html = tableToHtml(table);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('Themes &lt;of&gt; reviews');
    expect(html).not.toContain('<script');
  });

  it('has a header cell a column and a region that the keyboard can scroll', () => {
    const html = tableToHtml(table);
    expect(html.match(/<th scope="col"/g)).toHaveLength(4);
    expect(html).toContain('tabindex="0"');
  });
});

describe('tableToText', () => {
  it('lines columns up, a Chinese character counting as two', () => {
    const columns = table.columns.slice(0, 2);
    const rows = [
      { word: '音质', count: 5 },
      { word: 'bass', count: 12 },
    ];
    expect(tableToText({ title: 'T', columns, rows })).toBe(
      ['T', '', 'Word  Count', '----  -----', '音质      5', 'bass     12'].join('\n'),
    );
  });
});

describe('numbers', () => {
  const shown = (value: unknown, kind: 'number' | 'integer' | 'percent') =>
    tableToText({ title: '', columns: [{ key: 'v', label: 'v', kind }], rows: [{ v: value }] })
      .split('\n')
      .pop()!
      .trim();

  it.each([
    [0, 'number', '0.000'],
    [-0, 'number', '0.000'],
    [1234.5678, 'number', '1,234.568'],
    [-1234567, 'integer', '-1,234,567'],
    [12345678901234567890n, 'integer', '12,345,678,901,234,567,890'],
    [0.00001, 'number', '1.0e-5'],
    [Number.NaN, 'number', 'not defined'],
    [Number.POSITIVE_INFINITY, 'percent', '∞'],
    [1, 'percent', '100.0 %'],
    [0, 'percent', '0.0 %'],
    [0.0004, 'percent', '< 0.1 %'],
    [-0.0004, 'percent', '> -0.1 %'],
    [undefined, 'number', '–'],
  ] as const)('%s as %s is written %s', (value, kind, expected) => {
    expect(shown(value, kind)).toBe(expected);
  });
});
