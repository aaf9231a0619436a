import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../packages/base/random';
import type { Culture, Review } from '../../packages/corpus';
import { plantedConcepts, type SimulationProfile, simulateReviews } from '../../packages/simulation';
import { preprocess } from '../../packages/text';
import {
  aspectTerms,
  type FeatureMention,
  featureMentions,
  mapAspectTerms,
  termTable,
  trainTermVectors,
} from '../../src/attention';
import { type ClaimId, type LedgerEvidence, runLedger } from '../../src/claims';

const aboutAttention: ClaimId[] = ['A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10'];
const endorsers = plantedConcepts.filter(({ group }) => group !== undefined);

/** What a model with errors leaves of gold triplets: some are missed, some misjudged, none has a category. */
function misread(review: Review, missed: number, misjudged: number, random: ReturnType<typeof seededRandom>): Review {
  const triplets = (review.triplets ?? [])
    .filter(() => !random.chance(missed))
    .map(({ aspect, opinion, sentiment }) => ({
      aspect,
      opinion,
      sentiment: random.chance(misjudged) ? random.pick(['positive', 'neutral', 'negative'] as const) : sentiment,
    }));
  return { ...review, triplets };
}

/** Claims A4–A10 through the whole chain: misread triplets, aspect terms, feature words. */
function verdicts(profile: SimulationProfile, seed: number, ids = aboutAttention): Record<string, string> {
  const random = seededRandom(seed);
  const all = [...simulateReviews({ profile, seed })].map((review) => misread(review, 0.25, 0.1, random));
  const synonyms = Object.fromEntries(endorsers.map(({ chinese, id }) => [chinese, id]));
  const reviews: LedgerEvidence['reviews'] = {};
  for (const culture of ['domestic', 'foreign'] as Culture[]) {
    const own = all.filter((review) => review.culture === culture);
    const vectors = trainTermVectors(preprocess(own).documents, { seed });
    const table = termTable(mapAspectTerms(aspectTerms(own, culture), { synonyms, vectors }));
    reviews[culture] = { mentions: featureMentions(own, table) };
  }
  return Object.fromEntries(runLedger({ seed, reviews }, ids).map(({ id, verdict }) => [id, verdict]));
}

describe('claims from triplets with errors, mapped to feature words without their categories', () => {
  it('come out supported where they are planted; ranks of satisfaction at least are never contradicted, A5 counts the endorsers as one word', () => {
    const { A5, A6, A7, ...found } = verdicts('default', 2023);
    expect(found).toEqual({ A4: 'supported', A8: 'supported', A9: 'supported', A10: 'supported' });
    expect(A5).toBe('inconclusive');
    // Words next to each other in satisfaction change places when a quarter of the triplets is missed (notebook 08: power).
    for (const verdict of [A6, A7]) expect(['supported', 'inconclusive']).toContain(verdict);
  });

  it('are turned down where the cultures’ labels are shuffled, or every word is liked equally', () => {
    const shuffled = verdicts('shuffled-cultures', 2023);
    for (const id of ['A4', 'A5', 'A6', 'A7', 'A10']) expect(shuffled[id]).not.toBe('supported');
    const flat = verdicts('flat-satisfaction', 2023);
    for (const id of ['A6', 'A7', 'A8', 'A9']) expect(flat[id]).not.toBe('supported');
    expect(flat.A4).toBe('supported');
  });
});

describe('the ledger’s own choices about attention', () => {
  const say = (feature: string, positive: number, negative: number): FeatureMention[][] =>
    (['positive', 'negative'] as const).flatMap((sentiment, i) =>
      Array.from({ length: [positive, negative][i] }, () => [{ feature, sentiment }]),
    );
  const others = ['discount', 'coupon', 'image', 'type', 'sensing', 'guarantee'].flatMap((word) => say(word, 10, 10));
  const claimed = ['customer-service', 'warranty-services', 'reputation', 'network-connection'];
  const domestic = [...claimed.flatMap((word) => say(word, 9, 0)), ...others];
  const judged = (attention: LedgerEvidence['attention'], id: ClaimId, home = domestic, away = say('office', 20, 0)) =>
    runLedger({ seed: 1, reviews: { domestic: { mentions: home }, foreign: { mentions: away } }, attention }, [id])[0];

  it('may be changed: the minimum count decides which words are ranked', () => {
    // Words named 9 times lose against six named 20 times; where only words named at least 16 times are ranked, too few are left.
    expect(judged({}, 'A5')).toMatchObject({ verdict: 'inconclusive', statistic: { value: 0 } });
    expect(judged({ minimumOccurrences: 16 }, 'A5')).toMatchObject({ verdict: 'not testable' });
    expect(judged({ minimumOccurrences: 16 }, 'A5').detail).toContain('at least 16 times');
  });

  it('may be changed: mean or median cut high from low', () => {
    // One word has most mentions: below the mean stands nearly everything, below the median half.
    const low = ['price', 'cpu'].flatMap((word) => say(word, 5, 25));
    const home = [
      ...low,
      ...say('customer-service', 300, 20),
      ...['mouse', 'storage'].flatMap((word) => say(word, 9, 5)),
      ...others,
    ];
    const lowAbroad = ['identification-and-certification', 'word-of-mouth', 'edge-devices'].flatMap((word) =>
      say(word, 1, 9),
    );
    const away = [
      ...lowAbroad,
      ...['office', 'school', 'family', 'brand', 'design', 'idea', 'concept'].flatMap((w) => say(w, 30, 5)),
    ];
    // Price and CPU are named 30 times: above the median of 20, below the mean of about 45. Low in satisfaction alone, neither counts.
    expect(judged({ cut: 'median' }, 'A8', home, away).statistic.value).toBeCloseTo(6 / 10, 12);
    expect(judged({ cut: 'mean' }, 'A8', home, away).statistic.value).toBe(1);
  });
});
