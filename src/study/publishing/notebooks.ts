import { readdirSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { readNotebook } from '@crosscultural/notebook-kit';
import { notebookOrder, paperB, paperC, papers, startNotebook } from '../../papers';
import { isCommitted, isSimulated, notebookFile, notebooksFolder } from '../places';

/** The papers in the order that a reader meets them. */
const paperFolders = papers.map(({ folder }) => folder);

/** Names of all notebooks in reading order, as in `cross-cultural/04-topics`; folders of the three papers first. */
export function listNotebooks(): string[] {
  const names = readdirSync(notebooksFolder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.ipynb') && !file.includes('.ipynb_checkpoints'))
    .map((file) => file.slice(0, -'.ipynb'.length));
  const position = (name: string) => {
    const folder = name.includes('/') ? name.slice(0, name.indexOf('/')) : '';
    return folder === '' ? -1 : (paperFolders.indexOf(folder) + 1 || paperFolders.length + 1) - 1;
  };
  return names.sort((a, b) => position(a) - position(b) || (a < b ? -1 : 1));
}

/**
 * The notebooks that the user asked for, in reading order; all of them when none is named. A name is the notebook's
 * with or without folder and `.ipynb`, its number (`04`), or a folder (`cross-cultural`).
 *
 * @throws UserError naming the notebooks there are when one is unknown.
 */
export function selectNotebooks(asked: readonly string[], all: readonly string[] = listNotebooks()): string[] {
  if (asked.length === 0) return [...all];
  const chosen = new Set<string>();
  for (const name of asked) {
    const bare = name.replace(/^(\.\/)?notebooks\//, '').replace(/\.ipynb$/, '');
    const found = all.filter((candidate) => {
      const [last, folder] = candidate.split('/').reverse();
      return candidate === bare || last === bare || last.startsWith(`${bare}-`) || folder === bare;
    });
    if (found.length === 0) throw new UserError(`There is no notebook "${name}". There are: ${all.join(', ')}.`);
    for (const match of found) chosen.add(match);
  }
  return all.filter((name) => chosen.has(name));
}

/** Whether a notebook is one of the user's own beside those of the papers, which a run can do without. */
export function isGuest(name: string): boolean {
  return !notebookOrder().includes(name);
}

/** The language of a notebook that the kernel of this project cannot run, for example `python`; null for TypeScript and where none is named. */
export function otherLanguageOf(name: string): string | null {
  const { kernelspec, language_info: info } = readNotebook(notebookFile(name)).metadata as Record<
    string,
    Record<string, unknown> | undefined
  >;
  const language = String(kernelspec?.language ?? info?.name ?? 'typescript').toLowerCase();
  return ['typescript', 'javascript'].includes(language) ? null : language;
}

/** What notebooks read: reviews (Paper A), posts about a brand (Paper B), or the posts of many users of microblogs (Paper C). */
export type CorpusKind = 'reviews' | 'posts' | 'microblogs';

/** What a notebook works on. */
export function worksOn(name: string): CorpusKind {
  if (name.startsWith(`${paperB.folder}/`)) return 'posts';
  return name.startsWith(`${paperC.folder}/`) ? 'microblogs' : 'reviews';
}

/** How much is simulated, where that is another number than usual. */
export interface SimulatedSize {
  /** Posts about a brand (Paper B). */
  posts?: number;
  /** Users of each platform, and the posts of each on average (Paper C). */
  users?: number;
  postsPerUser?: number;
}

/** The kind of corpus that a size is of, with the flag and the folder of notebooks; null for the usual sizes. */
function sized({
  posts,
  users,
  postsPerUser,
}: SimulatedSize): { kind: CorpusKind; flag: string; folder: string } | null {
  if (posts !== undefined) return { kind: 'posts', flag: `--posts ${posts}`, folder: paperB.folder };
  const flags = [
    ...(users === undefined ? [] : [`--users ${users}`]),
    ...(postsPerUser === undefined ? [] : [`--posts-per-user ${postsPerUser}`]),
  ];
  return flags.length > 0 ? { kind: 'microblogs', flag: flags.join(' '), folder: paperC.folder } : null;
}

/**
 * The notebooks of a run, in reading order: those that the user asked for, and without names all that the corpus is for. A file
 * of the user's own holds reviews unless notebooks of Paper B or C are named.
 *
 * @param size how much is to be simulated; nothing for the usual numbers
 * @throws UserError as `selectNotebooks` does, when one file is to be of two kinds, or when a size is given for notebooks that
 *   read something else.
 */
export function notebooksOfRun(
  asked: readonly string[],
  { data, ...size }: { data: string } & SimulatedSize,
  all: readonly string[] = listNotebooks(),
): string[] {
  const chosen = selectNotebooks(asked, all);
  const of = (kind: CorpusKind) => chosen.filter((name) => worksOn(name) === kind);
  const wanted = sized(size);
  if (wanted) {
    const [flag] = wanted.flag.split(' ');
    if (size.posts !== undefined && (size.users ?? size.postsPerUser) !== undefined) {
      throw new UserError('--posts is for Paper B, --users and --posts-per-user are for Paper C: give one of them.');
    }
    if (!isSimulated(data)) throw new UserError(`${flag} is for simulated posts: leave --data out.`);
    const other = chosen.find((name) => worksOn(name) !== wanted.kind);
    if (asked.length > 0 && other !== undefined) {
      throw new UserError(
        `${flag} is for ${wanted.folder}, and ${other} reads ${worksOn(other)}: npm start -- ${wanted.folder} ${wanted.flag}`,
      );
    }
    return of(wanted.kind);
  }
  if (isCommitted(data)) return chosen;
  if (asked.length === 0) return of('reviews');
  const first = chosen[0];
  const second = chosen.find((name) => worksOn(name) !== worksOn(first));
  if (second !== undefined) {
    throw new UserError(
      `A file holds reviews, posts about a brand or microblogs, so name the notebooks of one paper: ${first} reads ${worksOn(first)}, ${second} reads ${worksOn(second)}.`,
    );
  }
  return chosen;
}

/** The notebooks that show the verdicts of those before them in their folder. */
const lastOfPaper = /^(.+)\/(?:08-discussion-and-strategy|09-sentence-by-sentence|06-insights)$/;

/** Whether a notebook shows what others have found: the start page all, a paper's last ones those before them. */
export function sumsUp(name: string): boolean {
  return name === startNotebook || lastOfPaper.test(name);
}

/** Whether a notebook shows what another one has found, so that it has to wait for it. */
export function waitsFor(name: string, other: string): boolean {
  if (name === startNotebook) return other !== startNotebook;
  const folder = lastOfPaper.exec(name)?.[1];
  return folder !== undefined && other.startsWith(`${folder}/`) && other < name;
}

/** Whether a notebook works with triplets that a model reads in the corpus: those that ask `study.readers()`. */
export function readsTriplets(name: string): boolean {
  return /\/(?:06-aspect-sentiment|07-attention-satisfaction|08-discussion-and-strategy|09-sentence-by-sentence)$/.test(
    name,
  );
}

/** Whether a notebook asks a sentiment model what it says of the posts. */
export function judgesPosts(name: string): boolean {
  return readNotebook(notebookFile(name)).cells.some(({ source }) =>
    /study\.(?:judged|sentimentReaders)\(/.test([source].flat().join('')),
  );
}
