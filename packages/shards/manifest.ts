import { existsSync, readFileSync } from 'node:fs';
import { sha256OfFile, UserError, writeFileAtomically } from '@crosscultural/base';
import { sha256OfData } from './hash';
import { allShards, below, checkedHash, checkedName } from './names';

/** One piece of the data: a file `shards/<name>.parquet` below the shared folder. */
export interface Shard {
  name: string;
  rows: number;
  /** The place of its first row among those of all shards. */
  start: number;
  /** Of the file's bytes. */
  sha256: string;
}

/** What a shared folder holds. */
export interface Manifest {
  /** Of this layout. */
  version: 1;
  rows: number;
  /** In the order of the rows. */
  shards: readonly Shard[];
  /** What the shards were made from and how; plain data, for who made them. */
  origin: unknown;
}

const manifestFile = (folder: string) => below(folder, 'manifest.json');

/**
 * Whether one of the shards has the row at a position; it has not where its shard is lost.
 *
 * @param shards in the order of the rows, as a step is given them.
 * @param position of the row among those of all shards, from 0.
 * @example
 * holdsPosition([{ start: 0, rows: 10 }, { start: 20, rows: 10 }], 12); // false
 */
export function holdsPosition(shards: readonly Pick<Shard, 'start' | 'rows'>[], position: number): boolean {
  let [from, to] = [0, shards.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (position >= shards[middle].start + shards[middle].rows) from = middle + 1;
    else to = middle;
  }
  return from < shards.length && position >= shards[from].start;
}

/** Where a shard's file lies. */
export const shardFile = (folder: string, shard: string) =>
  below(folder, 'shards', `${checkedName(shard, 'shard')}.parquet`);

/** Whether the folder holds shards that are complete: the manifest is written last. */
export const hasManifest = (folder: string) => existsSync(manifestFile(folder));

/** Writes the manifest, which says that all shards are there. */
export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileAtomically(manifestFile(folder), `${JSON.stringify(manifest, null, 1)}\n`);
}

/**
 * Reads what a shared folder holds.
 *
 * @throws UserError when there is no manifest, or it is none of ours: every name and hash in it is checked.
 * @example
 * readManifest('study').shards.length
 */
export function readManifest(folder: string): Manifest {
  if (!hasManifest(folder)) {
    throw new UserError(
      `${folder} holds no shards: make them first, with npx crosscultural shards make FILES --out ${folder}`,
    );
  }
  let manifest: Manifest;
  try {
    manifest = JSON.parse(readFileSync(manifestFile(folder), 'utf8'));
  } catch (error) {
    throw new UserError(`${manifestFile(folder)} cannot be read (${(error as Error).message}).`);
  }
  if (manifest?.version !== 1 || !Array.isArray(manifest.shards)) {
    throw new UserError(`${manifestFile(folder)} is of another version: make the shards anew in another folder.`);
  }
  for (const { name, sha256 } of manifest.shards) {
    if (checkedName(name, 'shard') === allShards) throw new UserError(`A shard cannot be called ${allShards}.`);
    checkedHash(sha256, 'a shard');
  }
  return manifest;
}

/** The hash by which workers and driver know that they speak of the same shards. */
export const manifestHash = (manifest: Manifest) => sha256OfData(manifest);

/** @throws UserError when a shard's file is missing or has other bytes than those that were written. */
export async function checkShard(folder: string, shard: Shard): Promise<void> {
  const file = shardFile(folder, shard.name);
  if ((await sha256OfFile(file)) !== shard.sha256) {
    throw new UserError(`${file} has other bytes than when it was made; restore it, or make the shards anew.`);
  }
}
