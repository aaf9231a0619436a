/**
 * The same steps over many shards of data, in one process, in child processes, in a Slurm array or on BullMQ with Redis. Results are
 * files that are named after all that decides them: a job that is done twice is one result, and what dies is gone on with.
 */
export { holdToCode } from './code-version';
export { type DriveOptions, driveStudy, lettersOf, unfinishedStage } from './drive';
export { sha256OfData } from './hash';
export { type Job, jobId, parseJob, RefusedJob } from './job';
export {
  checkShard,
  hasManifest,
  holdsPosition,
  type Manifest,
  manifestHash,
  readManifest,
  type Shard,
  shardFile,
  writeManifest,
} from './manifest';
export { planStages, type Stage, stagesOf, unsettled } from './plan';
export { progressLine, type StageProgress } from './progress';
export { type QueueOptions, runOnQueue } from './queue/queue-jobs';
export { type QueueWorkerOptions, workOnQueue } from './queue/worker';
export { type DeadLetter, deadLetters, emptyResults, hasResult, resultPath } from './results';
export { runJob } from './run-job';
export { ProcessEnded, serveJobs } from './runners/child-process';
export { mostAttempts, runLocally } from './runners/local';
export { openPool, type PoolOptions, type ProcessPool } from './runners/process-pool';
export { isFirstShare, jobsOfShare, parseShare, runShare, type Share, shareOf } from './runners/share';
export { untilSettled } from './runners/wait';
export { letterLine, type StudyStatus, statusOf } from './status';
export type { Step, StepContext, Study } from './step';
