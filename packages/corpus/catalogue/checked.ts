import { statSync } from 'node:fs';
import path from 'node:path';
import { sha256OfFile, UserError } from '@crosscultural/base';
import type { SourceFile } from './sources';

/** Hashes of this process, by path, size and time of change: a corpus and its models read the same files. */
const known = new Map<string, Promise<string>>();

/**
 * Makes sure that files are those of the catalogue to the byte, so that no model learns from half of one.
 *
 * @param folder where they lie.
 * @returns the SHA-256 of each.
 * @throws UserError naming the first file that is another, and the command that fetches it again.
 */
export async function checkedHashes(files: readonly SourceFile[], folder: string): Promise<string[]> {
  const hashes: string[] = [];
  for (const { mirrorPath, sha256, mirrorSha256 } of files) {
    const file = path.join(folder, mirrorPath);
    const hash = await hashOf(file);
    if (hash !== sha256 && hash !== mirrorSha256) {
      throw new UserError(
        `${file} is not the file of the catalogue (it may be cut off); fetch it again: npx crosscultural data fetch`,
      );
    }
    hashes.push(hash);
  }
  return hashes;
}

function hashOf(file: string): Promise<string> {
  const { size, mtimeMs } = statSync(file);
  const key = JSON.stringify([file, size, mtimeMs]);
  const hash = known.get(key) ?? sha256OfFile(file);
  known.set(key, hash);
  return hash;
}
