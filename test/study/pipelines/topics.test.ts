import { expect, it } from 'vitest';
import {
  recallOfPrintedWords,
  themesByChain,
  topicEvidence,
  topicOfWord,
  topicsOf,
  topicWords,
} from '../../../src/study';
import { smallStudy } from '../small-study';

const settings = { topics: 3, chains: 3, iterations: 20 };

it('fits chains with seeds of their own and shows the likeliest', async () => {
  let told = 0;
  const found = await topicsOf(smallStudy(150), 'foreign', { ...settings, onChain: () => told++ });
  expect(told).toBe(3);
  const likelihoods = found.chains.map(({ logLikelihood }) => logLikelihood.at(-1)!);
  expect(likelihoods).toEqual([...likelihoods].sort((a, b) => b - a));
  expect(found.model).toBe(found.chains[0]);
  expect(found.chains.map(({ seed }) => seed).sort()).toEqual([3, 4, 5]);
  expect(found.themes).toHaveLength(3);
  expect(found.themes.every((theme, k) => theme === found.suggestions[k].theme || theme === `topic ${k + 1}`)).toBe(
    true,
  );

  const topicOf = topicOfWord(found.model);
  const [word] = topicWords(found.model, 1)[0];
  const tokens = found.model.topicTermCounts.map((counts) => counts[found.model.vocabulary.indexOf(word)]);
  expect(tokens[topicOf.get(word)!]).toBe(Math.max(...tokens));

  const evidence = topicEvidence(found);
  expect(evidence.documents).toBe(found.corpus.documents.length);
  expect(evidence.chains).toBe(found.chains);
  expect(Object.keys(evidence.themeWords)).toContain('innovativeness');
});

it('takes documents that are at hand, and other word classes', async () => {
  const study = smallStudy(150);
  const { documents } = await study.preprocess('domestic');
  const refuse = { ...study, preprocess: () => Promise.reject(new Error('was preprocessed again')) };
  const nouns = await topicsOf(refuse, 'domestic', { ...settings, documents });
  const all = await topicsOf(refuse, 'domestic', { ...settings, documents, partsOfSpeech: null });
  expect(all.corpus.vocabulary.length).toBeGreaterThan(nouns.corpus.vocabulary.length);
  await expect(topicsOf(refuse, 'domestic', settings)).rejects.toThrow('was preprocessed again');
});

it('counts each printed word once: in the list, missed or absent; longer lists find no fewer', async () => {
  const found = await topicsOf(smallStudy(300), 'foreign', { chains: 1, iterations: 50 });
  const printed = (count: number) => recallOfPrintedWords(found, count);
  for (const { byName, bySynonym, missed, absent } of printed(12)) {
    const all = [...byName, ...bySynonym, ...missed, ...absent];
    expect(new Set(all).size).toBe(all.length);
  }
  const count = (rows: ReturnType<typeof printed>) => rows.flatMap((row) => [...row.byName, ...row.bySynonym]).length;
  const words = printed(12).flatMap((row) => [...row.byName, ...row.bySynonym, ...row.missed, ...row.absent]);
  expect(words).toHaveLength(31);
  expect(count(printed(30))).toBeGreaterThanOrEqual(count(printed(12)));
});

it('asks each chain for the themes', async () => {
  const found = await topicsOf(smallStudy(150), 'foreign', settings);
  const rows = themesByChain(found);
  expect(rows.map(({ seed }) => seed)).toEqual(found.chains.map(({ seed }) => seed));
  for (const { share, reaches } of rows) expect(reaches).toBe(share >= 0.6);
});
