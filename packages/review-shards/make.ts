import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { sha256OfFile, UserError } from '@crosscultural/base';
import { type ReaderNotice, type Review, readAnyReviews, storeVersion, writeParts } from '@crosscultural/corpus';
import {
  hasManifest,
  type Manifest,
  readManifest,
  sha256OfData,
  shardFile,
  writeManifest,
} from '@crosscultural/shards';
import { mostReviews } from './pairs';

export interface ShardOptions {
  /** Files of reviews in any known format, read one after the other. */
  files: readonly string[];
  /** Which column is which field, of all files; see `parseColumnMap`. */
  map?: string;
  /** Reviews in a shard. */
  size: number;
  /** The shared folder: new, or one that this was begun in. */
  out: string;
  onProgress?: (progress: { reviews: number }) => void;
  onNotice?: (notice: ReaderNotice) => void;
}

/** What the shards were made from: what the manifest says of its origin. */
export interface Origin {
  files: readonly { name: string; sha256: string }[];
  map: string | null;
  size: number;
  reader: string;
}

/**
 * Cuts files of reviews into shards. What has been made from the same files in the same way is left as it is.
 *
 * @returns the manifest, and whether it was there.
 * @throws UserError when a file cannot be read as reviews, two reviews have the same id, or the folder holds something else.
 */
export async function makeShards(options: ShardOptions): Promise<{ manifest: Manifest; there: boolean }> {
  const { files, map, size, out } = options;
  const hashes = await Promise.all(files.map((file) => sha256OfFile(file)));
  const origin: Origin = {
    files: files.map((file, i) => ({ name: path.basename(file), sha256: hashes[i] })),
    map: map ?? null,
    size,
    reader: storeVersion,
  };
  if (hasManifest(out)) {
    const manifest = readManifest(out);
    if (sha256OfData(manifest.origin) === sha256OfData(origin)) return { manifest, there: true };
    throw new UserError(`${out} holds shards of other files, or made in another way: name another folder.`);
  }
  checkFolder(out);
  const nameOf = (part: number) => String(part).padStart(5, '0');
  const rows = await writeParts(limited(readAll(files, hashes, options)), {
    ...{ folder: path.join(out, 'shards'), size, nameOf, onProgress: options.onProgress },
    source: labelOf(origin.files.map(({ name }) => name)),
  });
  const shards = [];
  for (const [part, count] of rows.entries()) {
    const name = nameOf(part);
    shards.push({ name, rows: count, start: part * size, sha256: await sha256OfFile(shardFile(out, name)) });
  }
  const manifest: Manifest = { version: 1, rows: rows.reduce((sum, count) => sum + count, 0), shards, origin };
  writeManifest(out, manifest);
  return { manifest, there: false };
}

/** What errors, tables and figures call the source. */
export function labelOf(names: readonly string[]): string {
  return names.length === 1 ? `reviews of ${names[0]}` : `reviews of ${names.length} files (${names[0]} …)`;
}

async function* readAll(
  files: readonly string[],
  hashes: readonly string[],
  { map, onNotice }: ShardOptions,
): AsyncGenerator<Review> {
  // A salt of the file's own, as where one machine reads it.
  for (const [i, file] of files.entries()) yield* readAnyReviews(file, { map, salt: hashes[i], onNotice });
}

async function* limited(reviews: AsyncIterable<Review>): AsyncGenerator<Review> {
  let count = 0;
  for await (const review of reviews) {
    if (++count > mostReviews)
      throw new UserError(`More than ${mostReviews} reviews: make shards of a part of the files.`);
    yield review;
  }
}

function checkFolder(out: string): void {
  const others = existsSync(out) ? readdirSync(out).filter((name) => name !== 'shards') : [];
  if (others.length > 0) throw new UserError(`${out} is not empty (${others[0]} …): name a new folder.`);
}
