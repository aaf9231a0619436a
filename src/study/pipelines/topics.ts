import { setImmediate as nextTurn } from 'node:timers/promises';
import { fitLda, type LdaModel, topWords } from '@crosscultural/lda';
import { type Document, type PartOfSpeech, topicCorpus, type VocabularyCorpus } from '@crosscultural/text';
import type { TopicEvidence } from '../../claims';
import type { Culture } from '../../corpus';
import { suggestThemes, type ThemeSuggestion, themeWords } from '../../papers';
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
