import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
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

/** An unpacked file is held in memory, up to so many bytes. */
const LARGEST_UNPACKED = 2 ** 31 - 1;

/**
 * Reads a file, or what is packed in it where it is gzipped.
 *
 * @throws UserError when the file cannot be opened, or is packed and cut off or too large to be unpacked here.
 */
export function withFileBytes<T>(file: string, use: (bytes: FileBytes) => T): T {
  const kind = statSync(file, { throwIfNoEntry: false });
  if (kind?.isDirectory()) throw new UserError(`${file} is a folder; name a file.`);
  // A pipe waits for ever, and some devices never end.
  if (kind && !kind.isFile()) throw new UserError(`${file} is no regular file (a pipe or a device).`);
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    throw new UserError(`${file} cannot be opened (${(error as NodeJS.ErrnoException).code}).`);
  }
  try {
    const start = Buffer.alloc(2);
    readSync(descriptor, start, 0, 2, 0);
    if (start.readUInt16BE() === GZIP) return use(bytesOf(unpacked(file)));
    const { size } = fstatSync(descriptor);
    return use(fileBytes((into, at, length) => readSync(descriptor, into, at, length, null), size));
  } finally {
    closeSync(descriptor);
  }
}

const GZIP = 0x1f8b;

function unpacked(file: string): Buffer {
  try {
    return gunzipSync(readFileSync(file), { maxOutputLength: LARGEST_UNPACKED });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isLarge = code === 'ERR_BUFFER_TOO_LARGE' || code === 'ERR_FS_FILE_TOO_LARGE';
    const why = isLarge ? 'it is too large to be unpacked here' : 'it is damaged or cut off';
    throw new UserError(`${file} cannot be unpacked (${why}): unpack it first, with gunzip.`);
  }
}

function bytesOf(content: Buffer): FileBytes {
  let position = 0;
  const read = (into: Buffer, at: number, length: number) => {
    const copied = content.copy(into, at, position, position + length);
    position += copied;
    return copied;
  };
  return fileBytes(read, content.length);
}

/** @param read fills a buffer from a place on and says with how many bytes; none at the end */
function fileBytes(read: (into: Buffer, at: number, length: number) => number, size: number): FileBytes {
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
      const count = read(buffer, end, buffer.length - end);
      if (count === 0) return;
      end += count;
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
