import {
  balancedClassWeights,
  lexiconProbabilities,
  type TextModelSettings,
  type TrainingTexts,
  trainBag,
  trainLogisticRegression,
  trainNaiveBayes,
  trainNbSvm,
  trainTextModel,
  wordsOf,
} from '@crosscultural/classify';
import type { SentimentData } from './sentiment-data';

/** A classifier without layers, which a CNN-LSTM has to beat. */
export interface SimpleModel {
  name: string;
  /** Whether it has a say in a committee: the lexicon knows nothing of the data, and only stands beside. */
  votes: boolean;
  /** [texts × classes], row by row. */
  predict(texts: readonly string[]): Float64Array;
}

/** How much a text of another subject counts beside one of the data's own, unless the data says so. */
const weightOfRelated = 0.1;

/**
 * Trains the simple models: a lexicon (nothing to train), naive Bayes, logistic regression on tf-idf, NB-SVM on characters and on
 * words, a bag of words and word pairs as in fastText; where there are texts of related subjects, NB-SVM once more with them, and
 * with more than two classes logistic regression, too; then those two alone have a say in a committee.
 * Chinese is read by runs of 1–4 characters unless words are named, other languages by words and word pairs.
 *
 * @param data its dev and test parts are not looked at
 * @param seed of the bag
 * @example
 * const rivals = simpleModels(data, 2023).map(({ name, predict }) => ({ name, probabilities: predict(data.test.texts) }));
 */
export function simpleModels(data: SentimentData, seed: number): SimpleModel[] {
  const { classes, language, train } = data;
  const count = classes.length;
  const classWeights = count > 2 ? balancedClassWeights(train.labels, count) : undefined;
  // Found on dev: bench/classify.ts.
  const l2 = count > 2 ? { logistic: 0.5, nbSvm: 20 } : { logistic: 0.2, nbSvm: 5 };
  const words = { words: 2, toWords: remembered(wordsOf(language)) } as const;
  const characters = { characters: [1, 4] } as const;
  const features = language === 'zh' ? characters : words;
  const both = withRelated(data);
  // Of stars, a pool of those that learned from all texts was surer on dev than one with those that learned from fewer; of two classes all vote.
  const hasSay = (training: TrainingTexts) => !both || count === 2 || training === both;
  const learned = (name: string, training: TrainingTexts, settings: TextModelSettings): SimpleModel => {
    const model = trainTextModel(training, settings);
    return { name, votes: hasSay(training), predict: (texts) => model.probabilities(texts) };
  };
  const nbSvm = (name: string, training: TrainingTexts, read: TextModelSettings['features']) =>
    learned(name, training, {
      features: read,
      weighting: 'counts',
      train: (rows, labels, rowWeights) =>
        trainNbSvm(rows, labels, count, { loss: 'logistic', l2: l2.nbSvm, rowWeights }),
    });
  const logistic = (name: string, training: TrainingTexts, read: TextModelSettings['features']) =>
    learned(name, training, {
      features: read,
      weighting: 'tf-idf',
      train: (rows, labels, rowWeights) =>
        trainLogisticRegression(rows, labels, count, { l2: l2.logistic, classWeights, rowWeights }),
    });
  return [
    { name: 'lexicon', votes: false, predict: (texts) => lexiconProbabilities(texts, language, count) },
    learned('naive Bayes', train, {
      ...{ features, weighting: 'presence' },
      train: (rows, labels) => trainNaiveBayes(rows, labels, count),
    }),
    logistic('logistic regression', train, features),
    nbSvm('NB-SVM', train, features),
    ...(language === 'zh' ? [nbSvm('NB-SVM on words', train, words)] : []),
    learned('bag of words', train, {
      ...{ features: words, weighting: 'counts' },
      train: (rows, labels) => trainBag(rows, labels, count, { seed, passes: 6 }),
    }),
    ...(both
      ? [
          nbSvm('NB-SVM, other subjects', both, { ...features, minimumDocuments: 3 }),
          ...(language === 'zh' ? [nbSvm('NB-SVM on words, other subjects', both, words)] : []),
          ...(count > 2
            ? [logistic('logistic regression, other subjects', both, { ...features, minimumDocuments: 3 })]
            : []),
        ]
      : []),
  ];
}

/** The training texts, and those of related subjects with less weight; null without any. */
function withRelated({ train, related, relatedWeight = weightOfRelated }: SentimentData): TrainingTexts | null {
  if (!related) return null;
  return {
    texts: [...train.texts, ...related.texts],
    labels: Uint8Array.from([...train.labels, ...related.labels]),
    rowWeights: [...train.texts.map(() => 1), ...related.texts.map(() => relatedWeight)],
  };
}

/** Several models read the same training texts. */
function remembered(cut: (text: string) => readonly string[]): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const words = known.get(text) ?? cut(text);
    if (known.size < 100_000) known.set(text, words);
    return words;
  };
}
