import { deriveSeed, type Random, seededRandom } from '@crosscultural/base';
import type { BertConfig } from '../bert';
import { type Tensor, tensorflow, type Variable } from '../tensor';
import {
  type CheckpointOptions,
  createVariables,
  initialValues,
  runTraining,
  type TrainedParameters,
  type TrainingSettings,
  type TrainingStage,
} from '../training';
import { pretrainingBatch } from './batch';
import { judgeGuesses, type PretrainingScores } from './judge';
import { pretrainingLosses, pretrainingShapes } from './losses';
import { type MaskingSettings, type PieceKinds, pieceKinds } from './masking';
import type { TextSequence } from './sequences';

/** Some steps in which each sequence counts as much as its weight. */
export interface PretrainingStage {
  name: string;
  steps: number;
  /** The highest learning rate, reached after the warm-up. */
  learningRate: number;
  /** How often each sequence is seen in comparison with the others: one number per sequence, not negative. */
  weights: ArrayLike<number>;
}

export interface PretrainingSettings extends Omit<TrainingSettings, 'averaging' | 'patience'> {
  /** Sequences a step. */
  batchSize: number;
  masking: MaskingSettings;
  /** What the loss of the stars counts beside that of the hidden words. */
  starWeight: number;
}

/** The losses of a part of a step. */
export interface PretrainingProgress {
  /** Pieces that were read, padding left out. */
  pieces: number;
  maskedWords: number;
  /** Null where no stars are known. */
  stars: number | null;
}

export interface Pretraining {
  config: BertConfig;
  /** The pieces, `[PAD]` first. */
  vocabulary: readonly string[];
  sequences: readonly TextSequence[];
  /** Sequences that are not learned from. */
  held: readonly TextSequence[];
  /** One after the other; there is at least one. */
  stages: readonly PretrainingStage[];
  settings: PretrainingSettings;
  checkpoint?: CheckpointOptions;
  /** Called for each part of a step. */
  onProgress?: (progress: PretrainingProgress) => void;
}

/** So many batches stand at later positions, so that all of them are trained though texts are cut short. */
const SHIFTED = 0.12;

/**
 * Pre-trains BERT from nothing on texts: words are hidden and guessed, and the stars of a text beside them. The same input and
 * deterministic engine give the same bytes, also when the training was cut off and resumed from its checkpoint.
 *
 * @returns the parameters, by the names of `bertParameters` and of the heads, with their scores on `held`.
 * @throws UserError when the loss is not a number any more, or the checkpoint is damaged; Error without any held sequence.
 * @example
 * const { values, details } = await pretrainBert({ config, vocabulary, sequences, held, stages, settings });
 * writeBertModel('my-model', { config, tokeniser: { vocabulary, lowerCase: true, stripAccents: null }, values });
 */
export async function pretrainBert(pretraining: Pretraining): Promise<TrainedParameters<PretrainingScores>> {
  const { config, vocabulary, held, stages, settings, checkpoint } = pretraining;
  if (held.length === 0) throw new Error('Pre-training needs sequences to be judged by.');
  const kinds = pieceKinds(vocabulary);
  const shapes = pretrainingShapes(config);
  const random = seededRandom(deriveSeed(settings.seed, 'start of pre-training'));
  const variables = createVariables(shapes, initialValues(shapes, random));
  try {
    return await runTraining({
      variables,
      stages: stages.map((stage) => trainingStage(stage, pretraining, variables, kinds)),
      settings,
      judge: () => judgeGuesses(held, variables, config, kinds, settings.masking),
      checkpoint,
    });
  } finally {
    for (const variable of Object.values(variables)) variable.dispose();
  }
}

function trainingStage(
  { name, steps, learningRate, weights }: PretrainingStage,
  { config, sequences, settings, onProgress }: Pretraining,
  variables: Record<string, Variable>,
  kinds: PieceKinds,
): TrainingStage {
  const random = seededRandom(deriveSeed(settings.seed, `sequences of ${name}`));
  const drawn = drawByWeight(weights, steps * settings.batchSize, random);
  const batchOf = (indices: readonly number[]) => ({
    loss(random: Random): Tensor {
      const chosen = indices.map((index) => sequences[drawn[index]]);
      const batch = pretrainingBatch(chosen, kinds, settings.masking, random);
      const room = config.maximumLength - batch.length;
      const firstPosition = random.chance(SHIFTED) ? random.integer(room + 1) : 0;
      const { maskedWords, stars } = pretrainingLosses({ ...batch, firstPosition }, variables, config);
      onProgress?.({
        pieces: chosen.reduce((sum, { entries }) => sum + entries.length, 0),
        maskedWords: maskedWords.dataSync()[0],
        stars: stars === null ? null : stars.dataSync()[0],
      });
      const tf = tensorflow();
      return stars === null ? maskedWords : tf.add(maskedWords, tf.mul(stars, settings.starWeight));
    },
  });
  const lengths = Array.from(drawn, (index) => sequences[index].entries.length);
  return { name, epochs: 1, batchSize: settings.batchSize, learningRate, lengths, batchOf };
}

/**
 * Indices of so many sequences, in passes: a weight of 2.5 puts a sequence twice into a pass, and in every second one a third
 * time.
 *
 * @throws RangeError when no weight is above 0.
 */
export function drawByWeight(weights: ArrayLike<number>, count: number, random: Random): Int32Array {
  const drawn = new Int32Array(count);
  if (!Array.from(weights).some((weight) => weight > 0)) throw new RangeError('No sequence has a weight above 0.');
  for (let filled = 0; filled < count; ) {
    const pass: number[] = [];
    for (let index = 0; index < weights.length; index++) {
      const times = Math.floor(weights[index]) + (random.chance(weights[index] % 1) ? 1 : 0);
      for (let i = 0; i < times; i++) pass.push(index);
    }
    const taken = random.shuffle(pass).slice(0, count - filled);
    drawn.set(taken, filled);
    filled += taken.length;
  }
  return drawn;
}
