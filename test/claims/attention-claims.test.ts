import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeatureMention, mentionsOfTriplets, readingErrors } from '../../packages/attention';
import type { Culture } from '../../packages/corpus';
import { type SimulationProfile, simulateReviews } from '../../packages/simulation';
import {
  type AttentionSettings,
  type ClaimId,
  type ClaimPart,
  type ClaimResult,
  type CultureEvidence,
  runLedger,
} from '../../src/claims';

const aboutAttention: ClaimId[] = ['A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10', 'A11', 'A12', 'A13'];

function judged(
  reviews: Partial<Record<Culture, CultureEvidence>>,
  ids: ClaimId[] = aboutAttention,
  attention: AttentionSettings = { draws: 400 },
): Record<string, ClaimResult> {
  return Object.fromEntries(runLedger({ seed: 1, reviews, attention }, ids).map((result) => [result.id, result]));
}

const partOf = ({ parts = [] }: ClaimResult, name: string, side?: Culture): ClaimPart =>
  parts.find((part) => part.name === name && (side === undefined || part.side === side))!;

describe('on the simulation', () => {
  const verdictsOf = (profile: SimulationProfile) => {
    const mentions: Record<Culture, FeatureMention[][]> = { domestic: [], foreign: [] };
    for (const review of simulateReviews({ profile, seed: 2023 })) {
      mentions[review.culture].push(mentionsOfTriplets(review));
    }
    return judged({ domestic: { mentions: mentions.domestic }, foreign: { mentions: mentions.foreign } });
  };

  it('recovers what was planted where it is far apart; A5 not, since the endorsers together get more attention', () => {
    const results = verdictsOf('default');
    for (const id of ['A4', 'A8', 'A9', 'A10']) expect(results[id].verdict, results[id].detail).toBe('supported');
    // All claimed words are highest, but not surely four of five: the sixth is close behind.
    for (const id of ['A6', 'A7']) {
      expect(results[id].statistic.value).toBe(1);
      expect(results[id].verdict).not.toBe('contradicted');
    }
    // A quarter of what they say has no word.
    for (const id of ['A11', 'A12']) expect(results[id].verdict).toBe('inconclusive');
    expect(partOf(results.A11, 'before: endorsers').reason).toBe('in one list only');
    expect(results.A5).toMatchObject({ verdict: 'inconclusive', statistic: { value: 0.75 } });
    expect(partOf(results.A5, 'reputation').verdict).toBe('inconclusive');
    expect(results.A13.verdict).toBe('not testable');
  });

  it('supports nothing that depends on culture when labels are shuffled', () => {
    const results = verdictsOf('shuffled-cultures');
    for (const id of ['A4', 'A5', 'A6', 'A7', 'A10', 'A11', 'A13']) expect(results[id].verdict).not.toBe('supported');
  });

  it('supports nothing that depends on satisfaction when it is flat', () => {
    const results = verdictsOf('flat-satisfaction');
    for (const id of ['A6', 'A7', 'A8', 'A9', 'A12']) expect(results[id].verdict).not.toBe('supported');
    expect(results.A4.verdict).toBe('supported');
  });
});

/** Reviews that name one feature word each, of which so many are positive, negative and without evaluation. */
function say(feature: string, positive: number, negative = 0, unevaluated = 0): FeatureMention[][] {
  const list = (count: number, sentiment: FeatureMention['sentiment']) =>
    Array.from({ length: count }, () => [{ feature, sentiment }]);
  return [...list(positive, 'positive'), ...list(negative, 'negative'), ...list(unevaluated, null)];
}

const others = ['discount', 'coupon', 'image', 'type', 'sensing', 'guarantee', 'returns', 'exchanges'];
/** Eight words of the paper, ten praises and ten complaints each. */
const rest = others.flatMap((word) => say(word, 10, 10));
const claimedA5 = ['customer-service', 'warranty-services', 'reputation', 'network-connection'];
const abroad = { mentions: say('office', 20) };
const home = (claimed: FeatureMention[][]) => ({ domestic: { mentions: [...claimed, ...rest] }, foreign: abroad });

describe('a claim about the highest', () => {
  it('measures each word against the last place by hand', () => {
    // Ten others with 20 mentions. Above them 100, 100, 100 and 25: the fourth highest other word has 25, or 20 for the fourth.
    const counts = [100, 100, 100, 25];
    const { A5 } = judged(home(claimedA5.flatMap((word, i) => say(word, counts[i]))), ['A5']);
    expect(partOf(A5, 'customer-service').value).toBeCloseTo(100 / 20 - 1, 12);
    expect(partOf(A5, 'network-connection').value).toBeCloseTo(25 / 20 - 1, 12);
    expect(A5.statistic.value).toBe(1);
    expect(partOf(A5, 'network-connection').verdict).toBe('inconclusive');
    expect(partOf(A5, 'customer-service').verdict).toBe('supported');
  });

  it('reaches all three outcomes', () => {
    const all = (count: number) => judged(home(claimedA5.flatMap((word) => say(word, count))), ['A5']).A5;
    expect(all(100).verdict).toBe('supported');
    expect(all(20).verdict).toBe('inconclusive');
    const mentions = [...claimedA5.flatMap((word) => say(word, 18)), ...rest, ...rest, ...rest];
    const low = judged({ domestic: { mentions }, foreign: abroad }, ['A5']).A5;
    expect(low).toMatchObject({ verdict: 'contradicted', statistic: { value: 0 } });
    expect(low.detail).toContain(`claimed but lower: ${claimedA5.join(', ')}`);
  });

  it('takes a word that hardly occurs as evidence, where the reviews are enough to have shown it', () => {
    const claimed = claimedA5.slice(0, 3).flatMap((word) => say(word, 100));
    const named = judged(home([...claimed, ...say('network-connection', 3)]), ['A5']).A5;
    expect(partOf(named, 'network-connection')).toMatchObject({ verdict: 'contradicted' });
    const never = partOf(judged(home(claimed), ['A5']).A5, 'network-connection');
    // Of a word that nobody names, at most 3 in as many reviews: the upper end is 3 of the 20 mentions of the last place.
    expect(never).toMatchObject({ verdict: 'contradicted', value: -1 });
    expect(never.interval95![1]).toBeCloseTo(3 / 20 - 1, 12);
    const few = [...claimed, ...others.flatMap((word) => say(word, 10, 9)), ...say('price', 10, 9)];
    const small = judged({ domestic: { mentions: few }, foreign: abroad }, ['A5']).A5;
    expect(partOf(small, 'network-connection')).toMatchObject({
      verdict: 'not testable',
      reason: 'named 0 times, and the word to compare with only 19 times: too few reviews to show that it is rare',
    });
    expect(small.detail).toContain('Not testable: network-connection (domestic): named 0 times');
  });

  it('cannot ask a rare word for satisfaction', () => {
    const claimed = ['storage', 'celebrity-endorser', 'customer-service', 'motherboard'].flatMap((word) =>
      say(word, 60),
    );
    const more = ['cpu', 'price'].flatMap((word) => say(word, 10, 10));
    const { A7 } = judged(home([...claimed, ...more, ...say('mouse', 8)]), ['A7']);
    expect(partOf(A7, 'mouse')).toMatchObject({ verdict: 'not testable', reason: 'named 8 times, fewer than 9' });
    expect(partOf(A7, 'storage')).toMatchObject({ verdict: 'supported', value: 0.5 });
  });

  it('counts all endorsers as one word, unless asked not to', () => {
    const claimed = claimedA5.flatMap((word) => say(word, 60));
    const stars = ['endorser-1', 'endorser-2', 'endorser-3'].flatMap((word) => say(word, 40));
    const evidence = home([...claimed, ...stars]);
    expect(judged(evidence, ['A5']).A5.detail).toContain('celebrity-endorser');
    expect(partOf(judged(evidence, ['A5']).A5, 'reputation').value).toBeCloseTo(0, 12);
    expect(partOf(judged(evidence, ['A5'], { draws: 100, endorsers: 'apart' }).A5, 'reputation').value).toBeCloseTo(
      0.5,
      12,
    );
  });

  it('says when the verdict depends on what satisfaction divides by', () => {
    // Praised whenever judged, but mostly just named: highest per evaluated mention, lowest per occurrence.
    const claimed = ['storage', 'endorser-1', 'customer-service', 'motherboard', 'mouse'];
    const more = ['cpu', 'price'].flatMap((word) => say(word, 10, 10));
    const { A7 } = judged(home([...claimed.flatMap((word) => say(word, 40, 0, 160)), ...more]), ['A7']);
    expect(A7).toMatchObject({ verdict: 'contradicted', dependsOnReading: true });
    expect(A7.readings!.map(({ verdict, value }) => [verdict, value])).toEqual([
      ['contradicted', 0],
      ['supported', 1],
    ]);
  });

  it('does not turn a verdict round where the same reviews come several times', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 9, max: 60 }), { minLength: 4, maxLength: 4 }), (counts) => {
        const once = home(claimedA5.flatMap((word, i) => say(word, counts[i])));
        const twice = { ...once, domestic: { mentions: [...once.domestic.mentions, ...once.domestic.mentions] } };
        const [small, large] = [once, twice].map((evidence) => judged(evidence, ['A5'], { draws: 100 }).A5);
        small.parts!.forEach((part, i) => {
          const pair = [part.verdict, large.parts![i].verdict];
          expect(pair).not.toEqual(['supported', 'contradicted']);
          expect(pair).not.toEqual(['contradicted', 'supported']);
        });
      }),
      { numRuns: 8 },
    );
  });
});

describe('a claim about the highest satisfaction', () => {
  it('supports nothing where no word stands out', () => {
    const claimed = ['storage', 'endorser-1', 'customer-service', 'motherboard', 'mouse'];
    const domestic = { mentions: [...claimed, ...others].flatMap((word) => say(word, 30)) };
    const { A7 } = judged({ domestic, foreign: abroad }, ['A7']);
    expect(A7.verdict).toBe('not testable');
    expect(partOf(A7, 'mouse').reason).toContain('no word stands out');
  });
});

describe('a claim about low or high', () => {
  it('contradicts that price is low, though nothing can be said of the other words of A8', () => {
    // Price at home: 60 of the mentions where the middle word has 20, and 94 % praise where that has 50 %.
    const domestic = { mentions: [...say('price', 94, 6), ...say('cpu', 3), ...say('mouse', 10, 10), ...rest] };
    const { A8 } = judged({ domestic, foreign: abroad }, ['A8']);
    expect(partOf(A8, 'price, attention')).toMatchObject({ verdict: 'contradicted' });
    expect(partOf(A8, 'price, attention').value).toBeCloseTo(1 - 100 / 20, 12);
    expect(partOf(A8, 'price, satisfaction').value).toBeCloseTo(0.5 - 0.94, 12);
    expect(partOf(A8, 'price, satisfaction').verdict).toBe('contradicted');
    expect(partOf(A8, 'cpu, attention').verdict).toBe('supported');
    expect(partOf(A8, 'cpu, satisfaction').verdict).toBe('not testable');
    expect(partOf(A8, 'edge-devices, attention').reason).toContain('only 1 feature words of Tables 1 and 2');
    expect(A8.verdict).toBe('not testable');
  });

  it('asks customer service under one name in both cultures', () => {
    const foreign = { mentions: [...say('consulting', 50), ...say('maintenance', 50), ...rest] };
    const domestic = { mentions: [...say('customer-service', 50), ...say('warranty-services', 50), ...rest] };
    const { A9 } = judged({ domestic, foreign }, ['A9']);
    expect(A9).toMatchObject({ verdict: 'supported', statistic: { value: 1 } });
    expect(A9.parts).toHaveLength(8);
    for (const side of ['domestic', 'foreign'] as const) {
      expect(partOf(A9, 'customer-service, attention', side).value).toBeCloseTo(50 / 20 - 1, 12);
      expect(partOf(A9, 'customer-service, satisfaction', side).value).toBeCloseTo(0.5, 12);
    }
  });

  it('calls nothing low where everything is praised alike', () => {
    const domestic = { mentions: ['price', 'cpu', ...others].flatMap((word) => say(word, 30)) };
    const { A8 } = judged({ domestic, foreign: domestic }, ['A8']);
    expect(partOf(A8, 'price, satisfaction')).toMatchObject({ verdict: 'inconclusive', value: 0 });
  });
});

describe('claims that compare shares of attention', () => {
  const spread = (words: string[], each: number) => words.flatMap((word) => say(word, each));
  const foreign = {
    mentions: [
      ...spread(['software', 'design', 'idea', 'concept', 'technology'], 60),
      ...spread(['office', 'school', 'family', 'brand', 'service'], 20),
    ],
  };
  const domestic = {
    mentions: [
      ...spread(['price', 'coupon', 'discount', 'image', 'type', 'cpu', 'storage', 'mouse'], 100),
      ...spread(['returns', 'exchanges'], 100),
    ],
  };

  it('measures the two leads of A10 by hand', () => {
    const { A10 } = judged({ domestic, foreign }, ['A10']);
    // Innovation and function: 300/400 against 100/1000; service: 200/1000 against 0. Leads as shares of the larger.
    expect(A10.parts![0].value).toBeCloseTo((0.75 - 0.1) / 0.75, 9);
    expect(A10.parts![1].value).toBe(1);
    expect(A10.verdict).toBe('supported');
    expect(A10.detail).toContain('650 % higher');
    expect(judged({ domestic: foreign, foreign: domestic }, ['A10']).A10.verdict).toBe('contradicted');
  });

  it('measures the journey of A11, and says what has no word', () => {
    const { A11 } = judged({ domestic, foreign }, ['A11']);
    expect(partOf(A11, 'while: discounts').value).toBe(1);
    expect(partOf(A11, 'before: endorsers').verdict).toBe('not testable');
    expect(partOf(A11, 'after: after-sales system', 'foreign')).toMatchObject({ verdict: 'contradicted', value: 0 });
    expect(partOf(A11, 'while: gifts').reason).toBe('no mention is mapped to a word for this');
  });

  it('tells of A13 that it stands against A8, and of A12 that it stands against A5', () => {
    const { A12, A13 } = judged({ domestic, foreign }, ['A12', 'A13']);
    expect(partOf(A13, 'cost-effectiveness')).toMatchObject({ verdict: 'supported', value: 1 });
    expect(A13.verdict).toBe('not testable');
    expect(A12.parts!.filter(({ name }) => name.startsWith('quality')).map(({ verdict }) => verdict)).toEqual([
      'not testable',
      'not testable',
    ]);
  });
});

describe('a model that errs', () => {
  const one = (sentiment: 'positive' | 'negative') => [{ feature: 'price', sentiment }];
  const praise = Array.from({ length: 60 }, () => one('positive'));
  const blame = Array.from({ length: 40 }, () => one('negative'));
  /** Finds all praise, and so many of the 40 complaints. */
  const finding = (found: number) =>
    readingErrors([...praise, ...blame], [...praise, ...blame.map((list, i) => (i < found ? list : []))], 'laptops');
  const domestic = { mentions: [...say('price', 60, 20), ...say('cpu', 10, 10), ...say('mouse', 10, 10), ...rest] };

  it('is corrected for: half of the blame missed, and satisfaction falls', () => {
    const { A8 } = judged({ domestic: { ...domestic, errors: finding(20) }, foreign: abroad }, ['A8']);
    // As counted 0.75 beside a middle of 0.5; corrected 60/(60 + 40) = 0.6 beside 10/(10 + 20) = 1/3.
    expect(partOf(A8, 'price, satisfaction').value).toBeCloseTo(1 / 3 - 0.6, 9);
    const plain = judged({ domestic, foreign: abroad }, ['A8']).A8;
    expect(partOf(plain, 'price, satisfaction').value).toBeCloseTo(0.5 - 0.75, 12);
  });

  it('carries no part on satisfaction where it misses more blame than it finds', () => {
    const { A8 } = judged({ domestic: { ...domestic, errors: finding(4) }, foreign: abroad }, ['A8']);
    expect(partOf(A8, 'price, satisfaction')).toMatchObject({
      verdict: 'not testable',
      reason: 'the model misses 90 % of blame',
    });
    expect(partOf(A8, 'price, attention').verdict).not.toBe('not testable');
  });
});

describe('the intervals of parts', () => {
  it('doubt that nine praises of nine are all that there is', () => {
    const claimed = ['storage', 'endorser-1', 'customer-service', 'motherboard', 'mouse'];
    const more = ['cpu', 'price'].flatMap((word) => say(word, 9, 1));
    const { A7 } = judged(home([...claimed.flatMap((word) => say(word, 9)), ...more]), ['A7']);
    const { value, interval95 } = partOf(A7, 'storage');
    // The sixth has nine of ten: as counted the lead is 0.1, and what is possible reaches well below.
    expect(value).toBeCloseTo(0.1, 9);
    expect(interval95![0]).toBeLessThan(-0.05);
  });

  it('hold the value, and a rival of the same height is not a higher one', () => {
    // Twenty others alike: the luckiest of them in a sample has more, and the claimed word would fall behind.
    const alike = [...others, 'cpu', 'price', 'mouse', 'storage', 'motherboard'].flatMap((word) => say(word, 100));
    const claimed = claimedA5.flatMap((word) => say(word, 110));
    const { A5 } = judged({ domestic: { mentions: [...claimed, ...alike] }, foreign: abroad }, ['A5']);
    for (const { value, interval95 } of A5.parts!) {
      expect(value).toBeCloseTo(0.1, 9);
      expect(interval95![0]).toBeLessThan(0.1);
      expect(interval95![1]).toBeGreaterThan(0.2);
    }
  });
});

describe('models that miss nearly all blame', () => {
  it('support and contradict no claim on satisfaction, planted or not', () => {
    const evidence: Record<Culture, FeatureMention[][]> = { domestic: [], foreign: [] };
    for (const review of simulateReviews({ profile: 'default', seed: 2023 })) {
      evidence[review.culture].push(mentionsOfTriplets(review));
    }
    let blame = 0;
    const readBlind = (list: FeatureMention[][]) =>
      list.map((mentions) => mentions.filter(({ sentiment }) => sentiment !== 'negative' || ++blame % 16 === 0));
    const blind = (list: FeatureMention[][]): CultureEvidence => ({
      mentions: readBlind(list),
      errors: readingErrors(list.slice(0, 300), readBlind(list.slice(0, 300)), 'labelled'),
    });
    const results = judged({ domestic: blind(evidence.domestic), foreign: blind(evidence.foreign) });
    for (const id of ['A6', 'A7', 'A8', 'A9']) expect(results[id].verdict, id).toBe('not testable');
    expect(results.A12.verdict).toBe('not testable');
    const parts = Object.values(results).flatMap((result) => result.parts!);
    for (const part of parts.filter(({ name }) => name.includes('satisfaction'))) {
      expect(part.verdict).toBe('not testable');
    }
  });
});

describe('on no evidence', () => {
  it('never makes up a verdict: other categories are not testable, no triplets not yet computed', () => {
    const categories = { mentions: Array.from({ length: 20 }, (_, i) => say(`LAPTOP#${i}`, 20, 5)).flat() };
    for (const result of Object.values(judged({ domestic: categories, foreign: categories }))) {
      expect(result).toMatchObject({ verdict: 'not testable', statistic: { value: null }, interval95: null });
      expect(result.detail).toMatch(/^Not testable: .*only 0 feature words of Tables 1 and 2/);
    }
    for (const result of Object.values(judged({ domestic: categories }))) {
      expect(result.verdict).toBe('not yet computed');
      expect(result.detail).toContain('foreign');
    }
  });

  it('is deterministic', () => {
    const evidence = { domestic: { mentions: rest }, foreign: { mentions: rest } };
    expect(judged(evidence)).toEqual(judged(evidence));
  });
});
