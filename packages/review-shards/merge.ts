import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { isMerged, mergedStore, mergeParts, type NearCopy, textCode, writeMerged } from '@crosscultural/corpus';
import {
  type DeadLetter,
  deadLetters,
  holdToCode,
  type Job,
  planStages,
  readManifest,
  resultPath,
  type Shard,
  type Study,
  sha256OfData,
  shardFile,
  unsettled,
} from '@crosscultural/shards';
import { labelOf, type Origin } from './make/make-shards';
import { copyOf, originalOf } from './pairs';
import { keepEarlierSentiment } from './sentiment/sentiment-study';
import { readVerified } from './verify';

/** What became of the shards. */
export interface Merged {
  store: string;
  reviews: number;
  /** What the store lacks, and why. */
  missing: readonly DeadLetter[];
}

/**
 * Makes the store that notebooks read from shards whose steps are done. Shards that have failed are left out, and every table and figure
 * says so.
 *
 * @throws UserError when a step is not finished, or was done by another version of the code.
 */
export async function mergeShards(study: Study): Promise<Merged> {
  const { folder } = study;
  holdToCode(folder, study.code);
  const stages = planStages(study);
  const last = stages[stages.length - 1];
  const waiting = unsettled(folder, last.jobs).length;
  if (waiting > 0) {
    throw new UserError(
      `The step ${last.step.name} has ${waiting} of ${last.jobs.length} shards to do: npx crosscultural shards run ${folder}`,
    );
  }
  const manifest = readManifest(folder);
  const missing = stages.flatMap(({ jobs }) => deadLetters(folder, jobs));
  const lost = new Set(missing.map(({ shard }) => shard));
  const present = manifest.shards.filter(({ name }) => !lost.has(name));
  const verified = last.jobs.filter(({ shard }) => !lost.has(shard)).map((job: Job) => resultPath(folder, job));
  const parts = present.map(({ name }) => shardFile(folder, name));
  await mergeParts(mergedStore(folder), parts, nearCopies(verified, manifest.rows));
  await keepEarlierSentiment(folder, lost);
  const [segmented] = stages;
  // Read where they lie: joined, the tokens of all reviews would go through one process.
  const documents = segmented.jobs
    .filter(({ shard }) => !lost.has(shard))
    .map((job) => path.relative(folder, resultPath(folder, job)));
  const { files } = manifest.origin as Origin;
  writeMerged(folder, {
    label: `${labelOf(files.map(({ name }) => name))}${gapInWords(manifest.shards, lost)}`,
    textCode: textCode(),
    documents,
    sha256: files.length === 1 && lost.size === 0 ? files[0].sha256 : sha256OfData([files, [...lost].sort()]),
  });
  return { store: mergedStore(folder), reviews: present.reduce((sum, { rows }) => sum + rows, 0), missing };
}

/** The same where nobody has merged the shards of the study's folder yet. */
export async function mergeUnlessMerged(study: Study): Promise<void> {
  if (!isMerged(study.folder)) await mergeShards(study);
}

function gapInWords(shards: readonly Shard[], lost: ReadonlySet<string>): string {
  if (lost.size === 0) return '';
  const rows = shards.filter(({ name }) => lost.has(name)).reduce((sum, shard) => sum + shard.rows, 0);
  return ` (without ${lost.size} of ${shards.length} shards, ${rows} reviews, which failed)`;
}

/**
 * A review that nearly repeats an earlier one is no original itself; it belongs to the most similar original, the first of equals:
 * as `nearDuplicates` of packages/text decides, from the pairs alone.
 *
 * @param files of `verify`, in the order of the shards, so that copies come in the order of their positions.
 */
export function* nearCopies(files: readonly string[], reviews: number): Generator<NearCopy> {
  const isCopy = new Uint8Array(reviews);
  for (const file of files) {
    const { pairs, similarities } = readVerified(file);
    for (let i = 0; i < pairs.length; ) {
      const copy = copyOf(pairs[i]);
      let best: NearCopy | undefined;
      for (; i < pairs.length && copyOf(pairs[i]) === copy; i++) {
        const original = originalOf(pairs[i]);
        if (isCopy[original] === 1) continue;
        if (best === undefined || similarities[i] > best.similarity)
          best = { copy, original, similarity: similarities[i] };
      }
      if (best === undefined) continue;
      isCopy[copy] = 1;
      yield best;
    }
  }
}
