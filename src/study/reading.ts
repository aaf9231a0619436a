import { existsSync } from 'node:fs';
import { labelNotices } from '@crosscultural/absa';
import { UserError } from '@crosscultural/base';
import { type Corpus, type Culture, cultures } from '@crosscultural/corpus';
import { notebook } from '@crosscultural/notebook-kit';
import { choicesOfEnvironment, type ReadingChoices } from './models/choices';
import { extractCorpus, extractionFile, largestExtraction } from './models/extraction';
import { isCompiled, runInOwnProcess } from './models/own-process';
import { makeModel, type Reader, readerOf } from './models/reader';
import { testTripletModel } from './models/tested-reviews';
import { isFineTuned, type ModelPlan, plannedTripletModel, planTripletModel } from './models/triplet-model';
import type { Study } from './study';

/** The part of a study that has reviews read by triplet models. */
export interface Reading
  extends Pick<Study, 'readers' | 'tripletModel' | 'extract' | 'reviewsWithTriplets' | 'testedReviews'> {
  /** Those who have been asked so far: what is shown from then on rests on them. */
  asked(): Reader[];
}

export function openReading(corpus: Corpus, data: string, seed: number): Reading {
  const plans = new Map<Culture, Promise<ModelPlan>>();
  const asked = new Map<Culture, Reader>();
  const task = () => ({ data, seed, choices: choicesOfEnvironment(corpus.name) });
  const sample = () => task().choices.sample;

  const planOf = (culture: Culture): Promise<ModelPlan> => {
    const plan = plans.get(culture) ?? planTripletModel(corpus, culture, seed, task().choices);
    plans.set(culture, plan);
    return plan;
  };
  /** Plans, once. What must be fine-tuned is, so that its scores can be said. */
  const ask = async (culture: Culture): Promise<ModelPlan> => {
    const plan = await planOf(culture);
    if (isFineTuned(plan)) await makeModel(corpus, plan, task());
    if (!asked.has(culture)) asked.set(culture, await readerOf(corpus, plan, sample()));
    return plan;
  };
  const extract: Study['extract'] = async (
    culture,
    onProgress = notebook.passingCounter(`${culture} reviews read`),
  ) => {
    const plan = await ask(culture);
    const largest = largestExtraction(plan, sample());
    const { file } = await extractionFile(corpus, plan, largest);
    if (isCompiled && !existsSync(file)) {
      const report = ([read, of]: [number, number]) => onProgress(read, of);
      await runInOwnProcess({ work: 'extract', culture, ...task() }, report);
    }
    return extractCorpus(corpus, plan, { largest, onProgress });
  };
  const present = cultures.filter((culture) => corpus.counts[culture] > 0);
  const askedInOrder = () => present.flatMap((culture) => asked.get(culture) ?? []);

  return {
    asked: askedInOrder,
    extract,
    async readers() {
      for (const culture of present) await ask(culture);
      return askedInOrder();
    },
    async tripletModel(culture, onProgress = () => {}) {
      await makeModel(corpus, await planOf(culture), task(), onProgress);
      const plan = await ask(culture);
      return plannedTripletModel(corpus, plan, onProgress);
    },
    async reviewsWithTriplets(culture, source = 'extracted') {
      if (source === 'extracted') {
        const { store } = await extract(culture);
        const reviews = await store.reviews();
        store.close();
        return reviews;
      }
      const reviews = await corpus.store.reviews({ culture, unique: true });
      if (!reviews.some(({ triplets }) => triplets !== undefined)) {
        throw new UserError(
          `The ${corpus.label} have no gold triplets for ${culture} reviews; ask for extracted ones.`,
        );
      }
      return reviews;
    },
    async testedReviews(culture) {
      const plan = await ask(culture);
      if (plan.labelled.test.length === 0) (await extract(culture)).store.close();
      return testTripletModel(corpus, plan, { largest: largestExtraction(plan, sample()) });
    },
  };
}

/** Who wants to know how the readers of reviews come to be. */
export interface ReaderListener {
  /** For each thing that is put right or left out of the user's labelled files. */
  onNotice?: (message: string) => void;
  /** While a model is fine-tuned on the user's labelled reviews. */
  onFineTuning?: (culture: Culture, progress: { epoch: number; epochs: number }) => void;
}

/**
 * Decides who reads the reviews of each culture of a corpus, before any notebook does: what is missing or asked for in vain is
 * said at once, and what must be fine-tuned is.
 *
 * @throws UserError when no model reads a language, or a model or labels are named that no review needs.
 */
export async function prepareReaders(
  corpus: Corpus,
  task: { data: string; seed: number; choices: ReadingChoices },
  listener: ReaderListener = {},
): Promise<Reader[]> {
  const { seed, choices } = task;
  const plans: ModelPlan[] = [];
  const notices = labelNotices();
  for (const culture of cultures) {
    if (corpus.counts[culture] > 0) plans.push(await planTripletModel(corpus, culture, seed, choices, notices));
  }
  for (const line of notices.lines()) listener.onNotice?.(line);
  refuseUnused(plans, choices);
  const readers: Reader[] = [];
  for (const plan of plans) {
    await makeModel(corpus, plan, task, (progress) => listener.onFineTuning?.(plan.culture, progress));
    readers.push(await readerOf(corpus, plan, choices.sample));
  }
  return readers;
}

function refuseUnused(plans: readonly ModelPlan[], { models, labelled }: ReadingChoices): void {
  const languages = plans.map(({ ready }) => ready?.language).join(' and ');
  const unused = models.find((folder) => !plans.some(({ ready }) => ready?.folder === folder));
  if (unused) throw new UserError(`--model ${unused} is not needed: the reviews are in ${languages}.`);
  if (labelled.length > 0 && plans.every(({ settings }) => settings === null)) {
    throw new UserError(`--labelled: none of the labelled reviews is in ${languages}, as the reviews are.`);
  }
}
