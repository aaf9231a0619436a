import type { LabelledTextSource } from '@crosscultural/corpus';
import { type EngineChoice, useEngine } from '@crosscultural/neural';
import { detectLanguage } from '@crosscultural/text';
import { isCompiled } from '../models/own-process';
import { type JudgeTask, judgeBy, judgesInProcesses } from './judge-in-process';
import { type JudgedTexts, judgePosts } from './judge-posts';
import { labelledTexts, publicLabelledIn } from './labelled-texts';
import type { PostCorpus } from './post-corpus';
import {
  openReader,
  planReader,
  type ReaderPlan,
  type SentimentProgress,
  type SentimentReader,
} from './sentiment-reader';

/** A language of fewer posts has no model of its own: to train one takes a minute. */
const smallestShare = 1 / 50;

/** The readers of a study, planned and opened once. */
export interface Readers {
  /** By language, that of most posts first. */
  plans(): Promise<ReadonlyMap<string, ReaderPlan>>;
  one(language: string, onProgress?: SentimentProgress): Promise<SentimentReader>;
  open(onProgress?: SentimentProgress): Promise<SentimentReader[]>;
}

/** @param lines gets the line of each reader that is opened */
export function onceReaders(corpus: PostCorpus, seed: number, engine: EngineChoice, lines: string[]): Readers {
  let plans: Promise<ReadonlyMap<string, ReaderPlan>> | undefined;
  const opened = new Map<string, Promise<SentimentReader>>();
  const plan = () => {
    plans ??= planReaders(corpus, seed, engine);
    return plans;
  };
  const one: Readers['one'] = async (language, onProgress) => {
    const known = opened.get(language);
    if (known) return known;
    const planned = (await plan()).get(language);
    if (!planned) throw new Error(`There is no reader of ${language}.`);
    // Asked again while the plans were made, it may have been opened meanwhile.
    const reader = opened.get(language) ?? openReader(planned, onProgress);
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
  const plans = new Map<string, ReaderPlan>();
  for (const language of languagesOf(corpus)) {
    const labelled = await labelledTexts(corpus, language, seed);
    if (labelled) plans.set(language, planReader(corpus, labelled, seed, engine));
  }
  return plans;
}

/** The languages of the posts, that of most posts first, without those of a few posts. */
function languagesOf({ planted, posts: { texts } }: Pick<PostCorpus, 'planted' | 'posts'>): string[] {
  if (planted) return ['zh'];
  const counts = new Map<string, number>();
  for (const text of texts) {
    const language = detectLanguage(text);
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= smallestShare * texts.length)
    .sort(([, a], [, b]) => b - a)
    .map(([language]) => language);
}

/** The ids of the public texts that the sentiment models of these posts learn from; none for simulated posts. */
export function labelledSourcesOf(corpus: Pick<PostCorpus, 'planted' | 'posts'>): LabelledTextSource[] {
  return corpus.planted ? [] : languagesOf(corpus).flatMap(publicLabelledIn);
}

/** Told while posts are judged: after each pass over training texts, and with the texts judged so far and their number in all. */
export interface JudgingListener {
  onTraining?: (language: string, ...pass: Parameters<SentimentProgress>) => void;
  onJudged?: (done: number, of: number) => void;
}

/**
 * Has all posts judged, or takes the verdicts from the cache, where no model is opened. It can be asked before any notebook does,
 * so that progress and errors are seen at once.
 *
 * @throws UserError when the labelled texts that a model learns from are missing.
 */
export async function judgeAll(
  corpus: PostCorpus,
  readers: Readers,
  { onTraining, onJudged }: JudgingListener = {},
): Promise<JudgedTexts> {
  const plans = await readers.plans();
  const open = async (language: string) => judgeBy(await readers.one(language, (pass) => onTraining?.(language, pass)));
  return judgePosts(corpus, plans, open, detectLanguage, onJudged);
}

/**
 * The same for real posts before any notebook runs: each language has a process of its own, so that they use two cores, and the memory
 * is given back at the end.
 *
 * @param oneAtATime whether they train one after the other, because notebooks run meanwhile.
 * @throws as `judgeAll`.
 */
export async function judgeSideBySide(
  corpus: PostCorpus,
  { seed, engine, oneAtATime }: Pick<JudgeTask, 'seed' | 'engine'> & { oneAtATime: boolean },
  listener: JudgingListener = {},
): Promise<JudgedTexts> {
  const readers = onceReaders(corpus, seed, engine, []);
  const plans = await readers.plans();
  if (!isCompiled || plans.size < 2) return judgeAll(corpus, readers, listener);
  const judges = judgesInProcesses([...plans.keys()], { seed, engine }, oneAtATime, listener.onTraining);
  try {
    return await judgePosts(corpus, plans, judges.open, detectLanguage, listener.onJudged);
  } finally {
    judges.end();
  }
}
