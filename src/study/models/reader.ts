import { existsSync } from 'node:fs';
import type { EpochProgress, ModelScores } from '@crosscultural/absa';
import { printable } from '@crosscultural/base';
import type { Corpus, Culture } from '@crosscultural/corpus';
import type { ReadingChoices } from './choices';
import { extractionFile, largestExtraction } from './extraction';
import { isCompiled, runInOwnProcess } from './own-process';
import { isFineTuned, type ModelPlan, plannedTripletModel, readHistory } from './triplet-model';

/** Who reads the reviews of a culture, how well, and how many of them. */
export interface Reader {
  culture: Culture;
  /** Model and scores, for example `foreign reviews are read with en-triplets (F1 on 14-Lap, test: 59.1 [56.8, 61.3])`. */
  line: string;
  /** So many of so many reviews are read. */
  read: number;
  of: number;
}

/**
 * Trains the model of a plan where it has to be trained and is not there yet: in a process of its own.
 *
 * @param task what that process is to open
 */
export async function makeModel(
  corpus: Corpus,
  plan: ModelPlan,
  task: { data: string; seed: number; choices: ReadingChoices },
  onProgress: (progress: EpochProgress) => void = () => {},
): Promise<void> {
  if (existsSync(plan.folder)) return;
  if (isCompiled) await runInOwnProcess({ work: 'train', culture: plan.culture, ...task }, onProgress);
  else (await plannedTripletModel(corpus, plan, onProgress)).model.dispose();
}

/** Says who reads by a plan; a model that is fine-tuned must have been, because its scores are said, too. */
export async function readerOf(corpus: Corpus, plan: ModelPlan, sample: number | null): Promise<Reader> {
  const { culture } = plan;
  const { read, of } = await extractionFile(corpus, plan, largestExtraction(plan, sample));
  return { culture, line: `${culture} reviews are read with ${modelInWords(plan)}`, read, of };
}

function modelInWords(plan: ModelPlan): string {
  const { ready, labelled } = plan;
  if (ready === null) return `a model trained on ${labelled.origin}`;
  if (!isFineTuned(plan)) return `${ready.name} (${scoresInWords(ready.scores)})`;
  const best = Math.max(0, ...readHistory(plan).map(({ devF1 }) => devF1 ?? 0));
  return `${ready.name}, fine-tuned on ${labelled.origin} (F1 on dev, by which it was chosen: ${percent(best)})`;
}

function scoresInWords(scores: ModelScores | null): string {
  if (scores === null) return 'its scores are not known';
  // A line has no room for sets that are parts of others.
  const whole = scores.sets.filter(({ name }, i) => scores.sets.findIndex((set) => set.name === name) === i);
  const sets = whole.map(({ name, part, scores: { triplets } }) => {
    const { low, high } = triplets.interval;
    return `${printable(name)} ${printable(part)}: ${percent(triplets.f1)} [${percent(low)}, ${percent(high)}]`;
  });
  return `F1 on ${sets.join('; ')}`;
}

const percent = (share: number) => (100 * share).toFixed(1);
