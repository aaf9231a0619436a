import { describe, expect, test } from 'vitest';
import { readReviewLines } from '../../../packages/corpus/formats';
import { collect, fixture, temporaryFile } from '../files';

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
