/** Whether the disk was full: no fault of the shard that was being worked on. */
export function isFullDisk(error: unknown): boolean {
  return /ENOSPC|EDQUOT|No space left on device/.test((error as Error)?.message ?? '');
}
