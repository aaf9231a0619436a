import type { ReaderNotice } from '@crosscultural/corpus';
import { type FileReader, startReadingThread } from './reading-thread';
import { type FileTask, stageFile } from './stage-file';

export interface StageOptions {
  /** So many files are read at a time, by threads; 1 for none but this one. */
  threads: number;
  /** Told how many reviews of all files are read. */
  onProgress(reviews: number): void;
  /** Told what is noticed of the first file, then of the second, however they are read. */
  onNotice(notice: ReaderNotice): void;
}

const thisThread = (): FileReader => ({ stage: stageFile, close: () => undefined });

/**
 * Reads files of reviews, several at a time, each into a database of its own: the same whatever `threads` is.
 *
 * @returns how many reviews each holds.
 * @throws UserError of the first file, in their order, that cannot be read.
 */
export async function stageFiles(tasks: readonly FileTask[], options: StageOptions): Promise<number[]> {
  const { threads, onProgress, onNotice } = options;
  const read = tasks.map(() => 0);
  const notices = tasks.map((): ReaderNotice[] => []);
  const isRead = tasks.map(() => false);
  const failures = new Map<number, unknown>();
  let next = 0;
  let told = 0;

  async function stage(reader: FileReader, i: number): Promise<void> {
    read[i] = await reader.stage(tasks[i], {
      onProgress(reviews) {
        read[i] = reviews;
        onProgress(read.reduce((sum, count) => sum + count, 0));
      },
      onNotice: (notice) => notices[i].push(notice),
    });
    isRead[i] = true;
    for (; isRead[told]; told++) for (const notice of notices[told]) onNotice(notice);
  }

  async function work(): Promise<void> {
    const reader = threads > 1 ? startReadingThread() : thisThread();
    // Files are begun in their order, so that those before one that fails are read or being read.
    while (next < tasks.length && failures.size === 0) {
      const i = next++;
      await stage(reader, i).catch((error) => failures.set(i, error));
    }
    reader.close();
  }

  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, work));
  if (failures.size > 0) throw failures.get(Math.min(...failures.keys()));
  return read;
}
