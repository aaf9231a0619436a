import { UserError } from '@crosscultural/base';
import { batchesByLength, type Engine, type EngineChoice, useEngine } from '@crosscultural/neural';
import { batchOf, type InputVectors } from '../encoder';
import type { Answer, Decoding, Question, QuestionAnswerer } from '../questions';
import { type AnswerLayers, answersOf } from './answer-layers';
import { buildLayers } from './build';
import { readModel, type SavedModel } from './model-file';
import { createPredictor, type Predictor } from './predictor';
import { guidelineIndex, type TripletModelSettings } from './settings';

/** A trained model, ready to answer questions: how it was set up, and how its answers are decoded. */
export interface TripletModel extends QuestionAnswerer {
  settings: TripletModelSettings;
  /** Tuned on dev: see `Decoding`. */
  decoding: Decoding;
  /** Name and shape of every array of parameters, in the order of the layers. */
  parameters: { name: string; shape: readonly number[] }[];
  /** Eq. (3) of Paper A for one question: the vectors that are summed before the encoder. */
  inputVectors(question: Question): InputVectors;
}

/**
 * Loads a trained model.
 *
 * @param folder the `checkpointFolder` it was trained in, which holds `model.bin`
 * @param options.engine what does the arithmetic: `auto` (the fastest that is there) unless given; `wasm` gives the same
 *   bytes on every CPU
 * @param options.exact multiply in float32 also where the model is stored in int8; without it the engines `onnx` and `wasm`
 *   multiply such matrices in integers, two to three times as fast, with F1 the same within 0.3
 * @param options.guideline by whose rules it extracts: one of those of its settings; the first unless given
 * @throws UserError when there is no usable model, or the engine cannot be had.
 * @example
 * const model = await absa.loadTripletModel('model', { engine: 'wasm' });
 * const [triplets] = absa.extractTriplets(model, [{ text: 'The screen is great.', language: 'en' }]);
 * model.dispose();
 */
export async function loadTripletModel(
  folder: string,
  { engine = 'auto', guideline, exact = false }: { engine?: EngineChoice; guideline?: string; exact?: boolean } = {},
): Promise<TripletModel> {
  const saved = readModel(folder);
  const { name } = await useEngine(engine);
  return startModel(saved, name, { guideline, exact });
}

/** Lets a saved model answer on the engine, which is in use: in batches of similar length. */
export function startModel(
  saved: Omit<SavedModel, 'precision'> & Partial<Pick<SavedModel, 'precision'>>,
  engine: Engine['name'],
  { guideline: guidelineName, exact = false }: { guideline?: string; exact?: boolean } = {},
): TripletModel {
  const { settings, decodings } = saved;
  const guideline = guidelineIndex(settings, guidelineName);
  const layers = buildLayers(saved);
  const predictor = createPredictor(layers, engine, { integerProducts: saved.precision === 'int8' && !exact });
  let disposed = false;
  const requireMemory = () => {
    if (disposed) throw new Error('This model was disposed.');
  };
  return {
    settings,
    decoding: decodings[guideline],
    parameters: Object.entries(layers.variables).map(([name, { shape }]) => ({ name, shape: [...shape] })),
    answer(questions) {
      requireMemory();
      return answerInBatches(layers, predictor, questions, { ...settings, guideline });
    },
    inputVectors(question) {
      requireMemory();
      return layers.encoder.inputVectors(layers.encoder.encodeQuestion(question, guideline));
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      predictor.dispose();
      layers.dispose();
    },
  };
}

/** Padded tokens of one batch of questions: enough to keep a core busy, and a few dozen MB. */
const TOKENS_PER_BATCH = 1024;

/** Answers in the order of the questions. */
export function answerInBatches(
  { encoder }: AnswerLayers,
  predictor: Predictor,
  questions: readonly Question[],
  { language, guideline }: { language: string; guideline: number },
): Answer[] {
  for (const { sentence } of questions) requireLanguage(sentence.language, language);
  const encoded = questions.map((question) => encoder.encodeQuestion(question, guideline));
  const answers: Answer[] = new Array(questions.length);
  const lengths = encoded.map(({ entries }) => entries.length);
  for (const indices of batchesByLength(lengths, TOKENS_PER_BATCH)) {
    const batch = batchOf(indices.map((index) => encoded[index]));
    answersOf(batch, predictor.predict(batch)).forEach((answer, row) => {
      answers[indices[row]] = answer;
    });
  }
  return answers;
}

function requireLanguage(found: string, expected: string): void {
  if (found === expected) return;
  throw new UserError(`This model reads ${expected}, not ${found}: train or load one for ${found}.`);
}
