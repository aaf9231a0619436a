import { describe, expect, it } from 'vitest';
import { batchOf } from '../../../packages/triplets/encoder';
import { encodeQuestion } from '../../../packages/triplets/encoder/encoded-question';
import { createVocabulary } from '../../../packages/triplets/encoder/vocabulary';
import { labelsOf } from '../../../packages/triplets/model/labels';
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

describe('labelsOf', () => {
  it('labels only what is asked', () => {
    const labels = labelsOf(batchOf([short, long]), [
      { kind: 'spans', startLabels: Uint8Array.of(0, 1), endLabels: Uint8Array.of(1, 0) },
      { kind: 'sentiment', sentiment: 'negative' },
    ]);
    expect([...labels.starts]).toEqual([-1, -1, -1, 0, 1, -1, -1, -1, -1, ...new Array(9).fill(-1)]);
    expect([...labels.ends.slice(0, 5)]).toEqual([-1, -1, -1, 1, 0]);
    expect([...labels.sentiments]).toEqual([-1, 2]);
  });
});
