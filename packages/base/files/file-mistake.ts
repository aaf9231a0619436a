const permissions = 'change its permissions, or work in a copy of the project';
const fileForFolder = 'a file stands where a folder is to be; name another path, or move that file away';

/** What is to be done about a path, by the code of the file system's error. */
const advice: Readonly<Record<string, string>> = {
  EACCES: permissions,
  EPERM: permissions,
  EROFS: permissions,
  EISDIR: 'it is a folder; name a file',
  ENOTDIR: fileForFolder,
  EEXIST: fileForFolder,
  ENAMETOOLONG: 'the name is too long; give a shorter one',
};

/**
 * One clear line for what the file system refuses: no permission, a folder where a file is to be, a file where a folder is to be,
 * a full disk.
 *
 * @param error what was caught.
 * @param place the path that is named where the error names none.
 * @returns undefined for any other error.
 * @example
 * fileMistake(error) // "/data/out cannot be read or written (EISDIR): it is a folder; name a file."
 */
export function fileMistake(error: unknown, place?: string): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, dest, syscall, message }: NodeJS.ErrnoException & { dest?: string } = error;
  if (isDiskFull(error)) {
    // What was there before is untouched, because files are written whole.
    return `The disk is full; nothing that was there is changed. Free some space and run again. (${message.split('\n')[0]})`;
  }
  // A file that was to be new is another mistake than a folder that cannot be made.
  if (code === undefined || !Object.hasOwn(advice, code) || (code === 'EEXIST' && syscall !== 'mkdir'))
    return undefined;
  // Of a file that is written under another name first, the name that it was to get.
  const where = dest ?? path ?? place;
  if (where !== undefined) return `${where} cannot be read or written (${code}): ${advice[code]}.`;
  return code === 'EISDIR' ? 'A folder cannot be read (EISDIR): name a file.' : undefined;
}

/** Whether a disk, or a user's share of it, is full; databases say so in words alone. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && /ENOSPC|EDQUOT|No space left on device/.test(error.message);
}
