import { describe, expect, it } from 'vitest';
import {
  type ClaimId,
  featureWords,
  type LedgerEvidence,
  matchThemes,
  runLedger,
  type TopicEvidence,
} from '../../src/claims';
import type { Culture } from '../../src/corpus';

/** Ten words of a theme, `theme-0` … `theme-9`, of which the first `own` are its own and the rest noise. */
const words = (theme: string, own = 10) =>
  Array.from({ length: 10 }, (_, i) => (i < own ? `${theme}-${i}` : `noise-${i}`));

function evidenceOf(culture: Culture, own = 10): TopicEvidence {
  const themes = Object.keys(featureWords[culture]);
  const needed = [...themes, 'celebrity-endorsement', 'purchase-experience'];
  return {
    documents: 100,
    themeWords: Object.fromEntries(needed.map((theme) => [theme, words(theme)])),
    // Topics come in any order.
    chains: [{ seed: 1, topWords: [...themes].reverse().map((theme) => words(theme, own)) }],
  };
}

function judged(domestic: TopicEvidence | undefined, foreign: TopicEvidence | undefined) {
  const reviews: LedgerEvidence['reviews'] = { domestic: { topics: domestic }, foreign: { topics: foreign } };
  const ids: ClaimId[] = ['A1', 'A2', 'A3'];
  return Object.fromEntries(runLedger({ seed: 1, reviews }, ids).map((result) => [result.id, result]));
}

describe('matchThemes', () => {
  it('matches one to one, by the ten top words only', () => {
    const topics = [[...words('a', 6), 'b-0', 'b-1'], words('a', 5)];
    // Both topics are mostly about a; b gets the first, which costs one word of a and wins none: a keeps the first.
    expect(matchThemes(topics, { a: words('a'), b: words('b') })).toEqual([
      { theme: 'a', topic: 0, overlap: 0.6 },
      { theme: 'b', topic: 1, overlap: 0 },
    ]);
    expect(matchThemes([words('a')], { a: words('a'), b: words('b') })[1]).toEqual({
      theme: 'b',
      topic: -1,
      overlap: 0,
    });
  });
});

describe('claims A1–A3', () => {
  it('are supported when every theme has its topic and none is where it should not be', () => {
    const results = judged(evidenceOf('domestic', 7), evidenceOf('foreign', 8));
    expect(results.A1).toMatchObject({ verdict: 'supported', statistic: { value: 0.7 }, interval95: null, n: 100 });
    expect(results.A2).toMatchObject({ verdict: 'supported', statistic: { value: 0.8 } });
    expect(results.A3).toMatchObject({ verdict: 'supported', statistic: { value: 0.7 }, n: 200 });
  });

  it('are not supported when topics do not show the themes', () => {
    const results = judged(evidenceOf('domestic', 5), evidenceOf('foreign', 0));
    for (const id of ['A1', 'A2', 'A3']) expect(results[id].verdict).toBe('not supported');
  });

  it('turn A3 down when foreign reviews speak of celebrities as well', () => {
    const foreign = evidenceOf('foreign');
    const topWords = [...foreign.chains[0].topWords, words('celebrity-endorsement', 8)];
    const { A2, A3 } = judged(evidenceOf('domestic'), { ...foreign, chains: [{ seed: 1, topWords }] });
    expect(A2.verdict).toBe('supported');
    expect(A3).toMatchObject({ verdict: 'not supported' });
    expect(A3.statistic.value).toBeCloseTo(0.2, 12);
  });

  it('take the median over chains: one stuck chain does not matter, two of three do', () => {
    const [good, bad] = [evidenceOf('domestic', 9).chains[0], evidenceOf('domestic', 1).chains[0]];
    const withChains = (chains: TopicEvidence['chains']) => judged({ ...evidenceOf('domestic'), chains }, undefined).A1;
    const once = withChains([bad, good, good]);
    expect(once).toMatchObject({ verdict: 'supported', statistic: { value: 0.9 } });
    // Type 7 quantile of 0.1, 0.9, 0.9 at 2.5 %: 0.1 + 0.05 · 0.8.
    expect(once.interval95![0]).toBeCloseTo(0.14, 12);
    expect(once.detail).toContain('2 of 3 chains');
    expect(withChains([good, bad, bad])).toMatchObject({ verdict: 'not supported', statistic: { value: 0.1 } });
  });

  it('say what is missing', () => {
    const results = judged(evidenceOf('domestic'), undefined);
    expect(results.A2).toMatchObject({ verdict: 'not yet computed' });
    expect(results.A3.detail).toContain('foreign');
    const withoutWords = { ...evidenceOf('foreign'), themeWords: { innovativeness: words('innovativeness') } };
    expect(judged(evidenceOf('domestic'), withoutWords).A2).toMatchObject({ verdict: 'not testable' });
  });
});
