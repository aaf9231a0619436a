import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { UserError } from '../errors';

/**
 * The bytes of a file, in pieces.
 *
 * @throws UserError when the file is missing or cannot be read.
 * @example
 * for await (const piece of readBytes('reviews.csv')) hash.update(piece);
 */
export async function* readBytes(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) yield chunk as Buffer;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new UserError(`There is no file ${file}; check the path.`);
    if (code === 'EISDIR') throw new UserError(`${file} is a folder; name a file.`);
    if (code === 'EACCES' || code === 'EPERM') throw new UserError(`${file} may not be read; check its permissions.`);
    throw error;
  }
}

/**
 * Passes on the bytes of a UTF-8 text, cut between characters and without a byte order mark.
 *
 * @throws UserError with the offset of the first byte that is not UTF-8, or that is zero (no text file holds one).
 * @example
 * for await (const piece of utf8Bytes(readBytes(file), file)) text += piece.toString('utf8');
 */
export async function* utf8Bytes(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (offset === 0 && bytes.length < 3) {
      rest = bytes;
      continue;
    }
    const complete = bytes.subarray(0, bytes.length - unfinishedTail(bytes));
    checkText(complete, offset, file);
    rest = bytes.subarray(complete.length);
    yield offset === 0 ? withoutByteOrderMark(complete) : complete;
    offset += complete.length;
  }
  checkText(rest, offset, file);
  if (rest.length > 0) yield rest;
}

function checkText(bytes: Buffer, offset: number, file: string): void {
  if (!isUtf8(bytes)) throw notUtf8(bytes, offset, file);
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw new UserError(`${file} is not a text file: byte ${offset + zero} is zero.`);
}

function notUtf8(bytes: Buffer, offset: number, file: string): UserError {
  const at = firstBadByte(bytes);
  const value = bytes[at].toString(16).padStart(2, '0').toUpperCase();
  return new UserError(`${file} is not UTF-8: byte ${offset + at} (0x${value}) is wrong; save the file as UTF-8.`);
}

function withoutByteOrderMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** How many bytes at the end (0 to 3) begin a character whose other bytes are still to come. */
function unfinishedTail(bytes: Buffer): number {
  for (let length = 1; length <= Math.min(3, bytes.length); length++) {
    const byte = bytes[bytes.length - length];
    if (isContinuation(byte)) continue;
    return sequenceLength(byte) > length ? length : 0;
  }
  return 0;
}

/** The index of the first byte at which no well-formed character starts (Unicode Standard, table 3-7). */
function firstBadByte(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at]);
    if (length === 0 || !isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return at;
}

const isContinuation = (byte: number) => (byte & 0xc0) === 0x80;

/** The number of bytes of a character that starts with this byte; 0 when none does. */
function sequenceLength(firstByte: number): number {
  if (firstByte < 0x80) return 1;
  if (firstByte >= 0xc2 && firstByte <= 0xdf) return 2;
  if (firstByte >= 0xe0 && firstByte <= 0xef) return 3;
  if (firstByte >= 0xf0 && firstByte <= 0xf4) return 4;
  return 0;
}
