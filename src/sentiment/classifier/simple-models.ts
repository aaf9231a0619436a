import {
  balancedClassWeights,
  countNGrams,
  learnVocabulary,
  lexiconProbabilities,
  type Model,
  type NGramSettings,
  type SparseRows,
  tfIdf,
  trainBag,
  trainLogisticRegression,
  trainNaiveBayes,
  trainNbSvm,
  type Vocabulary,
  wordsOf,
} from '@crosscultural/classify';
import type { SentimentData } from './sentiment-data';

/** A classifier without layers, which a CNN-LSTM has to beat. */
export interface SimpleModel {
  name: string;
  /** [texts × classes], row by row. */
  predict(texts: readonly string[]): Float64Array;
}

/**
 * Trains the simple models: a lexicon (nothing to train), naive Bayes, logistic regression on tf-idf, NB-SVM on characters
 * and a bag of words and word pairs as in fastText.
 *
 * @param data its dev and test parts are not looked at
 * @param seed of the bag
 * @example
 * const rivals = simpleModels(data, 2023).map(({ name, predict }) => ({ name, probabilities: predict(data.test.texts) }));
 */
export function simpleModels(data: SentimentData, seed: number): SimpleModel[] {
  const { classes, language, train } = data;
  const { labels } = train;
  const count = classes.length;
  const classWeights = balancedClassWeights(labels, count);
  const words: NGramSettings = { words: 2, toWords: wordsOf(language) };
  const characters: NGramSettings = language === 'zh' ? { characters: [1, 4] } : { ...words, characters: [2, 4] };
  const [wordRows, characterRows] = [features(train.texts, words), features(train.texts, characters)];
  return [
    { name: 'lexicon', predict: (texts) => lexiconProbabilities(texts, language, count) },
    trained('naive Bayes', wordRows, (rows) => trainNaiveBayes(rows, labels, count)),
    trained('logistic regression, tf-idf', wordRows, (rows, { vocabulary }) =>
      weighted(trainLogisticRegression(tfIdf(rows, vocabulary), labels, count, { classWeights }), vocabulary),
    ),
    trained('NB-SVM, characters', characterRows, (rows) =>
      trainNbSvm(rows, labels, count, { loss: 'logistic', classWeights }),
    ),
    trained('bag of words and pairs', wordRows, (rows) => trainBag(rows, labels, count, { seed, classWeights })),
  ];
}

/** Training texts as counted n-grams. */
interface Features {
  vocabulary: Vocabulary;
  rows: SparseRows;
}

function features(texts: readonly string[], settings: NGramSettings): Features {
  const vocabulary = learnVocabulary(texts, { ...settings, minimumDocuments: 2 });
  return { vocabulary, rows: countNGrams(texts, vocabulary) };
}

function trained(name: string, known: Features, train: (rows: SparseRows, known: Features) => Model): SimpleModel {
  const model = train(known.rows, known);
  return { name, predict: (texts) => model.probabilities(countNGrams(texts, known.vocabulary)) };
}

/** A model of tf-idf weights that is given counts. */
function weighted(model: Model, vocabulary: Vocabulary): Model {
  return { probabilities: (counts) => model.probabilities(tfIdf(counts, vocabulary)) };
}
