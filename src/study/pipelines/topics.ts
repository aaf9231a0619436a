import { setImmediate as nextTurn } from 'node:timers/promises';
import { deriveSeed, seededRandom } from '@crosscultural/base';
import type { Culture } from '@crosscultural/corpus';
import { fitLda, type LdaModel, topWords } from '@crosscultural/lda';
import { type Document, type PartOfSpeech, topicCorpus, type VocabularyCorpus } from '@crosscultural/text';
import { matchThemes, smallestShare, type TopicEvidence } from '../../claims';
import { endorsementTheme, suggestThemes, type ThemeSuggestion, themesOf, themesThere, themeWords } from '../../papers';
import type { Study } from '../study';

/** How topics are fitted; what is left out is as in notebook 04. */
export interface TopicSettings {
  /** Number of topics K; 5 unless given, as in the paper. */
  topics?: number;
  /** Gibbs chains, each with another seed; 5 unless given. */
  chains?: number;
  /** Sweeps of each chain; 500 unless given. */
  iterations?: number;
  /** Only words of these classes; nouns unless given, null for all classes. */
  partsOfSpeech?: readonly PartOfSpeech[] | null;
  /** Seed of the first chain; the study's unless given. */
  seed?: number;
  /** The preprocessed reviews where they are at hand; the study's unless given. */
  documents?: readonly Document[];
  /** Called after each chain. */
  onChain?: () => void;
}

/** The topics of one culture's reviews. */
export interface CultureTopics {
  culture: Culture;
  /** Names of celebrity endorsers in these reviews. */
  endorsers: readonly string[];
  /** What they were fitted on. */
  corpus: VocabularyCorpus;
  /** The chain that ends with the highest log-likelihood. */
  model: LdaModel;
  /** All chains, the best first: how far they agree says how far to trust it. */
  chains: LdaModel[];
  /** What the words of each topic of `model` suggest as its name. */
  suggestions: ThemeSuggestion[];
  /** A name for each topic of `model`, to be edited by a reader of its words. */
  themes: string[];
}

/** A name with little evidence misleads: below this the topic keeps its number. */
const leastEvidence = 0.2;

/** Words by which a topic is named. */
const wordsForNaming = 12;

/**
 * Topics of one culture's reviews (Paper A §4.2): LDA with α = 0.1 and β = 0.01, in several chains because one can get
 * stuck, and a name for each topic of the best.
 *
 * @param study whose reviews are read.
 * @param culture the side whose reviews are read.
 * @param settings what is left out is as in notebook 04.
 * @throws UserError when too few words are frequent enough.
 * @example const { model, themes } = await topicsOf(study, 'domestic');
 */
export async function topicsOf(study: Study, culture: Culture, settings: TopicSettings = {}): Promise<CultureTopics> {
  const { topics = 5, iterations = 500, partsOfSpeech = ['noun'], seed = study.seed } = settings;
  const documents = settings.documents ?? (await study.preprocess(culture)).documents;
  const corpus = topicCorpus(documents, partsOfSpeech === null ? {} : { partsOfSpeech });
  const chains: LdaModel[] = [];
  for (let chain = 0; chain < (settings.chains ?? 5); chain++) {
    chains.push(fitLda(corpus, { topics, iterations, alpha: 0.1, beta: 0.01, seed: seed + chain }));
    settings.onChain?.();
    await nextTurn(); // a moment for a progress bar to be drawn
  }
  chains.sort((a, b) => b.logLikelihood.at(-1)! - a.logLikelihood.at(-1)!);
  const [model] = chains;
  const suggestions = suggestThemes(topicWords(model, wordsForNaming), culture, study.endorsers);
  const themes = suggestions.map(({ theme, score }, k) => (score >= leastEvidence ? theme! : `topic ${k + 1}`));
  return { culture, endorsers: study.endorsers, corpus, model, chains, suggestions, themes };
}

/**
 * The most probable words of each topic, best first.
 *
 * @example topicWords(model, 3)[0] // ['price', 'discount', 'coupon']
 */
export function topicWords(model: LdaModel, count = wordsForNaming): string[][] {
  return topWords(model, count).map((list) => list.map(({ word }) => word));
}

/**
 * For each word the topic that most of its tokens are in.
 *
 * @example topicOfWord(model).get('price') // 0
 */
export function topicOfWord({ vocabulary, topicTermCounts }: LdaModel): Map<string, number> {
  return new Map(
    vocabulary.map((word, t) => {
      const tokens = topicTermCounts.map((counts) => counts[t]);
      return [word, tokens.indexOf(Math.max(...tokens))];
    }),
  );
}

/**
 * What claims A1–A3 are judged by.
 *
 * @example study.judge({ reviews: { domestic: { topics: topicEvidence(found) } } }, ['A1'])
 */
export function topicEvidence({ culture, endorsers, corpus, chains }: CultureTopics): TopicEvidence {
  return {
    chains,
    themeWords: Object.fromEntries(themeWords(culture, endorsers).map(({ theme, words }) => [theme, words])),
    documents: corpus.documents.length,
  };
}

/** One chain of the sampler, asked for the themes of the culture's table. */
export interface ChainThemes {
  culture: Culture;
  seed: number;
  /** ln p(w, z) per token after the last sweep. */
  logLikelihood: number;
  /** The theme of the table that does worst (of equal ones the first; none where all are whole), and the share of its words at home. */
  worst: string;
  share: number;
  /** Whether it reaches what A1 and A2 ask for. */
  reaches: boolean;
}

/**
 * How far each chain has the themes of Table 1 or 2, best chain first.
 *
 * @example themesByChain(found[0]).filter(({ reaches }) => reaches).length // chains that reach the criterion of A1
 */
export function themesByChain(topics: CultureTopics): ChainThemes[] {
  const lists = topicEvidence(topics).themeWords;
  return topics.chains.map((chain) => {
    const found = Object.fromEntries(matchThemes(chain, lists).map(({ theme, found: share }) => [theme, share]));
    const share = smallestShare(found);
    const worst = share === 1 ? 'none' : themesOf(topics.culture).find(({ id }) => found[id] === share)!.title;
    const { culture } = topics;
    const logLikelihood = chain.logLikelihood.at(-1)!;
    return { culture, seed: chain.seed, logLikelihood, worst, share, reaches: share >= themesThere.value };
  });
}

/** The printed words of one theme of the paper, and whether the topic's list has them. */
export interface PrintedWords {
  theme: string;
  /** Names of the words in the list of their topic: by the printed name itself, or by a synonym. */
  byName: string[];
  bySynonym: string[];
  /** In the vocabulary, but not in the list. */
  missed: string[];
  /** Not in the vocabulary, under no name: the reviews use them too seldom or never. */
  absent: string[];
}

/**
 * How many of the words that Table 1 or 2 prints come back in the lists of the topics: for each theme, those among the most
 * probable words of the topic that is matched to it. The matching is that of claims A1–A3. Where endorsers are known, their names
 * are the words of celebrity endorsement; where they are not, the theme prints no word that could be looked for.
 *
 * @param topics of one culture.
 * @param count words of a topic's list; 12 unless given, as Tables 1 and 2 of notebook 04 print.
 * @example recallOfPrintedWords(found[1]).flatMap(({ byName }) => byName).length // of Table 2's words
 */
export function recallOfPrintedWords(topics: CultureTopics, count = wordsForNaming): PrintedWords[] {
  const { culture, endorsers, model } = topics;
  const lists = topicWords(model, count).map((list) => new Set(list));
  const known = new Set(model.vocabulary);
  const tokens = topicEvidence(topics).themeWords;
  const topicOf = new Map(matchThemes(model, tokens).map(({ theme, topic }) => [theme, topic]));
  const language = culture === 'domestic' ? 'zh' : 'en';
  return themesOf(culture).map(({ id, title, words }) => {
    const list = lists[topicOf.get(id)!] ?? new Set();
    const result: PrintedWords = { theme: title, byName: [], bySynonym: [], missed: [], absent: [] };
    // The paper prints people's names for one theme: its words are the endorsers of these reviews, if they are known.
    const printed = words.filter((word) => word.printed.en.length > 0);
    const asked =
      id === endorsementTheme
        ? endorsers.map((name) => ({ name, synonyms: [] }))
        : printed.map(({ names, synonyms }) => ({ name: names[language][0], synonyms: synonyms[language] }));
    asked.forEach(({ name, synonyms }, i) => {
      const inList = tokens[id][i].filter((token) => list.has(token));
      if (inList.some((token) => !synonyms.includes(token))) result.byName.push(name);
      else if (inList.length > 0) result.bySynonym.push(name);
      else if (tokens[id][i].some((token) => known.has(token))) result.missed.push(name);
      else result.absent.push(name);
    });
    return result;
  });
}

/**
 * How far the themes come back when reviews are drawn anew and topics are fitted anew, one chain a draw: the reviews and the sampler
 * as sources of error at once.
 *
 * @param topics of one culture.
 * @param options.seed decides the draws and the chains.
 * @param options.draws how many; 20 unless given.
 * @param options.iterations sweeps of each chain; 200 unless given.
 * @returns of each draw the worst theme's share, and the share of draws that reach what A1 and A2 ask for.
 * @example refittedThemes(found[0], { seed: 2023 }).reaching // 0.85
 */
export function refittedThemes(
  topics: CultureTopics,
  { seed, draws = 20, iterations = 200 }: { seed: number; draws?: number; iterations?: number },
): { values: number[]; reaching: number } {
  const { corpus, model } = topics;
  const lists = topicEvidence(topics).themeWords;
  const random = seededRandom(deriveSeed(seed, `refitted themes/${topics.culture}`));
  const settings = { topics: model.topics, iterations, alpha: 0.1, beta: 0.01, likelihoodEvery: iterations };
  const values = Array.from({ length: draws }, (_, draw) => {
    const documents = corpus.documents.map(() => random.pick(corpus.documents));
    const chain = fitLda({ vocabulary: corpus.vocabulary, documents }, { ...settings, seed: seed + draw });
    return Math.min(...matchThemes(chain, lists).map(({ found }) => found));
  });
  return { values, reaching: values.filter((value) => value >= themesThere.value).length / draws };
}
