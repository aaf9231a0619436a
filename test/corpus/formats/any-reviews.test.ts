import { describe, expect, it } from 'vitest';
import { readAnyReviews } from '../../../packages/corpus';
import { collect, temporaryFile } from '../files';

const review = (id: string, more: object = {}) =>
  JSON.stringify({ id, culture: 'foreign', language: 'en', platform: 'shop', text: 'good fan', ...more });

describe('readAnyReviews', () => {
  it.each([
    ['5 #### good fan , great\n', 'amazon.txt', undefined, ['good fan , great']],
    ['id,Reviews\r\n7,  好 &amp; 贵 \r\n', 'raw.csv', undefined, ['  好 &amp; 贵 ']],
    [`${review('a')}\n`, 'own.jsonl', undefined, ['good fan']],
    ['{"text":"fine","culture":"foreign"}\n', 'theirs.jsonl', undefined, ['fine']],
    ['{"body":"fine"}\n', 'theirs.jsonl', 'text=body,culture==foreign', ['fine']],
    ['text,culture\nfine,foreign\n', 'table.txt', undefined, ['fine']],
    ['\uFEFF\n{"text":"fine","culture":"foreign"}\n', 'theirs.txt', undefined, ['fine']],
    ['Review\nfine\n', 'one-column.csv', 'text=Review,culture==foreign', ['fine']],
    ['text,culture\n"one\r\ntwo",foreign\n', 'table.csv', undefined, ['one\r\ntwo']],
    ['body,by\nfine,Ann\n', 'table.csv', 'text=body,author=by,culture==foreign', ['fine']],
    ["Loud fan .####[([1], [0], 'NEG')]\n", 'aste.txt', undefined, ['Loud fan .']],
  ])('%j', async (content, name, map, texts) => {
    const reviews = await collect(readAnyReviews(temporaryFile(name, content), { map }));
    expect(reviews.map(({ text }) => text)).toEqual(texts);
    expect(reviews.every((each) => each.author === undefined)).toBe(true);
  });

  it('labels alone and prose are refused', async () => {
    const labels = temporaryFile(
      'l.csv',
      'id,AspectTerms,A_start,A_end,OpinionTerms,O_start,O_end,Categories,Polarities\n',
    );
    await expect(collect(readAnyReviews(labels))).rejects.toThrow('holds labels, not reviews');
    await expect(collect(readAnyReviews(temporaryFile('a.md', 'prose')))).rejects.toThrow('holds no reviews');
  });

  it('hashes authors only where a salt is given, also in the project’s own lines', async () => {
    const own = temporaryFile('own.jsonl', `${review('a', { author: 'Ann' })}\n`);
    const table = temporaryFile('table.csv', 'text,culture,author\nfine,foreign,Ann\n');
    for (const file of [own, table]) {
      const [{ author }] = await collect(readAnyReviews(file, { salt: 's' }));
      expect(author).toMatch(/^[0-9a-f]{16}$/);
    }
    expect((await collect(readAnyReviews(table)))[0]).not.toHaveProperty('author');
  });
});
