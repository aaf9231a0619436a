import { lettersOf, unfinishedStage } from './drive';
import { readManifest } from './manifest';
import { unsettled } from './plan';
import type { DeadLetter } from './results';
import type { Study } from './step';

/** How far a study is. */
export interface StudyStatus {
  shards: number;
  rows: number;
  /** The next step with shards to do; null when every step is done. */
  step: { name: string; done: number; of: number } | null;
  failed: DeadLetter[];
}

/** @throws UserError when the folder of the study holds no shards. */
export function statusOf(study: Study): StudyStatus {
  const { shards, rows } = readManifest(study.folder);
  const stage = unfinishedStage(study);
  const step = stage && {
    name: stage.step.name,
    done: stage.jobs.length - unsettled(study.folder, stage.jobs).length,
    of: stage.jobs.length,
  };
  return { shards: shards.length, rows, step: step ?? null, failed: lettersOf(study) };
}

/** A dead letter in a line: `failed: segment of shard 00003: …`. */
export const letterLine = ({ step, shard, error }: DeadLetter) => `failed: ${step} of shard ${shard}: ${error}`;
