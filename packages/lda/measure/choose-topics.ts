import { availableParallelism } from 'node:os';
import { deriveSeed, mean, seededRandom, studentQuantile, UserError } from '@crosscultural/base';
import type { TopicCorpus } from '../model/corpus';
import { checkCount } from '../model/priors';
import type { LdaOptions } from '../sampler/fit';
import { workersThatPay } from '../sampler/worker-shares';
import { measureTrials } from './measure-trials';
import { type TopicCriterion, type TopicTrial, topicCriteria } from './topic-trial';

/** What speaks for and against a number of topics: means over the seeds. */
export interface TopicNumberRow extends Record<TopicCriterion, number> {
  topics: number;
  /** The mean's 95 % intervals over the seeds, by Student's t. Of stability between 0 and 1; with two seeds that is all it says. */
  intervals: Record<TopicCriterion, [number, number]>;
}

/** The number of topics that one criterion chooses. */
export interface TopicNumberChoice {
  criterion: TopicCriterion;
  /** With the best mean. */
  best: number;
  /** Those whose interval over the seeds meets the best one's, itself among them: seeds alone may have decided between these. */
  asGood: number[];
}

export interface TopicNumberOptions extends Pick<LdaOptions, 'iterations' | 'alpha' | 'beta' | 'sampler'> {
  /** The numbers of topics to try. */
  candidates: readonly number[];
  /** Fits per number, each with a seed derived from `seed`; at least two, or stability would mean nothing. Default 3. */
  seeds?: number;
  /** Words per topic that coherence and exclusivity look at. Default 10. */
  words?: number;
  /** Share of the documents that perplexity is measured on and no model sees. Default 0.1. */
  heldOut?: number;
  seed: number;
  /** Called after every fit. */
  onFit?: (progress: { fit: number; fits: number; topics: number }) => void;
  /** Looked at between fits. */
  signal?: AbortSignal;
  /** Threads that share the candidates. Default 2 where two cores exist and the fits are long enough for them, else none but the caller's. */
  workers?: number;
}

/**
 * Fits models with several numbers of topics and seeds and measures what is used to choose among them. No measure
 * decides alone: perplexity tends to want more topics than people can tell apart (Chang et al. 2009).
 *
 * @param corpus the documents; some of them are held out.
 * @param options the numbers of topics to try, and how each is fitted.
 * @returns one row per candidate, in the given order: the same rows whatever the number of workers.
 * @throws UserError when fewer than two seeds are asked for, or too few documents are left to fit or to judge; the signal's reason
 * when it stops the fits.
 * @example
 * await compareTopicNumbers(corpus, { candidates: [5, 10, 20], iterations: 200, seed: 1 }); // one row each
 */
export async function compareTopicNumbers(corpus: TopicCorpus, options: TopicNumberOptions): Promise<TopicNumberRow[]> {
  const { candidates, seeds = 3, words = 10, heldOut = 0.1, seed, onFit, signal, workers, ...fitOptions } = options;
  if (!(seeds >= 2)) throw new UserError(`Stability needs at least 2 seeds, not ${seeds}.`);
  if (workers !== undefined) checkCount('workers', workers, 1);
  const shuffled = seededRandom(deriveSeed(seed, 'held-out documents')).shuffle([...corpus.documents.keys()]);
  const size = Math.round(heldOut * shuffled.length);
  if (size < 1 || size >= shuffled.length) {
    throw new UserError(
      `Of ${shuffled.length} documents a share of ${heldOut} cannot be held out; give more documents.`,
    );
  }
  const pick = (indices: number[]) => indices.sort((a, b) => a - b).map((d) => corpus.documents[d]);
  const judged = pick(shuffled.slice(0, size));
  const training = { vocabulary: corpus.vocabulary, documents: pick(shuffled.slice(size)) };
  const trial: TopicTrial = { training, judged, seeds, words, seed, fitOptions };

  let fit = 0;
  const onTrialFit = (topics: number) => {
    fit++;
    onFit?.({ fit, fits: candidates.length * seeds, topics });
  };
  const threads = Math.min(candidates.length, workers ?? threadsThatPay(trial, candidates.length));
  const values = await measureTrials(trial, candidates, { workers: threads, onFit: onTrialFit, signal });
  return values.map((ofTopics, i) => {
    const intervals = each(ofTopics, (list, criterion) =>
      criterion === 'stability' ? intervalOfStability(list, seeds) : intervalOfMean(list),
    );
    return { topics: candidates[i], ...each(ofTopics, mean), intervals };
  });
}

function threadsThatPay({ training, seeds, fitOptions }: TopicTrial, candidates: number): number {
  const tokens = training.documents.reduce((sum, { length }) => sum + length, 0);
  return Math.min(2, availableParallelism(), workersThatPay(tokens * fitOptions.iterations * seeds * candidates));
}

/** Mean ± t · standard error: more seeds make it narrower, where the range over seeds would only grow. */
function intervalOfMean(list: readonly number[]): [number, number] {
  const middle = mean(list);
  const squares = list.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const reach = reachOf(Math.sqrt(squares / (list.length - 1) / list.length), list.length);
  return [middle - reach, middle + reach];
}

/**
 * Pairs that share a seed are not independent, so the standard error comes from leaving one seed out at a time (jackknife).
 *
 * @param pairs one similarity a pair of seeds, in the order of `similarityOfPairs`.
 */
function intervalOfStability(pairs: readonly number[], seeds: number): [number, number] {
  if (seeds < 3) return [0, 1];
  const middle = mean(pairs);
  const seedsOf = Array.from({ length: seeds }, (_, i) =>
    Array.from({ length: seeds - i - 1 }, (_, j) => [i, i + 1 + j]),
  ).flat();
  const without = Array.from({ length: seeds }, (_, left) => mean(pairs.filter((_, p) => !seedsOf[p].includes(left))));
  const squares = without.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const reach = reachOf(Math.sqrt((squares * (seeds - 1)) / seeds), seeds);
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}

function reachOf(standardError: number, seeds: number): number {
  return studentQuantile(0.975, seeds - 1) * standardError;
}

function each<T>(
  values: Record<TopicCriterion, number[]>,
  of: (list: number[], criterion: string) => T,
): Record<TopicCriterion, T> {
  const entries = Object.entries(values).map(([criterion, list]) => [criterion, of(list, criterion)]);
  return Object.fromEntries(entries) as Record<TopicCriterion, T>;
}

/**
 * The number of topics that each criterion chooses, and those that it cannot tell from it.
 *
 * @param rows what `compareTopicNumbers` gave.
 * @returns one choice a criterion, in the order of `topicCriteria`; of equal means the smaller number of topics.
 * @throws UserError when there is no row.
 * @example
 * chosenTopicNumbers(rows).map(({ criterion, best }) => `${criterion}: ${best}`);
 */
export function chosenTopicNumbers(rows: readonly TopicNumberRow[]): TopicNumberChoice[] {
  if (rows.length === 0) throw new UserError('There is no number of topics to choose from.');
  return (Object.keys(topicCriteria) as TopicCriterion[]).map((criterion) => {
    const sign = topicCriteria[criterion] === 'lower is better' ? -1 : 1;
    const ordered = [...rows].sort((a, b) => sign * (b[criterion] - a[criterion]) || a.topics - b.topics);
    const [low, high] = ordered[0].intervals[criterion];
    const meets = ({ intervals }: TopicNumberRow) => intervals[criterion][0] <= high && intervals[criterion][1] >= low;
    return { criterion, best: ordered[0].topics, asGood: rows.filter(meets).map(({ topics }) => topics) };
  });
}
