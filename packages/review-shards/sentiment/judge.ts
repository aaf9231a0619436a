import { existsSync } from 'node:fs';
import path from 'node:path';
import { sha256OfFile, UserError } from '@crosscultural/base';
import { lexiconProbabilities, loadClassifier, mostProbable } from '@crosscultural/classify';
import { type JudgedReview, type PartReview, readPart, textCode, writeSentiment } from '@crosscultural/corpus';
import { type Step, shardFile } from '@crosscultural/shards';

/** Who judges the reviews of a language. */
export interface SentimentReader {
  /** The sentiment lexicon, from which nothing is learned, or a classifier that was trained and lies below the shared folder. */
  kind: 'lexicon' | 'classifier';
  /** Of the classifier's file; of the lexicon that of the code that reads by it. */
  sha256: string;
}

/** For each language who judges its reviews; those in any other are not judged. */
export type SentimentReaders = Readonly<Record<string, SentimentReader>>;

/** Where the classifiers of a shared folder lie, by their hash: all that a machine needs is below the folder. */
export const classifierFile = (folder: string, sha256: string) => path.join(folder, 'classifiers', sha256);

/** What the rows say of who judged them. */
export const nameOfReader = (language: string, { kind, sha256 }: SentimentReader) =>
  `${kind} ${language} ${sha256.slice(0, 12)}`;

/** Reviews that are judged together: memory stays flat. */
const reviewsAtOnce = 1024;

/** The sentiment of each review of a shard in whose language somebody reads, copies as well. */
export const sentiment: Step = {
  name: 'sentiment',
  needs: [],
  async run({ folder, shard, parameters, output }) {
    const readers = parameters as SentimentReaders;
    const reviews = await readPart(shardFile(folder, shard.name));
    const rows: JudgedReview[] = [];
    for (const language of Object.keys(readers).sort()) {
      const own = reviews.filter(({ review }) => review.language === language);
      if (own.length === 0) continue;
      const judge = await openReader(folder, language, readers[language]);
      for (let start = 0; start < own.length; start += reviewsAtOnce)
        rows.push(...judge(own.slice(start, start + reviewsAtOnce)));
    }
    await writeSentiment(
      output,
      rows.sort((a, b) => a.position - b.position),
    );
  },
};

const threeClasses = ['negative', 'neutral', 'positive'] as const;

async function openReader(folder: string, language: string, reader: SentimentReader) {
  const model = nameOfReader(language, reader);
  const { classes, probabilities } =
    reader.kind === 'lexicon' ? lexicon(language, reader) : await classifier(folder, language, reader);
  const at = (name: string) => classes.indexOf(name);
  return (some: readonly PartReview[]): JudgedReview[] => {
    const all = probabilities(some.map(({ review }) => review.text));
    const best = mostProbable(all, classes.length);
    return some.map(({ review, position }, row) => {
      const of = (name: string) => all[row * classes.length + at(name)];
      return {
        ...{ position, id: review.id, model, negative: of('negative'), positive: of('positive') },
        neutral: at('neutral') < 0 ? null : of('neutral'),
        sentiment: classes[best[row]] as JudgedReview['sentiment'],
      };
    });
  };
}

function lexicon(language: string, { sha256 }: SentimentReader) {
  if (sha256 !== textCode()) {
    throw new UserError('The sentiment lexicon is another one here than where it was asked for.');
  }
  const classes: readonly string[] = threeClasses;
  return { classes, probabilities: (texts: readonly string[]) => lexiconProbabilities(texts, language, 3) };
}

async function classifier(folder: string, language: string, { sha256 }: SentimentReader) {
  const file = classifierFile(folder, sha256);
  if (!existsSync(file) || (await sha256OfFile(file)) !== sha256) {
    throw new UserError(`${file} is missing or has other bytes than the classifier that was asked for.`);
  }
  const loaded = loadClassifier(file);
  if (loaded.language !== language) throw new UserError(`${file} reads ${loaded.language}, not ${language}.`);
  return loaded;
}
