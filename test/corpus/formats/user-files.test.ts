import { describe, expect, test } from 'vitest';
import { parseColumnMap, readReviewLines, readUserCsv, readUserJsonLines } from '../../../src/corpus/formats';
import { collect, fixture, temporaryFile } from '../files';

describe('parseColumnMap', () => {
  test('reads columns, constants and quoted names', () => {
    expect(parseColumnMap('text=comment, culture==domestic ,id="a ""b"", c"')).toEqual({
      text: { column: 'comment' },
      culture: { constant: 'domestic' },
      id: { column: 'a "b", c' },
    });
    expect(parseColumnMap('')).toEqual({});
  });

  test.each([
    ['texts=a', '--map names the field "texts"; the fields are id, text, culture,'],
    ['text=a,text=b', '--map names the field text twice.'],
    ['text==a', 'one value for all works only for culture, language, platform, product.'],
    ['text=a,b', '--map is not understood from "b"'],
    ['text=', '--map is not understood from "text="'],
    ['text="a', '--map is not understood from'],
  ])('refuses %s', (map, message) => {
    expect(() => parseColumnMap(map)).toThrow(message);
  });
});

const map = parseColumnMap('id=nr,text=comment,culture=land,rating=stars,createdAt=when,author=who,label=mood');

describe('readUserCsv', () => {
  test('takes the mapped columns, leaves empty cells out and hashes authors', async () => {
    const reviews = await collect(readUserCsv(fixture('mine.csv'), { map, salt: 's' }));
    expect(reviews).toEqual([
      {
        id: 'a1',
        culture: 'foreign',
        language: 'en',
        platform: 'mine',
        text: 'Great, "really" great\nand light',
        rating: 5,
        label: 'positive',
        createdAt: '2023-01-02T03:04:05',
        author: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
      expect.objectContaining({ id: 'a2', text: '=1+1', createdAt: '2023-01-03' }),
      expect.objectContaining({ id: 'a3', culture: 'domestic', language: 'zh', rating: 4.5, label: 'positive' }),
    ]);
    expect(reviews[1]).not.toHaveProperty('rating');
    expect(reviews[2].author).toBe(reviews[0].author);
    expect(reviews[1].author).not.toBe(reviews[0].author);
    const [salted] = await collect(readUserCsv(fixture('mine.csv'), { map, salt: 'other' }));
    expect(salted.author).not.toBe(reviews[0].author);
  });

  test('needs no map where the columns have the fields’ names', async () => {
    const file = temporaryFile('shop.csv', '\uFEFFlanguage,text\nzh,很好\nen,\n');
    const reviews = await collect(readUserCsv(file));
    expect(reviews.map(({ id, culture, text }) => [id, culture, text])).toEqual([
      ['shop:1', 'domestic', '很好'],
      ['shop:2', 'foreign', ''],
    ]);
  });

  test.each([
    ['text=body,culture==foreign', 'has no column "body"; its columns are: nr, comment, land'],
    ['culture==foreign', 'which column is the text? Say --map text=COLUMN; its columns are: nr, comment'],
    ['text=comment', 'which culture are the reviews of? Say --map culture=COLUMN, culture==domestic or'],
    ['text=comment,culture=nr', 'mine.csv, line 3: field culture: '],
    ['text=comment,culture==foreign,rating=nr', 'mine.csv, line 3: field rating: expected a number, found "a1".'],
    ['text=comment,culture==foreign,likes=stars', 'mine.csv, line 5: field likes: '],
    ['text=comment,culture==foreign,createdAt=nr', 'mine.csv, line 3: field createdAt: '],
    ['text=comment,culture==foreign,label=nr', 'mine.csv, line 3: expected a sentiment'],
  ])('%s: says what is wrong', async (given, message) => {
    const read = collect(readUserCsv(fixture('mine.csv'), { map: parseColumnMap(given), salt: 's' }));
    await expect(read).rejects.toThrow(message);
    await expect(read).rejects.toMatchObject({ name: 'UserError' });
  });
});

describe('readUserJsonLines', () => {
  test('takes keys for columns, which a line may leave out', async () => {
    const columns = parseColumnMap('text=body,language=lang,rating=stars,author=user');
    const reviews = await collect(readUserJsonLines(fixture('mine.jsonl'), { map: columns, salt: 's' }));
    expect(reviews.map(({ id, culture, rating, text }) => [id, culture, rating, text])).toEqual([
      ['mine:1', 'foreign', 5, 'Great'],
      ['mine:2', 'domestic', undefined, '很轻'],
    ]);
  });

  test.each([
    ['[1]', 'line 1: expected a JSON object, found [1].'],
    ['{"text": "a"', 'line 1 is not JSON'],
    ['{"text": {"a": 1}, "culture": "foreign"}', 'line 1: expected a text or a number in "text".'],
    ['{"culture": "foreign"}', 'line 1: which column is the text?'],
    ['{"text": "a", "culture": "foreign", "triplets": [{"aspect": null}]}', 'line 1: field triplets.0.opinion: '],
  ])('refuses %s', async (line, message) => {
    await expect(collect(readUserJsonLines(temporaryFile('a.jsonl', line)))).rejects.toThrow(message);
  });
});

describe('readReviewLines', () => {
  test('reads the project’s own format', async () => {
    const reviews = await collect(readReviewLines(fixture('reviews.jsonl')));
    expect(reviews.map(({ id }) => id)).toEqual(['sample:1', 'sample:2']);
    expect(reviews[0].triplets?.[0].opinion).toEqual({ start: 2, end: 4, text: '很好' });
  });

  test('names the line that is wrong', async () => {
    const line = '{"id":"a","culture":"foreign","language":"en","platform":"p","text":"t"}';
    const file = temporaryFile('reviews.jsonl', `${line}\n${line.slice(0, -1)}`);
    await expect(collect(readReviewLines(file))).rejects.toThrow('reviews.jsonl, line 2 is not JSON');
    const odd = temporaryFile('reviews.jsonl', line.replace('"en"', '"english"'));
    await expect(collect(readReviewLines(odd))).rejects.toThrow('reviews.jsonl, line 1: field language: ');
  });
});
