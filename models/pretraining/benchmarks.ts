import path from 'node:path';
import { csvRows, readBytes, readLines } from '@crosscultural/base';
import type { Language } from './runs';

/** A sentence or review that a model is judged by, and where it stands. */
export interface BenchmarkSentence {
  text: string;
  /** The line of the file, counted from 1; the review's id in Chinese. */
  place: string;
}

/** A part of a benchmark that no encoder may have read. */
interface BenchmarkPart {
  name: string;
  language: Language;
  read(folder: string): AsyncGenerator<BenchmarkSentence>;
}

/** Folds (id % 5) of the Chinese laptop reviews that are dev or test; where a fold is not in the file, it gives no sentence. */
const heldFolds = [0, 1, 2];

const parts: BenchmarkPart[] = [
  ...['dev', 'test'].map((part) => inLines(`14-lap ${part}`, `en/aste-v2-14lap/${part}_triplets.txt`, '####')),
  ...['dev', 'test'].map((part) => inLines(`acos-laptop ${part}`, `en/acos-laptop/laptop_quad_${part}.tsv`, '\t')),
  ...['electronics', 'home', 'fashion', 'beauty'].map((domain) =>
    inLines(`dmaste-${domain} dev`, `en/dmaste-${domain}/dev.txt`, '####'),
  ),
  ...heldFolds.map(
    (fold): BenchmarkPart => ({
      name: `laptop fold ${fold}`,
      language: 'zh',
      read: (folder) => laptopReviews(path.join(folder, 'zh', 'laptop', 'train_reviews.csv'), fold),
    }),
  ),
];

/** An English part with a sentence a line, before its labels. */
function inLines(name: string, file: string, separator: string): BenchmarkPart {
  return { name, language: 'en', read: (folder) => firstFields(path.join(folder, file), separator) };
}

async function* firstFields(file: string, separator: string): AsyncGenerator<BenchmarkSentence> {
  for await (const { text, number } of readLines(file)) {
    if (text !== '') yield { text: text.split(separator)[0], place: String(number) };
  }
}

async function* laptopReviews(file: string, fold: number): AsyncGenerator<BenchmarkSentence> {
  for await (const { row } of csvRows(readBytes(file), file, ['id', 'Reviews'], { quoted: false })) {
    if (Number(row.id) % 5 === fold) yield { text: row.Reviews, place: row.id };
  }
}

/**
 * The sentences of all parts of a language's benchmarks, by the part's name.
 *
 * @param folder with the benchmarks' files, laid out as the catalogue's mirror (`--mirror`)
 * @throws UserError when a file is missing.
 */
export async function readBenchmarks(folder: string, language: Language): Promise<Record<string, BenchmarkSentence[]>> {
  const sentences: Record<string, BenchmarkSentence[]> = {};
  for (const { name, read } of parts.filter((part) => part.language === language)) {
    sentences[name] = [];
    for await (const sentence of read(folder)) sentences[name].push(sentence);
  }
  return sentences;
}
