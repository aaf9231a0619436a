import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { readBytes, UserError } from '@crosscultural/base';

/**
 * The bytes of a file; of a gzipped one, whatever its name, those that it holds. Memory is that of a piece.
 *
 * @param file the path.
 * @throws UserError when the file is missing, cannot be read or is a gzip file that was cut off.
 * @example
 * for await (const piece of unzippedBytes('posts.jsonl.gz')) text += piece.toString('utf8');
 */
export async function* unzippedBytes(file: string): AsyncGenerator<Buffer> {
  const pieces = readBytes(file);
  const first = await pieces.next();
  if (first.done) return;
  async function* all(): AsyncGenerator<Buffer> {
    yield first.value as Buffer;
    yield* pieces;
  }
  // No text in any encoding that is read here begins with these two bytes (RFC 1952).
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* all();
    return;
  }
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  // The error is thrown by the loop below, which reads the other end.
  const flow = pipeline(Readable.from(all()), gunzip).catch(() => undefined);
  try {
    for await (const piece of gunzip) yield piece as Buffer;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${file} is not a whole gzip file (${(error as Error).message}); get it again.`);
  } finally {
    gunzip.destroy();
    await flow;
  }
}
