import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { codeHash, UserError, writeFileAtomically } from '@crosscultural/base';
import { z } from 'zod';
import { cultures } from './fields';
import { parseAs } from './where';

/** A path below the folder, in which no other can hide. */
const below = z.string().regex(/^(?:[\w-]+\/)*[\w-]+$/);

const mergedSchema = z.strictObject({
  /** What every table and figure says about its source. */
  label: z.string().min(1),
  /** Of what the store was made from. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of the code that has segmented the reviews. */
  textCode: z.string().regex(/^[0-9a-f]{64}$/),
  /** Where the tokens lie, shard by shard, below the folder; none where they are to be made anew. */
  documents: z.array(below).default([]),
});

/** What is said of the store that shards were merged into. */
export type MergedFolder = z.infer<typeof mergedSchema>;

/** Where the store of a folder of shards lies. */
export const mergedStore = (folder: string) => path.join(folder, 'store.duckdb');

/** Hash of the code that segments, as it is compiled now. */
export const textCode = () => codeHash(createRequire(__filename).resolve('@crosscultural/text'));

const mergedFile = (folder: string) => path.join(folder, 'merged.json');

/** Says that the store of a folder of shards is there; written after it. */
export function writeMerged(folder: string, merged: MergedFolder): void {
  writeFileAtomically(mergedFile(folder), `${JSON.stringify(merged, null, 1)}\n`);
}

/** Whether the shards of a folder are merged. */
export const isMerged = (folder: string) => existsSync(mergedFile(folder));

/**
 * Reads what is said of the store of a folder of shards.
 *
 * @throws UserError when the folder holds none.
 */
export function readMerged(folder: string): MergedFolder {
  const file = mergedFile(folder);
  if (existsSync(file)) return parseAs(mergedSchema, JSON.parse(readFileSync(file, 'utf8')), { file });
  if (!existsSync(path.join(folder, 'manifest.json'))) {
    throw new UserError(
      `${folder} is a folder without shards of reviews; name a file, or a folder of npx crosscultural shards make.`,
    );
  }
  throw new UserError(
    `The shards in ${folder} are not merged yet: npx crosscultural shards run ${folder} && npx crosscultural shards merge ${folder}`,
  );
}

const extractedSchema = z.strictObject({
  /** What did the arithmetic. */
  engine: z.enum(['wasm', 'onnx']),
  /** SHA-256 of the files `model.bin` of the models that read. */
  models: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  /** How many reviews of each culture were read. */
  reviews: z.partialRecord(z.enum(cultures), z.int().nonnegative()),
});

/** What is said of the triplets that were extracted from shards. */
export type ExtractedFolder = z.infer<typeof extractedSchema>;

const extractedFile = (folder: string) => path.join(folder, 'extracted.json');

/** Says whose triplets a folder of shards holds; written after they are there. */
export function writeExtracted(folder: string, extracted: ExtractedFolder): void {
  writeFileAtomically(extractedFile(folder), `${JSON.stringify(extracted, null, 1)}\n`);
}

/** Whose triplets a folder of shards holds; undefined where it holds none. */
export function readExtracted(folder: string): ExtractedFolder | undefined {
  const file = extractedFile(folder);
  return existsSync(file) ? parseAs(extractedSchema, JSON.parse(readFileSync(file, 'utf8')), { file }) : undefined;
}

const judgedSchema = z.strictObject({
  /** Who judged, as the rows name them. */
  models: z.array(z.string()),
  /** How many reviews. */
  judged: z.int().nonnegative(),
  /** Where the sentiment lies, shard by shard, below the folder. */
  parts: z.array(below),
});

/** What is said of the sentiment that was read on shards. */
export type JudgedFolder = z.infer<typeof judgedSchema>;

const judgedFile = (folder: string) => path.join(folder, 'judged.json');

/** Says whose sentiment the store of a folder of shards holds; written after it is there. */
export function writeJudged(folder: string, judged: JudgedFolder): void {
  writeFileAtomically(judgedFile(folder), `${JSON.stringify(judged, null, 1)}\n`);
}

/** Whose sentiment the store of a folder of shards holds; undefined where nobody has judged, or what was judged is not there. */
export function readJudged(folder: string): JudgedFolder | undefined {
  const file = judgedFile(folder);
  if (!existsSync(file)) return undefined;
  const judged = parseAs(judgedSchema, JSON.parse(readFileSync(file, 'utf8')), { file });
  return judged.parts.every((part) => existsSync(path.join(folder, part))) ? judged : undefined;
}
