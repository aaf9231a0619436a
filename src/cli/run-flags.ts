import { statSync } from 'node:fs';
import type { Progress } from '@crosscultural/base';
import { UserError } from '@crosscultural/base';
import type { EngineChoice } from '@crosscultural/neural';
import { defaultEngine, isCommitted, type ReadingChoices } from '../study';
import { givenPath, mapWithToday } from './options';
import { driveAndMerge } from './shards';

/** What `crosscultural run` is given. */
export interface RunFlags {
  data: string;
  map?: string;
  today?: string;
  mirror?: string;
  queue?: string;
  seed: number;
  write: boolean;
  check?: boolean;
  fresh?: boolean;
  timeout: number;
  engine?: EngineChoice;
  model: string[];
  labelled: string[];
  reviews?: string;
  sample?: number;
  posts?: number;
  users?: number;
  postsPerUser?: number;
  gold?: boolean;
  watch?: boolean;
  quiet?: boolean;
  json?: boolean;
}

/** Posts are judged by a model that is trained on labelled texts; nothing but its engine can be chosen. */
export function refuseReviewReaders({
  model,
  labelled,
  sample,
}: Pick<RunFlags, 'model' | 'labelled' | 'sample'>): void {
  const given = [
    model.length > 0 && '--model',
    labelled.length > 0 && '--labelled',
    sample !== undefined && '--sample',
  ];
  const flag = given.find((name) => name !== false);
  if (flag)
    throw new UserError(
      `${flag} chooses who reads reviews (Paper A); posts have models of their own (notebooks brand/02-cnn-lstm and platforms/01-behaviour).`,
    );
}

/** What notebooks get as `data`: cells run in folders of their own, so a file is named by its full path. */
export function dataParameter(data: string, map: string | undefined, today: string | undefined): string {
  const reading = mapWithToday(map, today);
  if (!isCommitted(data)) return reading === undefined ? givenPath(data) : `${givenPath(data)}#${reading}`;
  if (reading === undefined) return data;
  const flag = map === undefined ? '--today' : '--map';
  throw new UserError(`${flag} describes a file of your own: give the file with --data path/to/reviews.csv.`);
}

/** Workers prepare the shards that the notebooks then read. */
export async function prepareShards(data: string, queue: string, progress: Progress): Promise<void> {
  if (!statSync(data, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UserError(
      '--queue has shards prepared by workers: give their folder with --data (see npx crosscultural shards make).',
    );
  }
  await driveAndMerge(data, queue, progress);
}

/** What reads the reviews. The simulated corpus trains a model of its own, so nothing can be chosen there but the engine. */
export function readingChoices(
  data: string,
  { engine, model, labelled, reviews, sample }: Partial<RunFlags>,
): ReadingChoices {
  const models = (model ?? []).map((name) => givenPath(name));
  const files = (labelled ?? []).map((name) => givenPath(name));
  if (data === 'simulated' && (models.length > 0 || sample !== undefined)) {
    throw new UserError(
      '--model and --sample are for real reviews (--data public or a file of yours); the simulated corpus trains a model of its own.',
    );
  }
  if (isCommitted(data) && files.length > 0) {
    throw new UserError('--labelled is for reviews of your own: give the file with --data path/to/reviews.csv.');
  }
  if (reviews !== undefined && files.length === 0) {
    throw new UserError('--reviews says which reviews labels point into: name the labels with --labelled.');
  }
  return {
    engine: engine ?? defaultEngine(data),
    models,
    labelled: files,
    labelledTexts: reviews === undefined ? null : givenPath(reviews),
    sample: sample ?? null,
  };
}
