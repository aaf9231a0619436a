import { type Corpus, openCorpus } from '@crosscultural/corpus';
import type { Preparation } from '@crosscultural/notebook-kit';
import type { SentimentProgress } from '../brand';
import { openPostCorpus } from '../brand/post-corpus';
import { judgeSideBySide } from '../brand/readers';
import { defaultPosts } from '../brand/simulated-posts';
import type { ReadingChoices } from '../models/choices';
import { isCompiled, runInOwnProcess } from '../models/own-process';
import type { Reader } from '../models/reader';
import { isSimulated } from '../places';
import { openMicroblogCorpus } from '../platforms/microblog-corpus';
import { readCorpus } from '../platforms/read-corpus';
import { prepareReaders, type ReaderListener } from '../reading';
import { type CorpusKind, judgesPosts, readsTriplets, type SimulatedSize, worksOn } from './notebooks';

/** What the notebooks of a run work on, and who reads it. */
export interface CorpusRequest {
  /** `simulated`, `public`, or the path of a file and its columns: `reviews.csv#text=body`. */
  data: string;
  /** How much is simulated, where that is another number than usual: then it is a corpus of its own. */
  size: SimulatedSize;
  seed: number;
  /** Which models read the reviews, how many of them, and on which engine: `wasm` gives the same bytes on every CPU, `auto` takes the fastest. */
  choices: ReadingChoices;
}

/** Who wants to know what the notebooks work on. */
export interface CorpusListener extends ReaderListener {
  /** While the reviews are imported. */
  onImport?: (reviews: number) => void;
  /** For each thing that is put right or left out of a user's files. */
  onNotice?: (message: string) => void;
  onCorpus?: (corpus: Pick<Corpus, 'name' | 'label' | 'counts'>) => void;
  /** Who reads real reviews, when a notebook needs a reader. */
  onReader?: (reader: Reader) => void;
  /** The posts of each platform, and what was left out, mended or unusual in the files. */
  onPosts?: (corpus: {
    label: string;
    platforms: { name: string; posts: number }[];
    notices: readonly string[];
  }) => void;
  /** While a model that judges real posts is trained. */
  onSentimentTraining?: (language: string, ...pass: Parameters<SentimentProgress>) => void;
  /** While real posts are judged: the texts so far, and their number in all. */
  onJudged?: (done: number, of: number) => void;
  /** Who judges real posts, when a notebook needs a judge. */
  onSentimentReader?: (line: string) => void;
}

/** What a corpus is called, on disk and in tables, and the hash of its content. */
export type CorpusName = Pick<Corpus, 'name' | 'label' | 'sha256'>;

/** What the notebooks of a run work on. */
export interface RunCorpora {
  /** The corpus of a notebook. Whatever a run works on, its reviews, posts and microblogs have one name. */
  of(notebook: string): CorpusName;
  /** Real posts are judged, and microblogs read, in processes of their own, while notebooks run that need not wait for them. */
  preparations: Preparation[];
}

/**
 * Reviews for the notebooks of Paper A, posts for those of Paper B, microblogs for those of Paper C. They are imported once, and
 * their readers are chosen, before any notebook asks for them, so that progress and errors are seen here.
 *
 * @throws UserError when a corpus cannot be opened, or nothing can read it.
 */
export async function openCorpora(
  notebooks: readonly string[],
  request: CorpusRequest,
  listener: CorpusListener,
): Promise<RunCorpora> {
  const importers = { reviews: importReviews, posts: importPosts, microblogs: importMicroblogs };
  const corpora: Partial<Record<CorpusKind, CorpusName>> = {};
  const preparations: Preparation[] = [];
  for (const kind of ['posts', 'microblogs', 'reviews'] as const) {
    const some = notebooks.filter((name) => worksOn(name) === kind);
    const nothingElse = kind === 'reviews' && Object.keys(corpora).length === 0;
    if (some.length === 0 && !nothingElse) continue;
    const { preparation, ...corpus } = await importers[kind](some, request, listener, notebooks.length > some.length);
    corpora[kind] = corpus;
    if (preparation) preparations.push(preparation);
  }
  const any = Object.values(corpora)[0];
  return { of: (notebook) => corpora[worksOn(notebook)] ?? any, preparations };
}

type Imported = CorpusName & { preparation?: Preparation };

async function importReviews(
  notebooks: readonly string[],
  request: CorpusRequest,
  listener: CorpusListener,
): Promise<Imported> {
  const corpus = await openCorpus(request.data, {
    onProgress: ({ reviews }) => listener.onImport?.(reviews),
    onNotice: ({ message }) => listener.onNotice?.(message),
  });
  listener.onCorpus?.(corpus);
  try {
    if (!isSimulated(corpus.name) && notebooks.some(readsTriplets)) {
      const readers = await prepareReaders(corpus, request, listener);
      for (const reader of readers) listener.onReader?.(reader);
    }
  } finally {
    corpus.store.close();
  }
  return { name: corpus.name, label: corpus.label, sha256: corpus.sha256 };
}

async function importPosts(
  notebooks: readonly string[],
  { data, size: { posts: count = defaultPosts }, seed, choices }: CorpusRequest,
  listener: CorpusListener,
  oneAtATime: boolean,
): Promise<Imported> {
  const corpus = await openPostCorpus(data, count, seed);
  const { name, label, sha256, posts, notices, planted } = corpus;
  const platforms = posts.platforms.map((platform) => ({ name: platform, posts: 0 }));
  for (const platform of posts.platform) platforms[platform].posts++;
  listener.onPosts?.({ label, platforms, notices });
  const before = planted === null ? notebooks.filter(judgesPosts) : [];
  const { onSentimentTraining: onTraining, onJudged } = listener;
  const work = async () => {
    const task = { seed, engine: choices.engine, oneAtATime };
    const { cards } = await judgeSideBySide(corpus, task, { onTraining, onJudged });
    for (const { line } of cards) listener.onSentimentReader?.(line);
  };
  return { name, label, sha256, ...(before.length > 0 && { preparation: { before, work } }) };
}

async function importMicroblogs(
  before: readonly string[],
  { data, size, seed }: CorpusRequest,
  listener: CorpusListener,
): Promise<Imported> {
  const corpus = await openMicroblogCorpus(data, size, seed);
  const { name, label, sha256, notices, microblogs } = corpus;
  const platforms = microblogs.platforms.map((platform) => ({ name: platform, posts: 0 }));
  for (const author of microblogs.author) platforms[microblogs.users.platform[author]].posts++;
  listener.onPosts?.({ label, platforms, notices });
  const tell = (lines: readonly string[]) => {
    for (const line of lines) listener.onSentimentReader?.(line);
  };
  const work = async () =>
    isCompiled
      ? runInOwnProcess({ work: 'read microblogs', data, seed }, tell)
      : tell((await readCorpus(corpus, seed)).lines);
  // Simulated posts are read by the first notebook that asks: nothing can be missing.
  return { name, label, sha256, ...(corpus.planted === null && { preparation: { before, work } }) };
}
