import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Review, reviewSchema } from '../../../packages/corpus';
import {
  noiseKinds,
  noiseShares,
  plantedConcepts,
  plantedNoise,
  simulateReviews,
} from '../../../packages/simulation/reviews';
import { distinctBigramRatio, mostRepeatedSentences } from './quality';

const simulate = (options: Parameters<typeof simulateReviews>[0]) => [...simulateReviews(options)];
const hash = (reviews: Review[]) => createHash('sha256').update(JSON.stringify(reviews)).digest('hex').slice(0, 16);
const ofLanguage = (reviews: Review[], language: string) => reviews.filter((review) => review.language === language);

/** Kendall's tau over the pairs that were planted to differ (pairs planted equal have no order to recover). */
function tau(planted: number[], measured: number[]): number {
  let agreeing = 0;
  let pairs = 0;
  for (let i = 0; i < planted.length; i++) {
    for (let j = 0; j < i; j++) {
      const direction = Math.sign(planted[i] - planted[j]) * Math.sign(measured[i] - measured[j]);
      if (planted[i] !== planted[j]) pairs++;
      agreeing += direction;
    }
  }
  return agreeing / pairs;
}

function measured(reviews: Review[], concepts: readonly { id: string }[]) {
  const triplets = reviews.flatMap((review) => review.triplets ?? []);
  return concepts.map(({ id }) => {
    const own = triplets.filter((triplet) => triplet.category === id);
    const positive = own.filter((triplet) => triplet.sentiment === 'positive').length;
    return { attention: own.length / triplets.length, satisfaction: positive / own.length };
  });
}

describe('simulated reviews', () => {
  it('fit the schema, with offsets that cut out exactly the aspect and the opinion, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 40 }), (seed, perCulture) => {
        const reviews = simulate({ seed, perCulture });
        expect(reviews).toHaveLength(2 * perCulture);
        expect(new Set(reviews.map((review) => review.id)).size).toBe(reviews.length);
        for (const review of reviews) {
          expect(reviewSchema.parse(review)).toEqual(review);
          expect(review.createdAt).toMatch(/^2022-/);
          for (const { aspect, opinion } of review.triplets!) {
            for (const span of [aspect, opinion]) {
              if (span) expect(review.text.slice(span.start, span.end)).toBe(span.text);
              if (span) expect(span.text).toBe(span.text.trim());
            }
            expect(opinion).not.toBeNull();
          }
          // Only noise says nothing.
          expect(review.triplets!.length > 0 || plantedNoise(review.id) !== undefined).toBe(true);
        }
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  it('are the same for the same seed, others for another, on every machine', () => {
    const options = { perCulture: 50, seed: 5 };
    expect(hash(simulate(options))).toBe(hash(simulate(options)));
    expect(hash(simulate({ ...options, seed: 6 }))).not.toBe(hash(simulate(options)));
    expect(hash(simulate(options))).toMatchInlineSnapshot(`"ee77f8d107624096"`);
  });

  it('of a smaller simulation begin a larger one, except for authors', () => {
    const withoutAuthor = (reviews: Review[]) => reviews.map((review) => ({ ...review, author: '' }));
    const small = withoutAuthor(simulate({ perCulture: 20, seed: 9 }));
    expect(withoutAuthor(simulate({ perCulture: 60, seed: 9 })).slice(0, 40)).toEqual(small);
  });

  it('name each aspect by one of its surface forms', () => {
    const forms = new Map(
      plantedConcepts.map((c) => [`${c.language} ${c.id}`, c.surfaceForms.map((f) => f.toLowerCase())]),
    );
    for (const review of simulate({ perCulture: 300, seed: 3 })) {
      if (plantedNoise(review.id) === 'traditional') continue;
      for (const { aspect, category } of review.triplets!) {
        if (aspect) expect(forms.get(`${review.language} ${category}`)).toContain(aspect.text.toLowerCase());
      }
    }
  });

  it('are rated as they speak', () => {
    const ratings = { positive: [] as number[], negative: [] as number[] };
    for (const { triplets, rating } of simulate({ perCulture: 500, seed: 4 })) {
      const kinds = new Set(triplets!.map((triplet) => triplet.sentiment));
      if (kinds.size === 1 && kinds.has('positive')) ratings.positive.push(rating!);
      if (kinds.size === 1 && kinds.has('negative')) ratings.negative.push(rating!);
    }
    expect(Math.min(...ratings.positive)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...ratings.negative)).toBeLessThanOrEqual(3);
  });

  it('hold two opinions on one aspect, implicit aspects, neutral opinions and denied ones', () => {
    const reviews = simulate({ perCulture: 600, seed: 8 });
    for (const language of ['zh', 'en']) {
      const all = ofLanguage(reviews, language).flatMap((review) => review.triplets!);
      const shared = all.filter((t, i) => t.aspect && all[i + 1]?.aspect?.start === t.aspect.start);
      const share = (part: unknown[]) => part.length / all.length;
      expect(share(shared)).toBeGreaterThan(0.02);
      expect(share(all.filter((triplet) => triplet.aspect === null))).toBeGreaterThan(0.03);
      expect(share(all.filter((triplet) => triplet.sentiment === 'neutral'))).toBeGreaterThan(0.01);
      const denied = language === 'zh' ? /^(不怎么|不太|算不上|一点都不)/ : /^(not|far from|anything but)/;
      expect(share(all.filter((triplet) => denied.test(triplet.opinion!.text)))).toBeGreaterThan(0.01);
    }
  });
});

describe('planted noise', () => {
  const reviews = simulate({ perCulture: 4000, seed: 12 });

  it('comes in the stated shares', () => {
    for (const language of ['zh', 'en'] as const) {
      const own = ofLanguage(reviews, language);
      for (const kind of noiseKinds) {
        const expected = noiseShares[language][kind];
        const count = own.filter(({ id }) => plantedNoise(id) === kind).length;
        // Five standard deviations of a binomial share.
        const tolerance = 5 * Math.sqrt((expected * (1 - expected)) / own.length);
        expect(Math.abs(count / own.length - expected), `${language} ${kind}`).toBeLessThanOrEqual(tolerance);
      }
    }
  });

  it('is what it says', () => {
    const texts = (kind: string) => reviews.filter((review) => plantedNoise(review.id) === kind);
    const ordinary = reviews.filter((review) => plantedNoise(review.id) === undefined);
    const known = new Set(ordinary.map((review) => review.text));
    for (const { text } of texts('duplicate')) expect(known.has(text)).toBe(true);
    for (const { text } of texts('near-duplicate')) expect(known.has(text)).toBe(false);
    for (const { text } of texts('html')) expect(text).toMatch(/^(<|&)/);
    for (const { text } of texts('mixed-language'))
      expect(text).toMatch(/\p{Script=Latin}.*\p{Script=Han}|\p{Script=Han}.*\p{Script=Latin}|\p{Script=Latin}/u);
    for (const { text } of texts('traditional')) expect(text).not.toMatch(/[这说买们给时]/);
    expect(texts('emoji').filter(({ text }) => /\p{Extended_Pictographic}/u.test(text)).length).toBeGreaterThan(100);
    for (const kind of ['spam', 'default-text', 'punctuation-only']) {
      for (const { triplets } of texts(kind)) expect(triplets).toEqual([]);
    }
    expect(plantedNoise('laptop-unlabelled:17')).toBeUndefined();
  });
});

describe('a text that a reader would take for real', () => {
  const jieba = createRequire(__filename)('nodejieba') as { cut(text: string): string[] };

  it.each([1, 2023])('repeats itself little (seed %i)', (seed) => {
    const reviews = simulate({ seed });
    for (const language of ['zh', 'en']) {
      const texts = ofLanguage(reviews, language).map((review) => review.text);
      const words = (text: string) => (language === 'zh' ? jieba.cut(text) : text.toLowerCase().split(/\s+/));
      // Measured over six seeds: 0.31 to 0.33 of words; Chinese characters 0.20.
      expect(distinctBigramRatio(texts.slice(0, 1000).map(words)), language).toBeGreaterThanOrEqual(0.3);
      const ordinary = ofLanguage(reviews, language).filter((review) => plantedNoise(review.id) !== 'html');
      const [worst] = mostRepeatedSentences(
        ordinary.map((review) => review.text),
        1,
      );
      expect(worst.share, worst.sentence).toBeLessThanOrEqual(0.01);
    }
  });

  it('is measured right: distinct bigrams over all bigrams, sentences once a text', () => {
    expect(
      distinctBigramRatio([
        ['a', 'b', 'a', 'b'],
        ['b', 'a'],
      ]),
    ).toBe(2 / 4);
    expect(distinctBigramRatio([['alone'], []])).toBe(0);
    expect(mostRepeatedSentences(['Good. Good. Cheap!', 'Good.', '不错。好'], 2)).toEqual([
      { sentence: 'Good', share: 2 / 3 },
      { sentence: 'Cheap', share: 1 / 3 },
    ]);
  });
});

describe('recovery of what is planted', () => {
  it.each([1, 2, 3, 4, 5])('gives the planted orders back from the gold triplets (seed %i)', (seed) => {
    const reviews = simulate({ seed });
    for (const culture of ['domestic', 'foreign'] as const) {
      const concepts = plantedConcepts.filter((concept) => concept.culture === culture);
      const values = measured(
        reviews.filter((review) => review.culture === culture),
        concepts,
      );
      const order = (key: 'attention' | 'satisfaction') =>
        tau(
          concepts.map((c) => c[key]),
          values.map((v) => v[key]),
        );
      expect(order('attention')).toBeGreaterThanOrEqual(0.9);
      expect(order('satisfaction')).toBeGreaterThanOrEqual(0.9);
    }
  });
});

describe('negative controls', () => {
  it('shuffle the cultures and nothing else', () => {
    const shuffled = simulate({ seed: 2, perCulture: 800, profile: 'shuffled-cultures' });
    const reference = simulate({ seed: 2, perCulture: 800 });
    expect(shuffled.map(({ culture: _, ...rest }) => rest)).toEqual(reference.map(({ culture: _, ...rest }) => rest));
    const domestic = shuffled.filter((review) => review.culture === 'domestic');
    expect(domestic).toHaveLength(800);
    expect(domestic.filter((review) => review.language === 'zh').length / 800).toBeCloseTo(0.5, 1);
  });

  it('praise everything equally often', () => {
    const flat = simulate({ seed: 2, profile: 'flat-satisfaction' });
    const frequent = plantedConcepts.filter((c) => c.culture === 'foreign' && c.attention > 0.05);
    const values = measured(
      flat.filter((review) => review.culture === 'foreign'),
      frequent,
    ).map((v) => v.satisfaction);
    // The frequent ones were planted at .66 to .90; now all lie near .66.
    expect(Math.max(...values) - Math.min(...values)).toBeLessThan(0.15);
  });
});

describe('mistakes of the user', () => {
  it.each([0, -5, 1.5, Number.NaN, 6_000_000])('refuses %d reviews at once, in one line', (perCulture) => {
    expect(() => simulateReviews({ perCulture })).toThrow(
      `The number of reviews per culture must be an integer from 1 to 5000000, not ${perCulture}.`,
    );
  });

  it('refuses an unknown profile and a seed that is no integer', () => {
    // @ts-expect-error: the type does not know it either.
    expect(() => simulateReviews({ profile: 'optimistic' })).toThrow(
      'There is no simulation profile “optimistic”; choose one of default, shuffled-cultures, flat-satisfaction.',
    );
    expect(() => simulateReviews({ seed: 0.5 })).toThrow('The seed must be an integer, not 0.5.');
  });
});
