import path from 'node:path';
import { addSentiment, mergedStore, readJudged, writeJudged } from '@crosscultural/corpus';
import { hasResult, planStages, readManifest, resultPath, type Study } from '@crosscultural/shards';
import { nameOfReader, type SentimentReaders, sentiment } from './judge';

/** All steps of sentiment over shards. */
export const sentimentSteps = [sentiment];

/** The sentiment of the reviews of shards, after what prepares the reviews. */
export function sentimentStudy(reviews: Study, readers: SentimentReaders): Study {
  return { folder: reviews.folder, code: reviews.code, steps: sentimentSteps, parameters: readers, after: reviews };
}

/** What became of the sentiment of shards. */
export interface KeptSentiment {
  /** How many of how many reviews are judged: not those in a language that nobody reads, nor those of shards that failed. */
  judged: number;
  of: number;
  /** Who judged, as the rows name them. */
  models: readonly string[];
}

/**
 * Puts the sentiment of a `sentimentStudy` that is done into the merged store, from which a later merge takes it over.
 *
 * @param study whose shards are merged.
 */
export async function keepSentiment(study: Study): Promise<KeptSentiment> {
  const { folder } = study;
  const jobs = planStages(study).at(-1)?.jobs ?? [];
  const done = jobs.filter((job) => hasResult(folder, job)).map((job) => resultPath(folder, job));
  const readers = Object.entries(study.parameters as SentimentReaders);
  const models = readers.map(([language, reader]) => nameOfReader(language, reader)).sort();
  const judged = await addSentiment(mergedStore(folder), done);
  writeJudged(folder, { models, judged, parts: done.map((file) => path.relative(folder, file)) });
  return { judged, of: readManifest(folder).rows, models };
}

/** Takes over into a store that was merged anew what was judged before, from the shards that it holds. */
export async function keepEarlierSentiment(folder: string, lost: ReadonlySet<string>): Promise<void> {
  const earlier = readJudged(folder);
  if (earlier === undefined) return;
  const parts = earlier.parts.filter((part) => !lost.has(path.basename(part)));
  await addSentiment(
    mergedStore(folder),
    parts.map((part) => path.join(folder, part)),
  );
}
