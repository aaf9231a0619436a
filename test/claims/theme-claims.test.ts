import { describe, expect, it } from 'vitest';
import { type ClaimId, type LedgerEvidence, runLedger, type TopicChain, type TopicEvidence } from '../../src/claims';
import { matchThemes } from '../../src/claims/theme-claims';
import type { Culture } from '../../src/corpus';
import { themesOf } from '../../src/papers';

/** Ten feature words of a theme, `theme-0` … `theme-9`, each by one name. */
const words = (theme: string) => Array.from({ length: 10 }, (_, i) => `${theme}-${i}`);
const named = (theme: string) => words(theme).map((word) => [word]);

/** A chain with one topic a list: a word's tokens all lie in the topics that list it. */
function chainOf(topics: readonly (readonly string[])[], seed = 1): TopicChain {
  const vocabulary = [...new Set(topics.flat())];
  const topicTermCounts = topics.map((topic) =>
    Uint32Array.from(vocabulary, (word) => topic.filter((one) => one === word).length),
  );
  return { seed, vocabulary, topicTermCounts };
}

function evidenceOf(culture: Culture, own = 10): TopicEvidence {
  const themes = themesOf(culture).map(({ id }) => id);
  return {
    documents: 100,
    themeWords: Object.fromEntries(themes.map((theme) => [theme, named(theme)])),
    // Topics come in any order; words of a theme that it lacks are not used at all.
    chains: [chainOf([...themes].reverse().map((theme) => words(theme).slice(0, own)))],
  };
}

function judged(domestic: TopicEvidence | undefined, foreign: TopicEvidence | undefined) {
  const reviews: LedgerEvidence['reviews'] = { domestic: { topics: domestic }, foreign: { topics: foreign } };
  const ids: ClaimId[] = ['A1', 'A2', 'A3'];
  return Object.fromEntries(runLedger({ seed: 1, reviews }, ids).map((result) => [result.id, result]));
}

describe('matchThemes', () => {
  it('matches one to one, by the homes of the feature words', () => {
    // Six of ten words of a live in the first topic, four in the second, where two of b live: b takes the second.
    const chain = chainOf([words('a').slice(0, 6), [...words('a').slice(6), 'b-0', 'b-1']]);
    expect(matchThemes(chain, { a: named('a'), b: named('b') })).toEqual([
      { theme: 'a', topic: 0, found: 0.6 },
      { theme: 'b', topic: 1, found: 0.2 },
    ]);
    expect(matchThemes(chainOf([words('a')]), { a: named('a'), b: named('b') })[1]).toEqual({
      theme: 'b',
      topic: -1,
      found: 0,
    });
  });

  it('counts a feature word once, in the topic with most tokens of all its names', () => {
    const chain = chainOf([
      ['notion', 'notion', 'design'],
      ['concept', 'idea'],
      ['concept', 'idea', 'idea'],
    ]);
    // concept: two tokens as notion in the first topic, one each in the others; idea: most in the third.
    const wordsOf = { theme: [['concept', 'notion'], ['idea'], ['absent'], ['design']] };
    expect(matchThemes(chain, wordsOf)).toEqual([{ theme: 'theme', topic: 0, found: 0.5 }]);
  });

  it('does not ask how frequent a word is', () => {
    const rare = [...Array.from({ length: 500 }, () => 'password'), ...words('a')];
    expect(matchThemes(chainOf([rare, ['other']]), { a: named('a') })[0].found).toBe(1);
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
    const results = judged(evidenceOf('domestic', 5), evidenceOf('foreign', 1));
    for (const id of ['A1', 'A2', 'A3']) expect(results[id].verdict).not.toBe('supported');
  });

  it('turn A3 down when foreign reviews speak of celebrities as well', () => {
    const foreign = evidenceOf('foreign');
    const topics = themesOf('foreign').map(({ id }) => words(id));
    // Three of the four English words for an endorser in one topic.
    const chains = [chainOf([...topics, ['celebrity', 'endorsement', 'spokesperson']])];
    const { A2, A3 } = judged(evidenceOf('domestic'), { ...foreign, chains });
    expect(A2.verdict).toBe('supported');
    expect(A3).toMatchObject({ verdict: 'inconclusive', statistic: { value: 0.25 } });
  });

  it('take the median over chains: one stuck chain does not matter, two of three do', () => {
    const [good, bad] = [evidenceOf('domestic', 9).chains[0], evidenceOf('domestic', 1).chains[0]];
    const withChains = (chains: TopicEvidence['chains']) => judged({ ...evidenceOf('domestic'), chains }, undefined).A1;
    const once = withChains([bad, good, good]);
    expect(once).toMatchObject({ verdict: 'supported', statistic: { value: 0.9 } });
    // Type 7 quantile of 0.1, 0.9, 0.9 at 2.5 %: 0.1 + 0.05 · 0.8.
    expect(once.interval95![0]).toBeCloseTo(0.14, 12);
    expect(once.detail).toContain('2 of 3 chains');
    expect(withChains([good, bad, bad])).toMatchObject({ statistic: { value: 0.1 } });
  });

  it('say what is missing', () => {
    const results = judged(evidenceOf('domestic'), undefined);
    expect(results.A2).toMatchObject({ verdict: 'not yet computed' });
    expect(results.A3.detail).toContain('foreign');
    const withoutWords = { ...evidenceOf('foreign'), themeWords: { innovativeness: named('innovativeness') } };
    expect(judged(evidenceOf('domestic'), withoutWords).A2).toMatchObject({ verdict: 'not testable' });
  });
});
