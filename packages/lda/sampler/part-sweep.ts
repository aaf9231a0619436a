import { deriveSeed, type Random, UserError } from '@crosscultural/base';
import { numberedTokens, type TokenSequence } from '../model/corpus';
import { checkCount, checkedPriors } from '../model/priors';
import { chooseSampler, type SamplerName, type WasmSamplerName } from './choose-sampler';
import type { LdaOptions } from './fit';
import { initialTopics } from './sampler';
import { sweepRandom } from './sweep-random';
import { noTopicCounts, type TopicCounts, topicCountsOf } from './topic-counts';
import { wasmSampler } from './wasm-sampler';

/** Some of the documents of a corpus, sampled apart from the others. */
export interface CorpusPart {
  /** Lists of word ids of the whole vocabulary. A part may be empty. */
  readonly documents: readonly ArrayLike<number>[];
  /** V of the whole corpus. */
  readonly vocabularySize: number;
  /** The place of the part among the parts, from 0: each has random numbers of its own. */
  readonly part: number;
  /** How many tokens the parts before have: the first topics do not depend on how a corpus is cut. */
  readonly tokensBefore: number;
}

/** Where the chain of a part stands. */
export interface PartState {
  /** The topic of every token, one document after the other. */
  readonly assignments: Uint16Array;
  /** The order of topics in the sparse sampler's lists, which decides how it goes on; otherwise, and at first, empty. */
  readonly lists: Uint32Array;
}

/** How a part is sampled; the same for all parts of a fit. */
export interface PartOptions extends Pick<LdaOptions, 'topics' | 'alpha' | 'beta' | 'seed'> {
  /** Default 'auto'. The reference cannot sample parts. */
  sampler?: SamplerName;
}

/** What the sweeps over a part give. */
export interface PartSweeps {
  state: PartState;
  /** What has to be added to the counts of the whole corpus. */
  change: TopicCounts;
  /** ln p(z | α) of the part's documents, in nats. */
  documentsLogLikelihood: number;
}

/**
 * The first topics of a part's tokens, drawn uniformly: those that fitLda begins with, whatever the parts are.
 *
 * @returns where its chain begins, and its counts; the sum of all parts' counts is what `sweepPart` asks for.
 * @throws UserError when a word id is not in the vocabulary.
 */
export function beginPart(part: CorpusPart, { topics, seed }: PartOptions): { state: PartState; counts: TopicCounts } {
  const tokens = numberedTokens(part.documents, part.vocabularySize);
  const topicOf = initialTopics(topics, deriveSeed(seed, 'initial topics'));
  const assignments = Uint16Array.from({ length: tokens.tokenCount }, (_, i) => topicOf(part.tokensBefore + i));
  const counts = topicCountsOf(tokens, topics, assignments);
  return { state: { assignments, lists: new Uint32Array(0) }, counts };
}

/**
 * Samples the tokens of a part some times over, while the counts of all other parts stand still: the step of approximate
 * distributed LDA (Newman, Asuncion, Smyth and Welling 2009, AD-LDA). The changes of all parts are then added to the
 * counts, which every part starts from again. With one part that is exact collapsed Gibbs sampling, and the topics are
 * those of fitLda; with several, counts of other parts lag behind by at most `sweeps` sweeps.
 *
 * @param part documents of the corpus.
 * @param state where the last call for this part, or beginPart, left it.
 * @param counts of the whole corpus, this part's own tokens included; left as they are.
 * @param options.firstSweep the number of the first of these sweeps, from 1.
 * @param options.sweeps how many are made before the other parts learn of it.
 * @returns the new state, the change of the counts, and the part's share of ln p(w, z): the rest is `termsLogLikelihood` of
 * the counts when all changes are added.
 * @throws UserError when state or counts do not fit the part, or only the reference could sample it.
 * @example
 * let { state, counts } = beginPart(part, options); // of a corpus in one part
 * for (let firstSweep = 1; firstSweep <= 100; firstSweep++) {
 *   const swept = sweepPart(part, state, counts, { ...options, firstSweep, sweeps: 1 });
 *   state = swept.state;
 *   addTopicCounts(counts, swept.change);
 * }
 */
export function sweepPart(
  part: CorpusPart,
  state: PartState,
  counts: TopicCounts,
  options: PartOptions & { firstSweep: number; sweeps: number },
): PartSweeps {
  const { topics, seed } = options;
  const firstSweep = checkCount('firstSweep', options.firstSweep, 1);
  const sweeps = checkCount('sweeps', options.sweeps, 0);
  const priors = checkedPriors(topics, options.alpha, options.beta, part.vocabularySize);
  const tokens = numberedTokens(part.documents, part.vocabularySize);
  checkFits(tokens, topics, state, counts);
  if (tokens.tokenCount === 0) {
    return { state, change: noTopicCounts(part.vocabularySize, topics), documentsLogLikelihood: 0 };
  }
  const lists = state.lists.length > 0 ? state.lists : undefined;
  const topicOf = (token: number) => state.assignments[token];
  const name = partSampler(options.sampler ?? 'auto', topics, tokens);
  const sampler = wasmSampler(name, tokens, priors, topicOf, { lists, counts });
  for (let sweep = firstSweep; sweep < firstSweep + sweeps; sweep++) sampler.sweep(partRandom(seed, sweep, part.part));
  return {
    state: { assignments: sampler.assignments(), lists: sampler.lists() },
    change: changeOf(counts, sampler.counts()),
    documentsLogLikelihood: sampler.documentsLogLikelihood(),
  };
}

/** One source of random numbers per sweep seeds all parts in turn, by two numbers each; the first part's are fitLda's. */
export function partRandom(seed: number, sweep: number, part: number): Random {
  const random = sweepRandom(seed, sweep);
  for (let before = 0; before < 2 * part; before++) random.integer(2 ** 32);
  return random;
}

function partSampler(name: SamplerName, topics: number, tokens: TokenSequence): WasmSamplerName {
  const sampler = chooseSampler(name, topics, tokens);
  if (sampler === 'reference') {
    throw new UserError(
      'The reference sampler cannot sample a part of a corpus: at most 8192 topics and documents of at most 65535 tokens.',
    );
  }
  return sampler;
}

function checkFits(
  { tokenCount, vocabularySize }: TokenSequence,
  topics: number,
  state: PartState,
  counts: TopicCounts,
) {
  if (state.assignments.length !== tokenCount) {
    throw new UserError(
      `The state of ${state.assignments.length} tokens is not that of a part of ${tokenCount} tokens.`,
    );
  }
  if (counts.terms.length !== vocabularySize * topics || counts.topics.length !== topics) {
    throw new UserError(`The counts are not those of ${vocabularySize} terms in ${topics} topics.`);
  }
}

/**
 * What `after` has more than `before`, written into the arrays of `after`.
 *
 * @throws UserError when a count fell below 0: the tokens of the part were not among those given.
 */
function changeOf(before: TopicCounts, after: TopicCounts): TopicCounts {
  const difference = (now: Int32Array, then: Int32Array) => {
    for (let i = 0; i < now.length; i++) {
      if (now[i] < 0)
        throw new UserError('The counts do not hold the tokens of this part; add up the counts of all parts.');
      now[i] -= then[i];
    }
    return now;
  };
  return { terms: difference(after.terms, before.terms), topics: difference(after.topics, before.topics) };
}
