import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRecords, csvRows } from '../../../packages/base/files/csv';
import { collect, each } from '../../corpus/files';

const records = (text: string, options = {}) => collect(csvRecords(each([Buffer.from(text)]), 'a.csv', options));

describe('csvRecords', () => {
  test('reads back whatever was quoted', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', '很', ',', '"', '\n', '\r\n', ' ', '=', '😀') });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(field, field), { minLength: 1 }), async (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const csv = rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
        expect((await records(csv)).map(({ fields }) => fields)).toEqual(rows);
      }),
    );
  });

  test('numbers records by the line on which they end', async () => {
    const lines = (await records('id,text\r\n1,a\r\n2,"b\r\nc"\r\n3,d')).map(({ line }) => line);
    expect(lines).toEqual([1, 2, 4, 5]);
  });

  test('reads whatever text as csv-parse does, however its bytes are cut', async () => {
    const unit = fc.constantFrom('a', '很', ',', '"', '\n', '\r\n', '\r', ' ', 'b', '\ufeff', '"a"', '","', '\n"');
    const file = fc.record({
      text: fc.string({ unit, maxLength: 50 }).map((text) => `a,b\n${text}`),
      size: fc.integer({ min: 1, max: 30 }),
      lenient: fc.boolean(),
      quoted: fc.boolean(),
    });
    const fieldsOrFailure = async (read: () => unknown) => {
      try {
        return await read();
      } catch {
        return 'fails';
      }
    };
    await fc.assert(
      fc.asyncProperty(file, async ({ text, size, lenient, quoted }) => {
        const bytes = Buffer.from(text);
        const cut = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        const read = await fieldsOrFailure(async () =>
          (await collect(csvRecords(each(cut), 'a.csv', { lenient, quoted }))).map(({ fields }) => fields),
        );
        const settings = { quote: quoted ? '"' : null, relax_column_count: lenient, relax_quotes: lenient };
        expect(read).toEqual(await fieldsOrFailure(() => parse(bytes, { ...settings, skip_empty_lines: true })));
      }),
      { seed: 1, numRuns: 800 },
    );
  });

  test('numbers lines on, behind a record that is not plain', async () => {
    const text = 'id,text\n1,"a\nb"\n\n2,17" screen\n3,"c\nd"\n';
    expect((await records(text, { lenient: true })).map(({ fields, line }) => [fields[0], line])).toEqual([
      ['id', 1],
      ['1', 3],
      ['2', 5],
      ['3', 7],
    ]);
  });

  test('takes a quote for a character where the file never quotes', async () => {
    expect((await records('id,text\n1,"17" screen\n', { quoted: false }))[1].fields).toEqual(['1', '"17" screen']);
  });

  test.each([
    ['id,text\n1,"never closed\n2,b\n', 'a.csv ends inside a quoted field: it is cut off'],
    ['id,text\n1,a\n2\n', 'a.csv, line 3: found 1 fields, not as many as the header has.'],
    ['id,text\n1,"a"b\n', 'a.csv, line 2: not a CSV record'],
    [`id,text\n1,"${'x'.repeat(1_100_000)}"\n`, 'a record is longer than 1048576 bytes'],
  ])('%#: says where the file is malformed', async (csv, message) => {
    await expect(records(csv)).rejects.toThrow(message);
    await expect(records(csv)).rejects.toMatchObject({ name: 'UserError' });
  });

  test('passes on what is wrong with the bytes', async () => {
    const read = collect(csvRecords(each([Buffer.from('id,text\n1,'), Buffer.from([0xc6, 0xc1])]), 'a.csv'));
    await expect(read).rejects.toThrow('a.csv is not UTF-8: byte 10 (0xC6)');
  });
});

describe('csvRows', () => {
  const rows = (text: string) => collect(csvRows(each([Buffer.from(text)]), 'a.csv', ['text', 'id']));

  test('finds columns by name, in any order', async () => {
    expect(await rows('id,other,text\n1,x,a\n')).toEqual([{ row: { id: '1', text: 'a' }, line: 2 }]);
  });

  test('lists the columns found when one is missing', async () => {
    await expect(rows('id,Reviews\n1,a\n')).rejects.toThrow(
      'a.csv has no column "text"; its columns are: id, Reviews.',
    );
  });

  test('says that the file is empty', async () => {
    await expect(rows('')).rejects.toThrow('a.csv is empty; expected a header with text, id.');
  });
});
