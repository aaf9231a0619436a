import { deriveSeed } from '@crosscultural/base';
import { duplicateGroups, splitRows } from '@crosscultural/classify';

/** Texts with the class of each, an index into the data's classes. */
export interface SentimentTexts {
  texts: readonly string[];
  labels: Uint8Array;
}

/** What a sentiment classifier learns from, is chosen by, and is tested on. */
export interface SentimentData {
  classes: readonly string[];
  /** ISO 639-1, of all texts. */
  language: string;
  train: SentimentTexts;
  /** Decides when training stops, and calibrates the probabilities. */
  dev: SentimentTexts;
  /** Tells how well it reads; nothing is chosen by it. */
  test: SentimentTexts;
  /** Labelled texts of other subjects, which are learned first. */
  related?: SentimentTexts;
  /** How much one of these counts beside a train text in the simple models; 0.1 unless given. */
  relatedWeight?: number;
}

/**
 * Splits labelled texts at random, texts that repeat each other on one side.
 *
 * @param language of the texts, which decides how repeated ones are told
 * @param seed the same one gives the same split
 * @param shares of train, dev and test; 0.8, 0.1, 0.1 unless given
 * @throws UserError when shares are not positive or do not add up to 1.
 * @example
 * const data = { classes, language: 'zh', ...splitTexts({ texts, labels }, 'zh', 2023) };
 */
export function splitTexts(
  { texts, labels }: SentimentTexts,
  language: string,
  seed: number,
  shares = { train: 0.8, dev: 0.1, test: 0.1 },
): Pick<SentimentData, 'train' | 'dev' | 'test'> {
  const split = splitRows(duplicateGroups(texts, language), shares, deriveSeed(seed, 'labelled texts'));
  const part = (rows: Uint32Array): SentimentTexts => ({
    texts: Array.from(rows, (row) => texts[row]),
    labels: Uint8Array.from(rows, (row) => labels[row]),
  });
  return { train: part(split.train), dev: part(split.dev), test: part(split.test) };
}
