import { describe, expect, test } from 'vitest';
import { UserError } from '../../packages/base/errors';
import { parseReview, parseSentiment } from '../../packages/corpus/review';

const review = { id: 'a:1', culture: 'foreign', language: 'en', platform: 'shop', text: 'Good fan' };
const where = { file: 'mine.jsonl', line: 7 };
const span = (start: number, end: number, text: string) => ({ start, end, text });

describe('parseReview', () => {
  test('returns what is a review', () => {
    const triplets = [{ aspect: span(5, 8, 'fan'), opinion: span(0, 4, 'Good'), sentiment: 'positive' }];
    expect(parseReview({ ...review, triplets }, where)).toEqual({ ...review, triplets });
  });

  test.each([
    [{ ...review, culture: 'chinese' }, 'mine.jsonl, line 7: field culture: ', '"chinese"'],
    [{ ...review, rating: 6 }, 'mine.jsonl, line 7: field rating: ', '"6"'],
    [{ ...review, language: 'english' }, 'field language: expected a two-letter language code', '"english"'],
    [{ ...review, createdAt: '2023-02-30' }, 'field createdAt: ', '"2023-02-30"'],
    [{ ...review, text: 'half \ud83d' }, 'field text: ', 'surrogate'],
    [{ ...review, stars: 3 }, 'mine.jsonl, line 7: ', 'stars'],
    [
      { ...review, triplets: [{ aspect: span(5, 8, 'van'), opinion: null, sentiment: 'positive' }] },
      'mine.jsonl, line 7: ',
      'offsets do not cut out its text',
    ],
  ])('%#: names file, line, field and what was expected', (value, place, found) => {
    const act = () => parseReview(value, where);
    expect(act).toThrow(UserError);
    expect(act).toThrow(place);
    expect(act).toThrow(found);
    expect(act).not.toThrow(/\n/);
  });
});

test('parseSentiment knows the names of the data sets and no others', () => {
  expect(['POS', 'negative', '中性'].map((name) => parseSentiment(name, where))).toEqual([
    'positive',
    'negative',
    'neutral',
  ]);
  expect(() => parseSentiment('constructor', where)).toThrow(
    'mine.jsonl, line 7: expected a sentiment (positive, neutral or negative), found "constructor".',
  );
});
