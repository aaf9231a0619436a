import { UserError } from '@crosscultural/base';
import type { Engine } from '@crosscultural/neural';
import type { Answer, Decoding, Question, Reader } from '../questions';
import { batchesByLength, batchOf } from '../encoder/batch';
import type { InputVectors } from '../encoder/input-vectors';
import { answersOf, type Network } from './answer-layers';
import { createPredictor, type Predictor } from './predictor';
import type { ReaderSettings } from './settings';

/** A reader with what is needed to use it: how it was set up, and how its answers are decoded. */
export interface TrainedReader extends Reader {
  settings: ReaderSettings;
  /** Tuned on dev: see `Decoding`. */
  decoding: Decoding;
  /** Eq. (3) of Paper A for one question: the vectors that are summed before the encoder. */
  inputVectors(question: Question): InputVectors;
}

/** Padded tokens of one batch when reading: enough to keep a core busy, and a few dozen MB. */
const TOKENS_PER_BATCH = 1024;

/** Lets a network answer questions in batches of similar length. */
export function createReader(
  network: Network,
  engine: Engine['name'],
  settings: ReaderSettings,
  decoding: Decoding,
): TrainedReader {
  const predictor = createPredictor(network, engine);
  let disposed = false;
  return {
    settings,
    decoding,
    answer(questions) {
      if (disposed) throw new Error('This reader was disposed.');
      return answerInBatches(network, predictor, questions, settings.language);
    },
    inputVectors(question) {
      if (disposed) throw new Error('This reader was disposed.');
      return network.encoder.inputVectors(network.encoder.encodeQuestion(question));
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      predictor.dispose();
      network.dispose();
    },
  };
}

/** Answers in the order of the questions. */
export function answerInBatches(
  { encoder }: Network,
  predictor: Predictor,
  questions: readonly Question[],
  language: string,
): Answer[] {
  for (const { sentence } of questions) requireLanguage(sentence.language, language);
  const encoded = questions.map((question) => encoder.encodeQuestion(question));
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
  throw new UserError(`This reader reads ${expected}, not ${found}: train or open one for ${found}.`);
}
