import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { UserError } from '@crosscultural/base';

const CHUNK_BYTES = 1 << 20;

/** Reads a file from its beginning, a piece at a time, so that files of any size take little memory. */
export interface FileBytes {
  /** Bytes of the whole file. */
  size: number;
  /** The next `length` bytes, fewer at the file's end; a view that the next call overwrites. */
  take(length: number): Buffer;
  /** The bytes up to a value, which is skipped, or null when it does not come within `longest` bytes. */
  takeUntil(value: number, longest: number): Buffer | null;
  /** What `take` would give, without moving on. */
  peek(length: number): Buffer;
}

/** @throws UserError when the file cannot be opened. */
export function withFileBytes<T>(file: string, use: (bytes: FileBytes) => T): T {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    throw new UserError(`${file} cannot be opened (${(error as NodeJS.ErrnoException).code}).`);
  }
  try {
    return use(fileBytes(descriptor, fstatSync(descriptor).size));
  } finally {
    closeSync(descriptor);
  }
}

function fileBytes(descriptor: number, size: number): FileBytes {
  let buffer = Buffer.alloc(CHUNK_BYTES);
  let start = 0;
  let end = 0;

  /** Makes at least `length` bytes available, unless the file ends before. */
  const fill = (length: number) => {
    if (end - start >= length) return;
    const larger = length > buffer.length ? Buffer.alloc(length + CHUNK_BYTES) : buffer;
    buffer.copy(larger, 0, start, end);
    buffer = larger;
    end -= start;
    start = 0;
    while (end < length) {
      const read = readSync(descriptor, buffer, end, buffer.length - end, null);
      if (read === 0) return;
      end += read;
    }
  };
  const peek = (length: number) => {
    fill(length);
    return buffer.subarray(start, Math.min(end, start + length));
  };
  return {
    size,
    peek,
    take(length) {
      const bytes = peek(length);
      start += bytes.length;
      return bytes;
    },
    takeUntil(value, longest) {
      for (let asked = 1024; ; asked = Math.min(2 * asked, longest + 1)) {
        const bytes = peek(asked);
        const found = bytes.indexOf(value);
        if (found >= 0) {
          start += found + 1;
          return bytes.subarray(0, found);
        }
        if (bytes.length < asked || asked > longest) return null;
      }
    },
  };
}
