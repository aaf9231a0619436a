import { readdirSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { readNotebook } from '@crosscultural/notebook-kit';
import { paperB, papers, startNotebook } from '../../papers';
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

/** Whether a notebook works on posts, as those of Paper B do; the others work on reviews. */
export function worksOnPosts(name: string): boolean {
  return name.startsWith(`${paperB.folder}/`);
}

/**
 * The notebooks of a run, in reading order: those that the user asked for, and without names all that the corpus is for. A file
 * of the user's own holds reviews unless notebooks of Paper B are named.
 *
 * @param posts how many posts are to be simulated; undefined for the usual number
 * @throws UserError as `selectNotebooks` does, when one file is to be both reviews and posts, or when posts are counted for
 *   notebooks that read none.
 */
export function notebooksOfRun(
  asked: readonly string[],
  { data, posts }: { data: string; posts?: number },
  all: readonly string[] = listNotebooks(),
): string[] {
  const chosen = selectNotebooks(asked, all);
  const ofPosts = chosen.filter(worksOnPosts);
  const ofReviews = chosen.filter((name) => !worksOnPosts(name));
  if (posts !== undefined) {
    if (!isSimulated(data)) throw new UserError('--posts is for simulated posts: leave --data out.');
    if (asked.length > 0 && ofReviews.length > 0) {
      throw new UserError(
        `--posts is for Paper B, and ${ofReviews[0]} reads reviews: npm start -- brand --posts ${posts}`,
      );
    }
    return ofPosts;
  }
  if (isCommitted(data)) return chosen;
  if (asked.length === 0) return ofReviews;
  if (ofPosts.length > 0 && ofReviews.length > 0) {
    throw new UserError(
      `A file holds reviews or posts, so name the notebooks of one paper: ${ofReviews[0]} reads reviews, ${ofPosts[0]} posts.`,
    );
  }
  return chosen;
}

/** Whether a notebook shows the verdicts of others, as the start page does, so that it has to wait for them. */
export function sumsUp(name: string): boolean {
  return name === startNotebook || /\/(?:08-discussion-and-strategy|06-insights)$/.test(name);
}

/** Whether a notebook works with triplets that a model reads in the corpus: those that ask `study.readers()`. */
export function readsTriplets(name: string): boolean {
  return /\/(?:06-aspect-sentiment|07-attention-satisfaction|08-discussion-and-strategy)$/.test(name);
}

/** Whether a notebook asks a sentiment model what it says of the posts. */
export function judgesPosts(name: string): boolean {
  return readNotebook(notebookFile(name)).cells.some(({ source }) =>
    /study\.(?:judged|sentimentReaders)\(/.test([source].flat().join('')),
  );
}
