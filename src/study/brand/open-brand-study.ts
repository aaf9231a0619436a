import { type EngineChoice, useEngine } from '@crosscultural/neural';
import { detectLanguage } from '@crosscultural/text';
import {
  aspectClauses,
  aspectMentions,
  dailySums,
  intensityOf,
  matchForms,
  type PostWords,
  postMarks,
  postWords,
} from '../../brand';
import { brandAspects, brandTerms } from '../../papers';
import { choicesOfEnvironment } from '../models/choices';
import { defaultSeed } from '../open-study';
import { publicationOf } from '../publication';
import type { BrandStudy, BrandStudyOptions, JudgedStudy, PostCorpus } from './brand-study';
import { judgePosts } from './judge-posts';
import { labelledTexts } from './labelled-texts';
import { openPostCorpus } from './post-corpus';
import { openReader, planReader, type ReaderPlan, type SentimentReader } from './sentiment-reader';
import { defaultPosts } from './simulated-posts';

/**
 * Opens the posts that a notebook of Paper B works on and the folder that its tables and figures go to: `figures/` for the
 * simulated year, `figures/<name>/` for any other posts.
 *
 * @param options the notebook's name, the posts (`simulated` unless given), the seed (2023 unless given)
 * @throws UserError when the posts do not exist or cannot be read.
 * @example
 * const study = await openBrandStudy({ notebook: 'brand/01-data' });
 * console.log(study.corpus.label, study.posts.texts.length);
 */
export async function openBrandStudy({
  notebook,
  data = 'simulated',
  seed = defaultSeed,
  posts: count = defaultPosts,
}: BrandStudyOptions): Promise<BrandStudy> {
  const corpus = await openPostCorpus(data, count, seed);
  const { posts, events, planted, cannot, notices } = corpus;
  const lines: string[] = [];
  let words: PostWords | undefined;
  let judged: Promise<JudgedStudy> | undefined;
  const readers = onceReaders(corpus, seed, lines);
  return {
    ...{ corpus, posts, events, planted, cannot, notices, seed, simulated: planted !== null },
    async words() {
      words ??= postWords(posts.texts);
      return words;
    },
    sentimentReaders: readers.open,
    judged(onProgress) {
      judged ??= judgeStudy(corpus, readers, lines, onProgress);
      return judged;
    },
    ...publicationOf(corpus, notebook, seed, { source: () => [], remarks: () => lines.map(sentence) }),
  };
}

const sentence = (line: string) => `${line[0].toUpperCase()}${line.slice(1)}.`;

/** The readers of a study, planned and opened once. */
interface Readers {
  plans(): Promise<ReadonlyMap<string, ReaderPlan>>;
  one(language: string): Promise<SentimentReader>;
  open(onProgress?: Parameters<BrandStudy['sentimentReaders']>[0]): Promise<SentimentReader[]>;
}

function onceReaders(corpus: PostCorpus, seed: number, lines: string[]): Readers {
  let plans: Promise<ReadonlyMap<string, ReaderPlan>> | undefined;
  const opened = new Map<string, Promise<SentimentReader>>();
  const engine = choicesOfEnvironment(corpus.name).engine;
  const plan = () => {
    plans ??= planReaders(corpus, seed, engine);
    return plans;
  };
  const one = async (language: string, onProgress?: Parameters<Readers['open']>[0]): Promise<SentimentReader> => {
    const known = opened.get(language);
    if (known) return known;
    const planned = (await plan()).get(language);
    if (!planned) throw new Error(`There is no reader of ${language}.`);
    const reader = openReader(planned, onProgress);
    opened.set(language, reader);
    const { line } = await reader;
    if (!lines.includes(line)) lines.push(line);
    return reader;
  };
  return {
    plans: plan,
    one,
    async open(onProgress) {
      const readers: SentimentReader[] = [];
      for (const language of (await plan()).keys()) readers.push(await one(language, onProgress));
      return readers;
    },
  };
}

/** A reader for each language that has labelled texts, that of most posts first. */
async function planReaders(corpus: PostCorpus, seed: number, engine: EngineChoice): Promise<Map<string, ReaderPlan>> {
  await useEngine(engine);
  const counts = new Map<string, number>();
  for (const text of corpus.planted ? ['中'] : corpus.posts.texts) {
    const language = detectLanguage(text);
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const plans = new Map<string, ReaderPlan>();
  for (const [language] of [...counts].sort(([, a], [, b]) => b - a)) {
    const labelled = await labelledTexts(corpus, language, seed);
    if (labelled) plans.set(language, planReader(corpus, labelled, seed, engine));
  }
  return plans;
}

async function judgeStudy(
  corpus: PostCorpus,
  readers: Readers,
  lines: string[],
  onProgress?: (done: number, of: number) => void,
): Promise<JudgedStudy> {
  const { posts, events, cannot } = corpus;
  const plans = await readers.plans();
  const open = async (language: string) => {
    const { confusion, line, classifier } = await readers.one(language);
    return { card: { language, line, confusion }, predict: classifier.predict };
  };
  const { verdicts, cards } = await judgePosts(corpus, plans, open, detectLanguage, onProgress);
  for (const { line } of cards) if (!lines.includes(line)) lines.push(line);
  const [termHits, aspectHits] = [matchForms(posts.texts, brandTerms), matchForms(posts.texts, brandAspects)];
  const clauses = aspectClauses(posts.texts, aspectHits);
  const read = {
    posts: { ...posts, probabilities: verdicts.posts },
    terms: postMarks(termHits),
    aspects: aspectMentions(clauses, verdicts.clauses),
    intensity: Uint8Array.from(posts.texts, intensityOf),
  };
  const confusion = cards[0]?.confusion ?? [];
  return {
    ...read,
    ...{ termHits, aspectHits, clauses, clauseProbabilities: verdicts.clauses, confusion },
    evidence: { sums: dailySums(read), events, cannot, ...(cards.length > 0 ? { confusion } : {}) },
  };
}
