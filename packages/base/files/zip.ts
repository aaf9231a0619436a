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
  const { crc32 } = await import('node:zlib');
  const { openPromise } = await import('yauzl');
  let checksum = 0;
  try {
    const zip = await openPromise(file, { lazyEntries: true });
    try {
      for await (const entry of zip.eachEntry()) {
        if (!entry.fileName.endsWith(ending)) continue;
        checkSize(file, entry);
        for await (const chunk of await zip.openReadStreamPromise(entry)) {
          checksum = crc32(chunk as Buffer, checksum);
          yield chunk as Buffer;
        }
        if (checksum !== entry.crc32) throw new Error(`the checksum of ${entry.fileName} is wrong`);
        return;
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UserError(`There is no file ${file}; check the path.`);
    throw new UserError(`${file} is not a whole zip file (${message}); get it again.`);
  }
  throw new UserError(`${file} holds no file that ends with ${ending}.`);
}

function checkSize(file: string, entry: { fileName: string; uncompressedSize: number; compressedSize: number }): void {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > largestEntry || uncompressedSize > largestRatio * Math.max(compressedSize, 1 << 14)) {
    throw new UserError(
      `${file}: ${fileName} would unpack from ${compressedSize} to ${uncompressedSize} bytes; refused as a zip bomb.`,
    );
  }
}
