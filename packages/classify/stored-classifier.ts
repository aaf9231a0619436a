import { readContainer, UserError, writeContainer } from '@crosscultural/base';
import { calibrated, fitCalibration } from './calibration';
import { countNGrams, learnVocabulary, type NGramSettings, unpackVocabulary, wordsOf } from './features';
import { type NbSvm, nbSvmOf, trainNbSvm } from './models';
import { confusionMatrix, confusionScores, mostProbable } from './scores';
import { duplicateGroups, splitRows } from './splits';
import type { TextModel, TrainingTexts } from './text-model';

/** What is known of a classifier besides what it has learned. */
export interface ClassifierFacts {
  /** ISO 639-1, of the texts that it reads. */
  language: string;
  /** Names of the classes, in the order of its probabilities. */
  classes: readonly string[];
  /** How many texts it has learned from. */
  trainedOn: number;
  /** How it read texts that it had not seen, and that repeat none that it had. */
  heldOut: { texts: number; accuracy: number; macroF1: number };
}

/** A calibrated NB-SVM that reads texts as they were written, and can be kept in a file. */
export interface StoredClassifier extends TextModel, ClassifierFacts {
  /** Writes it; the same classifier gives the same bytes. */
  save(file: string): void;
}

/** Fewer labelled texts leave too few to calibrate and to test by. */
const fewestTexts = 50;
const kind = 'text classifier';

/** Chinese by runs of characters, other languages by words and word pairs: what bench/classify.ts found best. */
const featuresOf = (language: string): NGramSettings =>
  language === 'zh' ? { characters: [1, 4] } : { words: 2, toWords: wordsOf(language) };

/**
 * Trains a classifier to be kept: NB-SVM on eight tenths of the texts, calibrated on one, tested on the last; texts that repeat each other
 * stay on one side.
 *
 * @param labelled texts with labels, classes from 0.
 * @param of language of the texts, names of the classes, and the seed of the split.
 * @throws UserError when there are fewer than 50 texts, or fewer than two classes.
 * @example
 * const classifier = trainClassifier({ texts, labels }, { language: 'en', classes: ['negative', 'positive'], seed: 1 });
 * classifier.save('reviews.classifier');
 */
export function trainClassifier(
  { texts, labels }: Omit<TrainingTexts, 'rowWeights'>,
  { language, classes, seed }: Pick<ClassifierFacts, 'language' | 'classes'> & { seed: number },
): StoredClassifier {
  if (texts.length < fewestTexts) {
    throw new UserError(`${texts.length} labelled texts in ${language} are too few: at least ${fewestTexts}.`);
  }
  const count = classes.length;
  const split = splitRows(duplicateGroups(texts, language), { train: 0.8, dev: 0.1, test: 0.1 }, seed);
  const part = (rows: Uint32Array) => ({
    texts: Array.from(rows, (row) => texts[row]),
    labels: Array.from(rows, (row) => labels[row]),
  });
  const [train, dev, test] = [part(split.train), part(split.dev), part(split.test)];
  const vocabulary = learnVocabulary(train.texts, featuresOf(language));
  // Found on dev: bench/classify.ts.
  const model = trainNbSvm(countNGrams(train.texts, vocabulary), train.labels, count, { l2: count > 2 ? 20 : 5 });
  const { weights, biases } = fitCalibration(
    [model.probabilities(countNGrams(dev.texts, vocabulary))],
    dev.labels,
    count,
  );
  const trained = { language, classes, trainedOn: train.texts.length, vocabulary, model, weights, biases };
  const predicted = mostProbable(probabilitiesOf(trained, test.texts), count);
  const { accuracy, macroF1 } = confusionScores(confusionMatrix(test.labels, predicted, count));
  return asStored({ ...trained, heldOut: { texts: test.texts.length, accuracy, macroF1 } });
}

interface Trained {
  vocabulary: ReturnType<typeof learnVocabulary>;
  model: NbSvm;
  weights: number[];
  biases: number[];
}

const probabilitiesOf = ({ vocabulary, model, ...calibration }: Trained, texts: readonly string[]) =>
  calibrated(calibration, model.probabilities(countNGrams(texts, vocabulary)));

function asStored(trained: Trained & ClassifierFacts): StoredClassifier {
  const { vocabulary, model, weights, biases, ...facts } = trained;
  return {
    ...facts,
    probabilities: (texts) => probabilitiesOf(trained, texts),
    save(file) {
      const { documents, kinds } = vocabulary.pack();
      const arrays: Record<string, Int32Array | Uint32Array | Float64Array> = {};
      kinds.forEach(({ highs, lows, frequency }, k) => {
        Object.assign(arrays, { [`highs${k}`]: highs, [`lows${k}`]: lows, [`frequency${k}`]: frequency });
      });
      model.lines.forEach((line, l) => {
        arrays[`weights${l}`] = line.weights;
      });
      const intercepts = model.lines.map(({ intercept }) => intercept);
      const words = kinds.map((each) => each.words);
      writeContainer(file, kind, {
        description: { ...facts, weights, biases, documents, words, intercepts },
        arrays,
      });
    },
  };
}

/**
 * Reads what `save` has written.
 *
 * @throws UserError when the file is missing, damaged or no classifier.
 * @example
 * const classifier = loadClassifier('reviews.classifier');
 * classifier.probabilities(['The fan is loud.']); // of negative and positive
 */
export function loadClassifier(file: string): StoredClassifier {
  const { description, arrays } = readContainer(file, kind);
  const { documents, words, intercepts, ...rest } = description as ClassifierFacts & {
    weights: number[];
    biases: number[];
    documents: number;
    words: string[][];
    intercepts: number[];
  };
  const kinds = words.map((own, k) => ({
    words: own,
    highs: arrays[`highs${k}`] as Int32Array,
    lows: arrays[`lows${k}`] as Int32Array,
    frequency: arrays[`frequency${k}`] as Uint32Array,
  }));
  const lines = intercepts.map((intercept, l) => ({ intercept, weights: arrays[`weights${l}`] as Float64Array }));
  const vocabulary = unpackVocabulary({ documents, kinds }, featuresOf(rest.language));
  return asStored({ ...rest, vocabulary, model: nbSvmOf(lines) });
}
