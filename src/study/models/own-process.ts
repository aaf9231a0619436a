import path from 'node:path';
import { startOwnProcess } from '@crosscultural/base';
import type { Culture } from '@crosscultural/corpus';
import { codeFolder } from '../../project';
import type { ReadingChoices } from './choices';

/** Work that takes minutes of a core: on one culture of reviews, or on microblogs. */
export type LongTask =
  | {
      work: 'train' | 'extract';
      /** The corpus as `openCorpus` takes it. */
      data: string;
      culture: Culture;
      seed: number;
      choices: ReadingChoices;
    }
  | { work: 'read microblogs'; data: string; seed: number };

/** What the process of a task tells while it works. */
export interface TaskMessage<Progress> {
  state: 'working';
  progress: Progress;
}

/** Sources that are not compiled cannot start processes of their own; then everything is done in this one. */
export const isCompiled = path.basename(codeFolder) === 'dist';

/**
 * Does a task in a process of its own: two cultures use two cores, and the memory is given back at the end. The result is
 * found in the cache.
 *
 * @throws UserError or Error with the message of what failed there.
 */
export function runInOwnProcess<Progress>(task: LongTask, onProgress: (progress: Progress) => void): Promise<void> {
  const module = path.join(codeFolder, 'study', 'models', 'task-process.js');
  const { ended, send } = startOwnProcess<TaskMessage<Progress>>(module, ({ progress }) => onProgress(progress));
  send(task);
  return ended;
}
