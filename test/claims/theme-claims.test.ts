import { describe, expect, it } from 'vitest';
import { matchThemes } from '../../packages/claims/themes/theme-homes';
import type { Culture } from '../../packages/corpus';
import { type ClaimId, type LedgerEvidence, runLedger, type TopicChain, type TopicEvidence } from '../../src/claims';
import { permutedThemes } from '../../src/claims/theme-control';
import { themesOf } from '../../src/papers';

/** Ten feature words of a theme, `theme-0` … `theme-9`, each by one name. */
const words = (theme: string) => Array.from({ length: 10 }, (_, i) => `${theme}-${i}`);
const named = (theme: string) => words(theme).map((word) => [word]);

/** So many reviews hold each token, that no resample loses a word. */
const copies = 20;

/** A chain with one topic a list, and `copies` reviews a token: a word's tokens all lie in the topics that list it. */
function chainOf(topics: readonly (readonly string[])[], seed = 1): TopicChain {
  const vocabulary = [...new Set(topics.flat())];
  const tokens = topics.flatMap((topic, k) =>
    topic.flatMap((word) => Array.from({ length: copies }, () => ({ word, k }))),
  );
  const documents = tokens.map(({ word }) => [vocabulary.indexOf(word)]);
  return assigned(seed, vocabulary, documents, (_, d) => tokens[d].k, topics.length);
}

/** Reviews of one token each, with the topic that `topicOf` gives to each. */
function assigned(
  seed: number,
  vocabulary: readonly string[],
  documents: readonly (readonly number[])[],
  topicOf: (term: number, document: number) => number,
  topics: number,
): TopicChain {
  const assignments = documents.map(([term], d) => Uint16Array.of(topicOf(term, d)));
  const topicTermCounts = Array.from({ length: topics }, () => new Uint32Array(vocabulary.length));
  documents.forEach(([term], d) => {
    topicTermCounts[assignments[d][0]][term]++;
  });
  return { seed, vocabulary, documents, assignments, topicTermCounts };
}

/** The documents of a chain as plain lists. */
const lists = ({ documents }: TopicChain) => documents.map((document) => Array.from(document));

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
    // Every review says the same of its word: drawing reviews anew changes nothing. The words that nobody uses might be at home.
    expect(results.A1).toMatchObject({
      verdict: 'supported',
      statistic: { value: 0.7 },
      interval95: [0.7, 1],
      n: 100,
    });
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
    expect(A3.statistic.value).toBe(0.25);
    expect(A3.verdict).not.toBe('supported');
    const parts = A3.parts!.map(({ name, side, verdict, value }) => [name, side, verdict === 'supported', value]);
    expect(parts.slice(-2)).toEqual([
      ['no Purchase experience', 'foreign', true, 0],
      ['no Celebrity endorsement', 'foreign', false, 0.75],
    ]);
    expect(parts.slice(0, -2).every(([, , supported]) => supported)).toBe(true);
    expect(parts).toHaveLength(8);
  });

  it('take the median over chains: one stuck chain does not matter, two of three do', () => {
    const good = evidenceOf('domestic', 9).chains[0];
    // A stuck chain of the same reviews: word by word into another topic, so that each holds a fifth of each theme.
    const stuck = assigned(2, good.vocabulary, lists(good), (term) => term % 5, 5);
    const withChains = (chains: TopicEvidence['chains']) => judged({ ...evidenceOf('domestic'), chains }, undefined).A1;
    const once = withChains([stuck, good, good]);
    expect(once).toMatchObject({ verdict: 'supported', statistic: { value: 0.9 } });
    expect(once.detail).toContain('2 of 3 chains');
    const twice = withChains([good, stuck, stuck]);
    expect(twice.statistic.value).toBeLessThan(0.3);
    expect(twice.verdict).not.toBe('supported');
  });

  it('have parts, one a theme, each with its own interval', () => {
    const domestic = evidenceOf('domestic');
    const [good] = domestic.chains;
    // The first word's tokens: half of them in its theme's topic, half in another, so that its home hangs on which reviews are drawn.
    const half = (term: number, d: number) => (term === 0 && d % 2 === 0 ? 1 : good.assignments[d][0]);
    const chain = assigned(1, good.vocabulary, lists(good), half, 5);
    const { parts } = judged({ ...domestic, chains: [chain] }, undefined).A1;
    expect(parts!.map(({ name }) => name)).toEqual(themesOf('domestic').map(({ title }) => title));
    const torn = parts!.filter(({ interval95 }) => interval95![0] < interval95![1]);
    // Topics are listed last theme first; the first word is of the last theme.
    expect(torn.map(({ name, interval95 }) => [name, interval95])).toEqual([
      [themesOf('domestic').at(-1)!.title, [0.9, 1]],
    ]);
  });

  it('are not contradicted by missing data: two words of each theme, topics perfect', () => {
    const results = judged(evidenceOf('domestic', 2), evidenceOf('foreign', 2));
    for (const id of ['A1', 'A2', 'A3']) expect(results[id].verdict).toBe('not testable');
    expect(results.A2.parts![0].reason).toBe('only 2 of its 10 words are named at least 9 times');
    // With half of the words there is a value, which can support nothing and contradict nothing.
    const half = judged(evidenceOf('domestic', 5), undefined).A1;
    expect(half).toMatchObject({ verdict: 'inconclusive', statistic: { value: 0.5 }, interval95: [0.5, 1] });
  });

  it('are contradicted by words that are there and scattered', () => {
    const domestic = evidenceOf('domestic');
    const [good] = domestic.chains;
    const chains = [assigned(1, good.vocabulary, lists(good), (term) => term % 5, 5)];
    expect(judged({ ...domestic, chains }, undefined).A1.verdict).toBe('contradicted');
  });

  it('ask no four topics for five themes', () => {
    const domestic = evidenceOf('domestic');
    const [good] = domestic.chains;
    const chains = [assigned(1, good.vocabulary, lists(good), (_, d) => Math.min(3, good.assignments[d][0]), 4)];
    const { A1 } = judged({ ...domestic, chains }, undefined);
    expect(A1.verdict).toBe('not testable');
    expect(A1.detail).toContain('4 topics cannot hold 5 themes');
  });

  it('say what is missing', () => {
    const results = judged(evidenceOf('domestic'), undefined);
    expect(results.A2).toMatchObject({ verdict: 'not yet computed' });
    expect(results.A3.detail).toContain('foreign');
    const withoutWords = { ...evidenceOf('foreign'), themeWords: { innovativeness: named('innovativeness') } };
    expect(judged(evidenceOf('domestic'), withoutWords).A2).toMatchObject({ verdict: 'not testable' });
  });
});

describe('permutedThemes', () => {
  it('finds themes that are there beyond chance, and hardly ever by chance', () => {
    const reviews = { domestic: { topics: evidenceOf('domestic') }, foreign: { topics: evidenceOf('foreign') } };
    const rows = permutedThemes(reviews, 1, 200);
    expect(rows.map(({ id, value }) => [id, value])).toEqual([
      ['A1', 1],
      ['A2', 1],
      ['A3', 1],
    ]);
    for (const { reaching, pValue, highest } of rows) {
      expect(reaching).toBeLessThan(0.05);
      expect(pValue).toBeCloseTo(1 / 201, 12);
      expect(highest).toBeLessThan(0.6);
    }
    expect(permutedThemes({ foreign: reviews.foreign }, 1, 10).map(({ id }) => id)).toEqual(['A2']);
  });

  it('says so where words have no themes', () => {
    const topics = evidenceOf('domestic');
    const [chain] = topics.chains;
    const scattered = assigned(1, chain.vocabulary, lists(chain), (term) => (7 * term + Math.floor(term / 3)) % 5, 5);
    const [{ pValue, reaching }] = permutedThemes({ domestic: { topics: { ...topics, chains: [scattered] } } }, 1, 200);
    expect(pValue).toBeGreaterThan(0.05);
    expect(reaching).toBe(0);
  });
});
