import { createHash } from 'node:crypto';
import { sentimentClasses } from '@crosscultural/brand';
import {
  confusionMatrix,
  confusionScores,
  mostProbable,
  type TextModel,
  trainNbSvm,
  trainTextModel,
  wordsOf,
} from '@crosscultural/classify';
import type { LabelledTextSource } from '@crosscultural/corpus';
import { type SentimentTexts, splitTexts } from '@crosscultural/sentiment';
import { readSentimentOf } from '../models/public-sentiment';
import { simulatedLabelledTexts } from './labelled-microblogs';

/** Labelled texts of one language, and what they are in words. */
interface LabelledMicroblogs {
  texts: SentimentTexts;
  what: string;
}

/** A model that reads the sentiment of microblogs in one language, with its errors on texts that it has not learned from. */
export interface MicroblogSentimentReader {
  language: string;
  model: TextModel;
  /** Labelled texts by truth and verdict, [3][3]. */
  confusion: number[][];
  /** Who reads, what it learned from, and how well. */
  line: string;
}

/** Labelled microblogs in public, by language: labels that people gave to single posts. */
const publicLabelled: Readonly<Record<string, { sources: readonly LabelledTextSource[]; what: string }>> = {
  zh: { sources: ['ewect-usual', 'ewect-virus'], what: 'Weibo posts (SMP2020-EWECT, emotions as three classes)' },
  en: { sources: ['tweeteval-sentiment'], what: 'tweets (TweetEval, SemEval-2017)' },
};

/** The ids of the public labelled texts that real microblogs are read by. */
export const microblogSentimentSources = Object.keys(publicLabelled).flatMap(labelledSourcesIn);

/** The ids of the public labelled texts of one language; none where nobody labelled any. */
export function labelledSourcesIn(language: string): readonly LabelledTextSource[] {
  return Object.hasOwn(publicLabelled, language) ? publicLabelled[language].sources : [];
}

/**
 * Labelled microblogs of a language: those of another simulated half year for simulated posts, public ones for any other.
 *
 * @param seed of the half year that is analysed, where it is simulated
 * @returns null where there are none.
 * @throws UserError naming the command that fetches the files when they are missing.
 */
export async function labelledMicroblogs(
  simulated: boolean,
  language: string,
  seed: number,
): Promise<LabelledMicroblogs | null> {
  if (simulated) {
    return { texts: simulatedLabelledTexts(language, seed), what: 'posts of another simulated half year' };
  }
  if (!Object.hasOwn(publicLabelled, language)) return null;
  const { sources, what } = publicLabelled[language];
  return { texts: await readSentimentOf(sources), what };
}

/** Of what decides a reader beside its code. */
export function hashOfLabelled({ texts, what }: LabelledMicroblogs): string {
  const hash = createHash('sha256')
    .update(what)
    .update(texts.labels as Uint8Array);
  for (const text of texts.texts) hash.update(text).update('\0');
  return hash.digest('hex');
}

/**
 * Trains Paper B's NB-SVM (Wang and Manning 2012) for one language and tests it on a fifth of the texts: on short texts it reads as
 * well as the CNN-LSTM (notebook brand/02-cnn-lstm) and costs seconds instead of minutes.
 *
 * @param seed decides which texts are for testing
 */
export function trainSentimentReader(
  language: string,
  { texts, what }: LabelledMicroblogs,
  seed: number,
): MicroblogSentimentReader {
  const { train, ...others } = splitTexts(texts, language, seed);
  // Nothing is chosen here, so that both of the other parts can test.
  const test = {
    texts: [...others.dev.texts, ...others.test.texts],
    labels: Uint8Array.from([...others.dev.labels, ...others.test.labels]),
  };
  const classes = sentimentClasses.length;
  const model = trainTextModel(train, {
    features: language === 'zh' ? { characters: [1, 3] } : { words: 2, toWords: wordsOf(language) },
    weighting: 'counts',
    train: (rows, labels) => trainNbSvm(rows, labels, classes, { loss: 'logistic', l2: 20 }),
  });
  const confusion = confusionMatrix(test.labels, mostProbable(model.probabilities(test.texts), classes), classes);
  const { accuracy, macroF1 } = confusionScores(confusion);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const line = `sentiment of ${language} posts by NB-SVM, trained on ${train.texts.length} ${what}; of ${test.texts.length} others ${percent(accuracy)} right, macro-F1 ${percent(macroF1)}`;
  return { language, model, confusion, line };
}
