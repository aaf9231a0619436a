import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { requireWritableFolder, sha256OfFile, UserError } from '@crosscultural/base';
import { type ReaderNotice, type StagedReviews, storeVersion, writeParts } from '@crosscultural/corpus';
import {
  hasManifest,
  type Manifest,
  readManifest,
  sha256OfData,
  shardFile,
  writeManifest,
} from '@crosscultural/shards';
import { threadsThatPay } from './reading-thread';
import { checkReviews } from './stage-file';
import { stageFiles } from './stage-files';

export interface ShardOptions {
  /** Files of reviews in any known format; the reviews come in the order of the files. */
  files: readonly string[];
  /** Which column is which field, of all files; see `parseColumnMap`. */
  map?: string;
  /** Reviews in a shard. */
  size: number;
  /** The shared folder: new, or one that this was begun in. */
  out: string;
  /** At most so many files are read at a time, fewer where they are small; that changes nothing in the shards. Default 1. */
  jobs?: number;
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
 * @throws UserError when a file cannot be read as reviews, two reviews have the same id, or the folder holds something else or
 *   cannot be written.
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
  const folder = path.join(out, 'shards');
  const source = labelOf(origin.files.map(({ name }) => name));
  const rows = await withStaged(folder, hashes, options, (staged) =>
    writeParts(staged, { folder, size, nameOf, source }),
  );
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

/** Has the files read into databases below the folder, which are removed when the work is done. */
async function withStaged<T>(
  folder: string,
  hashes: readonly string[],
  { files, map, jobs = 1, onProgress, onNotice }: ShardOptions,
  work: (staged: StagedReviews[]) => Promise<T>,
): Promise<T> {
  const staging = path.join(folder, 'staging');
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  try {
    const tasks = files.map((file, i) => ({
      ...{ file, map, salt: hashes[i] },
      target: path.join(staging, `${i}.duckdb`),
    }));
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    const counts = await stageFiles(tasks, {
      threads: Math.min(jobs, threadsThatPay(bytes)),
      onProgress: (reviews) => onProgress?.({ reviews }),
      onNotice: (notice) => onNotice?.(notice),
    });
    checkReviews(counts.reduce((sum, count) => sum + count, 0));
    return await work(tasks.map(({ target }, i) => ({ file: target, reviews: counts[i] })));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function checkFolder(out: string): void {
  requireWritableFolder(out);
  const others = existsSync(out) ? readdirSync(out).filter((name) => name !== 'shards') : [];
  if (others.length > 0) throw new UserError(`${out} is not empty (${others[0]} …): name a new folder.`);
}
