import { UserError } from '@crosscultural/base';

/** Whether the disk was full: no fault of the shard that was being worked on. */
export function isFullDisk(error: unknown): boolean {
  return /ENOSPC|EDQUOT|No space left on device/.test((error as Error)?.message ?? '');
}

/** What is told then. */
export const fullDisk = (folder: string) =>
  new UserError(`The disk that ${folder} lies on is full, or this machine's own: free some space and start it again.`);
