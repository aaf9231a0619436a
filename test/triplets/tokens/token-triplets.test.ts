import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  labelledSentences,
  sentencesOf,
  spanOfTokens,
  type Triplet,
  tokensOf,
  tokenTriplets,
  tripletsOf,
} from '../../../packages/triplets';
import { term } from '../answerers';

const span = (text: string, part: string) => {
  const start = text.indexOf(part);
  return { start, end: start + part.length, text: part };
};

describe('triplets by tokens', () => {
  const text = 'The screen is very bright. Loud fan!';
  const triplets: Triplet[] = [
    { aspect: span(text, 'screen'), opinion: span(text, 'very bright'), sentiment: 'positive' },
    { aspect: span(text, 'fan'), opinion: span(text, 'Loud'), sentiment: 'negative' },
    { aspect: null, opinion: span(text, 'Loud'), sentiment: 'negative' },
  ];

  it('finds the tokens of each term, and back', () => {
    const { sentences, widened, lost } = labelledSentences({ text, language: 'en', triplets }, { maximumTokens: 20 });
    expect(sentences).toHaveLength(1);
    expect(sentences[0].triplets).toEqual([
      { aspect: term(1), opinion: term(3, 4), sentiment: 'positive' },
      { aspect: term(7), opinion: term(6), sentiment: 'negative' },
      { aspect: null, opinion: term(6), sentiment: 'negative' },
    ]);
    expect([widened, lost]).toEqual([[], []]);
    expect(tripletsOf(sentences[0].sentence, sentences[0].triplets)).toEqual(triplets);
  });

  it('puts each triplet into its sentence, with offsets of the whole text', () => {
    const { sentences, lost } = labelledSentences({ text, language: 'en', triplets }, { maximumTokens: 6 });
    expect(sentences.map((each) => each.triplets)).toEqual([
      [{ aspect: term(1), opinion: term(3, 4), sentiment: 'positive' }],
      [
        { aspect: term(1), opinion: term(0), sentiment: 'negative' },
        { aspect: null, opinion: term(0), sentiment: 'negative' },
      ],
    ]);
    expect(tripletsOf(sentences[1].sentence, sentences[1].triplets)).toEqual(triplets.slice(1));
    expect(lost).toEqual([]);
  });

  it('widens a term that begins or ends inside a token, and says so', () => {
    const inside: Triplet = { aspect: span(text, 'scree'), opinion: span(text, 'right'), sentiment: 'positive' };
    const { sentences, widened } = tokenTriplets([inside], sentencesOf(text, 'en', { maximumTokens: 20 }));
    expect(sentences[0].triplets).toEqual([{ aspect: term(1), opinion: term(4), sentiment: 'positive' }]);
    expect(widened).toEqual([inside]);
  });

  it('says which triplets no sentence holds, and which name nothing', () => {
    const far: Triplet = { aspect: span(text, 'screen'), opinion: span(text, 'Loud'), sentiment: 'negative' };
    const nothing: Triplet = { aspect: null, opinion: null, sentiment: 'neutral' };
    const cut = sentencesOf(text, 'en', { maximumTokens: 6 });
    const { sentences, lost } = tokenTriplets([far, nothing], cut);
    expect(sentences.flatMap((each) => each.triplets)).toEqual([]);
    expect(lost).toEqual([far, nothing]);
  });

  it('refuses tokens that a sentence does not have', () => {
    const [sentence] = sentencesOf('one two', 'en', { maximumTokens: 5 });
    expect(() => spanOfTokens(sentence, { first: 1, last: 2 })).toThrow('tokens 1 to 2 of a sentence of 2 tokens');
  });

  it.each(['en', 'zh'])('any span of tokens becomes text and comes back (%s)', (language) => {
    const anyText = fc.string({ unit: fc.constantFrom(...'ab. 电池好𠮷👍,'), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (review, a, b) => {
        const count = tokensOf(review, language).length;
        fc.pre(count > 0 && review.trim() !== '');
        const [first, last] = [a % count, b % count].sort((x, y) => x - y);
        const [sentence] = sentencesOf(review, language, { maximumTokens: 99 });
        const triplet = { aspect: { first, last }, opinion: null, sentiment: 'neutral' as const };
        const spans = tripletsOf(sentence, [triplet]);
        expect(spans[0].aspect?.text).toBe(review.slice(spans[0].aspect?.start, spans[0].aspect?.end));
        expect(tokenTriplets(spans, [sentence]).sentences[0].triplets).toEqual([triplet]);
      }),
    );
  });
});
