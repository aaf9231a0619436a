import { aspectClauses, matchForms } from '@crosscultural/brand';
import { brandAspects } from '../../papers';
import { keptArrays } from '../kept-arrays';
import type { PostCorpus } from './post-corpus';

/** What a model is, beside what it says. */
export interface JudgeCard {
  language: string;
  /** Who reads, what it learned from, and how well. */
  line: string;
  /** Labelled texts by truth and verdict, [3][3]. */
  confusion: number[][];
}

/** What the sentiment models said of posts and of the clauses that name aspects; other notebooks need not ask again. */
interface Verdicts extends Record<string, Float32Array> {
  /** [posts × 3] */
  posts: Float32Array;
  /** [clauses × 3], in the order of `aspectClauses` */
  clauses: Float32Array;
}

/** A model of one language as a function. */
export interface Judge {
  card: JudgeCard;
  /** [texts × 3] */
  predict(texts: readonly string[]): Float32Array | Promise<Float32Array>;
}

/** Verdicts with the models that gave them, that of most posts first. */
export interface JudgedTexts {
  verdicts: Verdicts;
  cards: JudgeCard[];
}

/** So many texts are judged between two signs of progress. */
const textsAtOnce = 20_000;
/** What is said of a text in a language that no model reads: nothing. */
const unsure = [1 / 3, 1 / 3, 1 / 3];

/**
 * Has the posts and their clauses judged, or takes the verdicts from the cache.
 *
 * @param judges SHA-256 of all that decides what a language's model says, by language, that of most posts first
 * @param open a model; asked one after the other, and only when there is something to judge
 */
export async function judgePosts(
  corpus: PostCorpus,
  judges: ReadonlyMap<string, { sha256: string }>,
  open: (language: string) => Promise<Judge>,
  languageOf: (text: string) => string,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<JudgedTexts> {
  const models = [...judges].map(([language, { sha256 }]) => [language, sha256]);
  const { texts } = corpus.posts;
  const clauses = aspectClauses(texts, matchForms(texts, brandAspects)).texts;
  const kept = { name: `posts-judged-${corpus.name}`, kind: 'verdicts on posts', module: 'study/brand/judge-posts.js' };
  const from = [corpus.sha256, models, clauses];
  const { description, arrays } = await keptArrays({ ...kept, from }, async () => {
    const of = texts.length + clauses.length;
    const opened = new Map<string, Judge>();
    for (const language of judges.keys()) opened.set(language, await open(language));
    const judged = async (some: readonly string[], before: number) =>
      judgeTexts(some, opened, languageOf, (done) => onProgress(before + done, of));
    const arrays: Verdicts = { posts: await judged(texts, 0), clauses: await judged(clauses, texts.length) };
    return { description: [...opened.values()].map(({ card }) => card), arrays };
  });
  return { verdicts: arrays, cards: description };
}

async function judgeTexts(
  texts: readonly string[],
  judges: ReadonlyMap<string, Judge>,
  languageOf: (text: string) => string,
  onProgress: (done: number) => void,
): Promise<Float32Array> {
  const probabilities = new Float32Array(3 * texts.length);
  const rowsOf = new Map<string, number[]>();
  texts.forEach((text, row) => {
    const language = judges.size === 1 ? [...judges.keys()][0] : languageOf(text);
    const rows = rowsOf.get(language);
    if (rows) rows.push(row);
    else rowsOf.set(language, [row]);
  });
  let done = 0;
  const judgeRows = async (judge: Judge | undefined, rows: readonly number[]) => {
    for (let from = 0; from < rows.length; from += textsAtOnce) {
      const some = rows.slice(from, from + textsAtOnce);
      const said = await judge?.predict(some.map((row) => texts[row]));
      some.forEach((row, i) => {
        probabilities.set(said ? said.subarray(3 * i, 3 * i + 3) : unsure, 3 * row);
      });
      done += some.length;
      onProgress(done);
    }
  };
  await Promise.all([...rowsOf].map(([language, rows]) => judgeRows(judges.get(language), rows)));
  return probabilities;
}
