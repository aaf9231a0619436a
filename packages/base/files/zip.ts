import { crc32 } from 'node:zlib';
import { UserError } from '../errors';

/** A zip entry that unpacks to more than this, or to more than 200 times its packed size, is refused. */
const largestEntry = 1 << 30;
const largestRatio = 200;

/**
 * The unpacked bytes of the only file inside a zip file that has the given ending.
 *
 * @throws UserError when the zip is missing, cut off or damaged (sizes and CRC-32 are checked), holds no such file,
 *   or unpacks to more than a data set would.
 */
export async function* zipEntryBytes(file: string, ending: string): AsyncGenerator<Buffer> {
  const matches = (name: string) => name.endsWith(ending);
  let isFound = false;
  for await (const { chunks } of zipEntries(file, matches)) {
    isFound = true;
    yield* chunks;
    break;
  }
  if (!isFound) throw new UserError(`${file} holds no file that ends with ${ending}.`);
}

/**
 * Reads all of a zip file and keeps nothing: for libraries that trust what they unpack.
 *
 * @param file the path.
 * @throws UserError when the zip is missing, cut off or damaged, or a file in it unpacks to more than a data set would.
 * @example
 * await checkZip('reviews.xlsx');
 */
export async function checkZip(file: string): Promise<void> {
  for await (const { chunks } of zipEntries(file, () => true)) for await (const _ of chunks);
}

/** The files in a zip file whose names fit, each to be read before the next. */
async function* zipEntries(
  file: string,
  fits: (name: string) => boolean,
): AsyncGenerator<{ chunks: AsyncGenerator<Buffer> }> {
  const { openPromise } = await import('yauzl');
  try {
    const zip = await openPromise(file, { lazyEntries: true });
    try {
      for await (const entry of zip.eachEntry()) {
        if (!fits(entry.fileName)) continue;
        checkSize(file, entry);
        yield { chunks: checkedBytes(file, await zip.openReadStreamPromise(entry), entry) };
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    throw zipMistake(file, error);
  }
}

async function* checkedBytes(
  file: string,
  stream: NodeJS.ReadableStream,
  entry: { fileName: string; crc32: number },
): AsyncGenerator<Buffer> {
  let checksum = 0;
  // The first error ends the loop; a damaged entry may give another one afterwards, to which nobody listens.
  stream.on('error', () => undefined);
  try {
    for await (const chunk of stream) {
      checksum = crc32(chunk as Buffer, checksum);
      yield chunk as Buffer;
    }
    if (checksum !== entry.crc32) throw new Error(`the checksum of ${entry.fileName} is wrong`);
  } catch (error) {
    throw zipMistake(file, error);
  }
}

function zipMistake(file: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new UserError(`There is no file ${file}; check the path.`);
  return new UserError(`${file} is not a whole zip file (${message}); get it again.`);
}

function checkSize(file: string, entry: { fileName: string; uncompressedSize: number; compressedSize: number }): void {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > largestEntry || uncompressedSize > largestRatio * Math.max(compressedSize, 1 << 14)) {
    throw new UserError(
      `${file}: ${fileName} would unpack from ${compressedSize} to ${uncompressedSize} bytes; refused as a zip bomb.`,
    );
  }
}
