import { describe, expect, it } from 'vitest';
import { cuesOf, errorKinds, tripletErrors } from '../../../packages/absa';
import type { Sentiment, Triplet } from '../../../packages/corpus';

const text = 'The screen is not bad , the "great" fan is loud and the key sticks .';
const part = (piece: string | null) => {
  if (piece === null) return null;
  const start = text.indexOf(piece);
  return { start, end: start + piece.length, text: piece };
};
const triplet = (aspect: string | null, opinion: string | null, sentiment: Sentiment = 'positive'): Triplet => ({
  aspect: part(aspect),
  opinion: part(opinion),
  sentiment,
});
const kinds = (gold: Triplet[], predicted: Triplet[]) =>
  tripletErrors([gold], [predicted], [{ text, language: 'en' }]).map(({ kind }) => kind);

describe('kinds of errors', () => {
  it('what is right is none', () => {
    expect(kinds([triplet('screen', 'bad')], [triplet('screen', 'bad')])).toEqual([]);
  });

  it('a wrong sentiment: by negation, by irony, or neither', () => {
    expect(kinds([triplet('screen', 'bad')], [triplet('screen', 'bad', 'negative')])).toEqual(['negation']);
    expect(kinds([triplet('fan', 'great', 'negative')], [triplet('fan', 'great')])).toEqual(['irony']);
    const plain = [{ text: 'The fan is loud .', language: 'en' }];
    const loud = { aspect: null, opinion: { start: 11, end: 15, text: 'loud' }, sentiment: 'negative' } as const;
    const [error] = tripletErrors([[loud]], [[{ ...loud, sentiment: 'neutral' }]], plain);
    expect(error).toEqual({
      kind: 'wrong polarity',
      review: 0,
      gold: loud,
      predicted: { ...loud, sentiment: 'neutral' },
      cues: [],
    });
  });

  it('a wrong boundary: both terms overlap', () => {
    expect(kinds([triplet('screen', 'bad')], [triplet('The screen', 'not bad')])).toEqual(['wrong boundary']);
    expect(kinds([triplet(null, 'bad')], [triplet(null, 'not bad')])).toEqual(['wrong boundary']);
    expect(kinds([triplet(null, 'bad')], [triplet('screen', 'bad')])).toEqual(['missed aspect', 'spurious']);
  });

  it('what was missed: the aspect, the opinion, both, or only that they belong together', () => {
    expect(kinds([triplet('key', 'sticks')], [])).toEqual(['missed both']);
    expect(kinds([triplet('key', 'sticks')], [triplet('fan', 'sticks')])).toEqual(['missed aspect', 'spurious']);
    expect(kinds([triplet('key', 'sticks')], [triplet('key', 'loud')])).toEqual(['missed opinion', 'spurious']);
    const crossed = [triplet('key', 'loud'), triplet('fan', 'sticks')];
    expect(kinds([triplet('key', 'sticks')], crossed)).toEqual(['missed pair', 'spurious', 'spurious']);
  });

  it('one extraction explains one missed triplet', () => {
    const gold = [triplet('fan', 'great'), triplet('fan', 'great', 'negative')];
    expect(kinds(gold, [triplet('fan', 'great', 'neutral')])).toEqual(['irony', 'missed pair']);
  });

  it('are counted with examples, those that do not occur with 0', () => {
    const counts = errorKinds(
      [[triplet('key', 'sticks')], []],
      [[], [triplet('screen', 'bad')]],
      [
        { text, language: 'en' },
        { text, language: 'en' },
      ],
    );
    expect(counts.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'negation 0',
      'irony 0',
      'wrong polarity 0',
      'wrong boundary 0',
      'missed aspect 0',
      'missed opinion 0',
      'missed both 1',
      'missed pair 0',
      'spurious 1',
    ]);
    expect(counts[8]).toMatchObject({ withNegation: 1, withIrony: 0, examples: [{ review: 1, gold: null }] });
  });
});

describe('cues', () => {
  const zh = (review: string, opinion: string) => {
    const start = review.indexOf(opinion);
    return cuesOf(review, 'zh', {
      aspect: null,
      opinion: { start, end: start + opinion.length, text: opinion },
      sentiment: 'neutral',
    });
  };

  it('negation counts in the clause of the term only', () => {
    // 不 (not) stands in the first clause; 非常好 is "very good", 无线 "wireless".
    expect(zh('屏幕不清晰，键盘好', '清晰')).toEqual(['negation']);
    expect(zh('屏幕不清晰，键盘好', '好')).toEqual([]);
    expect(zh('非常好', '好')).toEqual([]);
    expect(zh('无线好', '好')).toEqual([]);
  });

  it('irony is quotation marks or a phrase such as 呵呵 (heh)', () => {
    expect(zh('客服真“好”', '好')).toEqual(['irony']);
    expect(zh('质量呵呵', '质量')).toEqual(['irony']);
  });
});
