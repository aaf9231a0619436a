import { describe, expect, it } from 'vitest';
import { batchOf } from '../../../packages/triplets/encoder/batch';
import { encodeQuestion } from '../../../packages/triplets/encoder/encoded-question';
import { createVocabulary } from '../../../packages/triplets/encoder/vocabulary';
import { sentence } from '../tiny';

const vocabulary = createVocabulary(['good', 'sound']);
const short = encodeQuestion({ sentence: sentence('good'), query: { kind: 'aspects' } }, vocabulary);
const long = encodeQuestion(
  {
    sentence: sentence('good sound'),
    query: { kind: 'sentiment', aspect: { first: 1, last: 1 }, opinion: null },
  },
  vocabulary,
);

describe('batchOf', () => {
  it('pads to the longest question', () => {
    const batch = batchOf([short, long]);
    expect([batch.size, batch.length]).toEqual([2, 9]);
    expect([...batch.mask]).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, ...new Array(9).fill(1)]);
    expect([...batch.entries.slice(0, 9)]).toEqual([...short.entries, 0, 0, 0, 0]);
  });

  it('masks all but the queried terms for the sentiment head, and nothing where there is none', () => {
    const batch = batchOf([short, long]);
    expect([...batch.aspectMask.slice(0, 9)]).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0]);
    // [CLS] [sentiment] sound [SEP] [NULL] [SEP] [NULL] good sound
    expect([...batch.aspectMask.slice(9)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect([...batch.opinionMask.slice(9)]).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0]);
  });
});
