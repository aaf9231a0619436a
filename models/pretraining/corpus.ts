import { readLines, UserError } from '@crosscultural/base';
import type { StarClass } from '../../packages/neural';
import type { LeakFinder } from './exclusions';

/** A text of the corpus. */
export interface CorpusText {
  /** A letter for the kind of source, see `source-weights.ts`. */
  source: string;
  stars: StarClass;
  text: string;
  /** Counted from 1. */
  line: number;
}

const starsOf: Record<string, StarClass> = { P: 0, U: 1, N: 2, '-': -1 };

/**
 * Reads a corpus, one text a line: `source<TAB>stars<TAB>text` with the stars P (4 and 5), U (3), N (1 and 2) or - (unknown).
 *
 * @throws UserError with file and line for a line of another form.
 */
export async function* readCorpus(file: string): AsyncGenerator<CorpusText> {
  for await (const { text: line, number } of readLines(file)) {
    const [source, stars, text, ...more] = line.split('\t');
    if (text === undefined || more.length > 0 || !Object.hasOwn(starsOf, stars)) {
      throw new UserError(`${file}, line ${number}: expected "source<TAB>P, U, N or -<TAB>text".`);
    }
    yield { source, stars: starsOf[stars], text, line: number };
  }
}

/**
 * The texts that share no run with a test sentence.
 *
 * @param onLeak hears of each of the others, and of the benchmarks that it touches
 */
export async function* withoutLeaks(
  texts: AsyncIterable<CorpusText>,
  leaksOf: LeakFinder,
  onLeak: (text: CorpusText, benchmarks: string[]) => void,
): AsyncGenerator<CorpusText> {
  for await (const text of texts) {
    const benchmarks = leaksOf(text.text);
    if (benchmarks.length === 0) yield text;
    else onLeak(text, benchmarks);
  }
}
