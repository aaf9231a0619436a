import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { sha256OfFile, UserError } from '@crosscultural/base';
import { loadClassifier, type StoredClassifier, trainClassifier } from '@crosscultural/classify';
import { type ReaderOptions, readAnyReviews, textCode } from '@crosscultural/corpus';
import { classifierFile, type SentimentReader, type SentimentReaders } from './judge';

/** The languages that the sentiment lexicon has words of. */
const lexiconLanguages = ['en', 'zh'];

/**
 * Who judges, by what a user names: `lexicon`, or files of classifiers, each for its own language, the later before the earlier. Files
 * are copied below the shared folder, where all machines find them.
 *
 * @param folder the shared folder.
 * @throws UserError when a file is missing, or no classifier of negative and positive texts.
 * @example
 * await sentimentReaders('study', ['lexicon', 'zh.classifier']); // English by the lexicon, Chinese by the classifier
 */
export async function sentimentReaders(folder: string, names: readonly string[]): Promise<SentimentReaders> {
  const readers: Record<string, SentimentReader> = {};
  for (const name of names) {
    if (name === 'lexicon') {
      for (const language of lexiconLanguages) readers[language] = { kind: 'lexicon', sha256: textCode() };
      continue;
    }
    if (!existsSync(name)) throw new UserError(`${name} is not there: name lexicon, or the file of a classifier.`);
    const { language, classes } = loadClassifier(name);
    if (!(classes.includes('negative') && classes.includes('positive'))) {
      throw new UserError(`${name} tells ${classes.join(', ')}: expected negative, positive and, it may be, neutral.`);
    }
    const sha256 = await sha256OfFile(name);
    putBelow(classifierFile(folder, sha256), (file) => copyFileSync(name, file));
    readers[language] = { kind: 'classifier', sha256 };
  }
  return readers;
}

/** A classifier that was trained, and where it is kept. */
export interface TrainedReader {
  file: string;
  classifier: StoredClassifier;
}

/** How well it reads, in a line. */
export function trainedLine({ file, classifier: { language, trainedOn, heldOut } }: TrainedReader): string {
  const right = `${(heldOut.accuracy * 100).toFixed(1)} % of ${heldOut.texts} others right`;
  return `${language}: ${trainedOn} reviews learned, ${right}, macro-F1 ${heldOut.macroF1.toFixed(3)}: --model ${file}`;
}

const classes = ['negative', 'neutral', 'positive'] as const;

/**
 * Trains a classifier for each language of labelled reviews, and keeps it below the shared folder. The same reviews and seed give the
 * same bytes.
 *
 * @param folder the shared folder.
 * @param labelled file of reviews with a column of labels, in any known format, and how it is read.
 * @returns the classifiers with their files.
 * @throws UserError when no review has a label, or those of a language are too few or all alike.
 */
export async function trainReaders(
  folder: string,
  labelled: { file: string; map?: string } & ReaderOptions,
  seed: number,
): Promise<TrainedReader[]> {
  const byLanguage = new Map<string, { texts: string[]; names: string[] }>();
  for await (const { language, text, label } of readAnyReviews(labelled.file, labelled)) {
    if (label === undefined) continue;
    const own = byLanguage.get(language) ?? { texts: [], names: [] };
    byLanguage.set(language, own);
    own.texts.push(text);
    own.names.push(label);
  }
  if (byLanguage.size === 0) {
    throw new UserError(`No review of ${labelled.file} has a label: name its column, as in --map text=…,label=….`);
  }
  const trained = [];
  for (const [language, { texts, names }] of [...byLanguage].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = classes.filter((name) => names.includes(name));
    if (!(known.includes('negative') && known.includes('positive'))) {
      throw new UserError(`The labelled reviews in ${language} are ${known.join(', ')} only: expected both sides.`);
    }
    const labels = names.map((name) => known.indexOf(name as (typeof classes)[number]));
    const classifier = trainClassifier({ texts, labels }, { language, classes: known, seed });
    const unnamed = path.join(folder, 'classifiers', `${language}.${process.pid}.tmp`);
    mkdirSync(path.dirname(unnamed), { recursive: true });
    classifier.save(unnamed);
    const file = classifierFile(folder, await sha256OfFile(unnamed));
    renameSync(unnamed, file);
    trained.push({ file, classifier });
  }
  return trained;
}

function putBelow(file: string, write: (file: string) => void): void {
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    write(temporary);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
