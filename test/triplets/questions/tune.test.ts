import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import {
  type Decoding,
  extractFromSentences,
  extractTriplets,
  type Query,
  type QuestionAnswerer,
  sentencesOf,
  triedDeltas,
  triedThresholds,
  tripletF1,
  tripletsOf,
  tuneDelta,
} from '../../../packages/triplets';
import { answer, term } from '../answerers';

/** An answerer whose probabilities depend on the question alone, but follow no truth: the same question, the same answer. */
function noisyAnswerer(): QuestionAnswerer & { asked: number } {
  const answerer = {
    asked: 0,
    answer: (questions: Parameters<QuestionAnswerer['answer']>[0]) =>
      questions.map(({ sentence, query }) => {
        answerer.asked++;
        const random = seededRandom(hash(sentence.text + JSON.stringify(query)));
        const draw = () => Array.from({ length: sentence.tokens.length + 1 }, () => random.uniform());
        return answer(draw(), draw(), random.dirichlet([1, 1, 1]));
      }),
    dispose() {},
  };
  return answerer;
}

/** The same as a model with a decoding of its own. */
function noisyModel({ maximumTokens, ...decoding }: Decoding & { maximumTokens: number }) {
  return { ...noisyAnswerer(), decoding, settings: { maximumTokens } };
}

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (Math.imul(value, 31) + (character.codePointAt(0) as number)) | 0;
  return value;
}

describe('choosing δ and the threshold', () => {
  const review = (text: string) => ({ text, language: 'en' });
  const settings = { maximumTokens: 6, maximumLength: 3 };

  it('asks once, and every trial has the F1 of extracting anew with its setting', () => {
    const reviews = ['a b c d', 'e f . g h', 'i j k l m n o p', ''].map(review);
    const gold = extractTriplets(noisyModel({ threshold: 0.6, delta: 0.3, ...settings }), reviews);
    const development = reviews.map((each, i) => ({ ...each, triplets: gold[i] }));
    const { decoding, f1, trials } = tuneDelta(noisyAnswerer(), development, settings);
    expect(trials).toHaveLength(triedThresholds.length * triedDeltas.length);
    for (const trial of trials) {
      const predicted = extractTriplets(noisyModel({ ...settings, ...trial }), reviews);
      expect(tripletF1(gold, predicted)).toBe(trial.f1);
    }
    // The labels are what one of the settings extracts.
    expect(f1).toBe(1);
    expect(tripletF1(gold, extractTriplets(noisyModel({ ...settings, ...decoding }), reviews))).toBe(1);
  });

  it('finds the δ that keeps a pair seen from one side', () => {
    // Forward 0.8⁴ = 0.41, backward nothing: right only when δ is at most 0.4.
    const answerer: QuestionAnswerer = {
      answer: (questions) =>
        questions.map(({ query }) => {
          const at: Record<Query['kind'], number> = {
            aspects: 1,
            'opinions of the aspect': 2,
            opinions: -1,
            'aspects of the opinion': -1,
            sentiment: -1,
          };
          const probabilities = [0, 1, 2].map((i) => (i === at[query.kind] ? 0.8 : 0));
          return answer(probabilities, probabilities);
        }),
      dispose() {},
    };
    const [sentence] = sentencesOf('screen good', 'en', settings);
    const triplets = tripletsOf(sentence, [{ aspect: term(0), opinion: term(1), sentiment: 'positive' }]);
    const tuned = tuneDelta(answerer, [{ text: 'screen good', language: 'en', triplets }], settings);
    expect(tuned).toMatchObject({ f1: 1, decoding: { threshold: 0.5, delta: 0.4 } });
  });

  it('keeps BMRC’s own setting when nothing is better', () => {
    const tuned = tuneDelta(noisyAnswerer(), [{ text: '', language: 'en', triplets: [] }], settings);
    expect(tuned.decoding).toEqual({ threshold: 0.5, delta: 0.8, maximumLength: 3 });
  });
});

describe('an answerer at random', () => {
  it('gives triplets of distinct pairs inside the text, never two implicit terms, whatever the settings', () => {
    const settings = fc.record({
      threshold: fc.double({ min: 0, max: 1, noNaN: true }),
      delta: fc.double({ min: 0, max: 1, noNaN: true }),
      maximumLength: fc.integer({ min: 1, max: 5 }),
    });
    const text = fc.string({ unit: fc.constantFrom(...'ab. 电池好𠮷'), maxLength: 14 });
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'zh'), settings, (review, language, decoding) => {
        const sentences = sentencesOf(review, language, { maximumTokens: 5 });
        for (const { triplets } of extractFromSentences(noisyAnswerer(), sentences, decoding)) {
          for (const { aspect, opinion } of triplets) {
            expect(aspect ?? opinion).not.toBeNull();
            for (const span of [aspect, opinion]) {
              if (span) expect(review.slice(span.start, span.end)).toBe(span.text);
            }
          }
          const pairs = triplets.map(({ aspect, opinion }) => JSON.stringify([aspect, opinion]));
          expect(new Set(pairs).size).toBe(pairs.length);
        }
      }),
    );
  });

  it('reads reviews together as it reads each alone', () => {
    const reviews = ['a b . c d', '', 'e f g'].map((text) => ({ text, language: 'en' }));
    const settings = { threshold: 0.4, delta: 0.2, maximumLength: 3, maximumTokens: 3 };
    const together = extractTriplets(noisyModel(settings), reviews);
    expect(together).toEqual(reviews.map((review) => extractTriplets(noisyModel(settings), [review])[0]));
    expect(together[1]).toEqual([]);
  });
});
