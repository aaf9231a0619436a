import {
  aspectClauses,
  aspectMentions,
  dailySums,
  intensityOf,
  matchForms,
  type PostWords,
  postMarks,
} from '@crosscultural/brand';
import { notebook as display } from '@crosscultural/notebook-kit';
import { brandAspects, brandTerms } from '../../papers';
import { choicesOfEnvironment } from '../models/choices';
import { defaultSeed } from '../open-study';
import { publicationOf } from '../publication';
import type { BrandStudy, BrandStudyOptions, JudgedStudy } from './brand-study';
import { openPostCorpus, type PostCorpus } from './post-corpus';
import { judgeAll, onceReaders, type Readers } from './readers';
import { defaultPosts } from './simulated-posts';
import { wordsOfPosts } from './words-of-posts';

/**
 * Opens the posts that a notebook of Paper B works on and the folder that its tables and figures go to: `figures/` for the
 * simulated year, `figures/<name>/` for any other posts.
 *
 * @param options the notebook's name, the posts (`simulated` unless given), the seed (2023 unless given)
 * @throws UserError when the posts do not exist or cannot be read.
 * @example
 * const study = await openBrandStudy({ notebook: 'brand/01-data' });
 * console.log(study.corpus.label, study.posts.texts.length);
 */
export async function openBrandStudy({
  notebook,
  data = 'simulated',
  seed = defaultSeed,
  posts: count = defaultPosts,
}: BrandStudyOptions): Promise<BrandStudy> {
  const corpus = await openPostCorpus(data, count, seed);
  const { posts, events, planted, cannot, notices } = corpus;
  const lines: string[] = [];
  let words: Promise<PostWords> | undefined;
  let judged: Promise<JudgedStudy> | undefined;
  const readers = onceReaders(corpus, seed, choicesOfEnvironment(corpus.name).engine, lines);
  return {
    ...{ corpus, posts, events, planted, cannot, notices, seed, simulated: planted !== null },
    async words() {
      words ??= wordsOfPosts(corpus);
      return words;
    },
    sentimentReaders: readers.open,
    judged(onProgress = display.passingCounter('texts judged')) {
      judged ??= judgeStudy(corpus, readers, lines, onProgress);
      return judged;
    },
    ...publicationOf(corpus, notebook, seed, { source: () => [], remarks: () => lines.map(sentence) }),
  };
}

const sentence = (line: string) => `${line[0].toUpperCase()}${line.slice(1)}.`;

async function judgeStudy(
  corpus: PostCorpus,
  readers: Readers,
  lines: string[],
  onProgress?: (done: number, of: number) => void,
): Promise<JudgedStudy> {
  const { posts, events, cannot } = corpus;
  const { verdicts, cards } = await judgeAll(corpus, readers, { onJudged: onProgress });
  for (const { line } of cards) if (!lines.includes(line)) lines.push(line);
  const [termHits, aspectHits] = [matchForms(posts.texts, brandTerms), matchForms(posts.texts, brandAspects)];
  const clauses = aspectClauses(posts.texts, aspectHits);
  const read = {
    posts: { ...posts, probabilities: verdicts.posts },
    terms: postMarks(termHits),
    aspects: aspectMentions(clauses, verdicts.clauses),
    intensity: Uint8Array.from(posts.texts, intensityOf),
  };
  const confusion = cards[0]?.confusion ?? [];
  return {
    ...read,
    ...{ termHits, aspectHits, clauses, clauseProbabilities: verdicts.clauses, confusion },
    evidence: { sums: dailySums(read), events, cannot, ...(cards.length > 0 ? { confusion } : {}) },
  };
}
