import { copyFileSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { type LdaModel, loadModel } from '@crosscultural/lda';
import { planStages, resultPath, type Study, unsettled } from '@crosscultural/shards';
import type { ShardTopics } from './settings';

/** Where the topic model of a folder of shards lies: the last one of its culture and number of topics. */
export const topicModelFile = (folder: string, { culture, topics }: Pick<ShardTopics, 'culture' | 'topics'>) =>
  path.join(folder, 'topics', `${culture}-${topics}.model`);

/**
 * Puts the model of a `topicStudy` that is done where `loadModel` of packages/lda can be pointed at.
 *
 * @returns its path and itself.
 * @throws Error when a step is not finished.
 */
export function keepTopicModel(study: Study, settings: ShardTopics): { file: string; model: LdaModel } {
  const [job] = planStages(study).at(-1)?.jobs ?? [];
  if (job?.step !== 'topics-model' || unsettled(study.folder, [job]).length > 0)
    throw new Error('The topics are not sampled yet.');
  const file = topicModelFile(study.folder, settings);
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.tmp`;
  copyFileSync(resultPath(study.folder, job), unfinished);
  renameSync(unfinished, file);
  return { file, model: loadModel(file) };
}
