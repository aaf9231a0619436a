import { installedIn, projectFolder, studyFolderOf } from '@crosscultural/base';

/** Where a command runs: a checkout has the papers' notebooks, an installed package has studies of one's own. */
export interface Place {
  /** The folder of what ships together. */
  project?: string;
  /** The folder of the command. */
  working?: string;
}

/**
 * What opens reviews that a command has prepared.
 *
 * @param folder of shards, or a file.
 * @param place where the command runs; here unless given.
 * @example
 * howToOpen('shards'); // 'npm start -- --data shards' in a checkout
 */
export function howToOpen(folder: string, { project = projectFolder }: Place = {}): string {
  if (installedIn(project) === null) return `npm start -- --data ${folder}`;
  return `in a notebook, await openStudy({ notebook: 'study', data: ${JSON.stringify(folder)} })`;
}

/**
 * What publishes the figures of a corpus, where there are none yet.
 *
 * @param corpus its name.
 * @param place where the command runs; here unless given.
 * @example
 * howToPublish('public'); // 'npm start -- --data public' in a checkout
 */
export function howToPublish(corpus: string, { project = projectFolder, working = process.cwd() }: Place = {}): string {
  if (studyFolderOf(working) !== null) return 'npx crosscultural run';
  if (installedIn(project) === null) return `npm start -- --data ${corpus}`;
  return 'npx crosscultural new my-study, and in it npx crosscultural run';
}
