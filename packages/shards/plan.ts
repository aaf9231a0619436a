import { existsSync, readFileSync } from 'node:fs';
import { UserError, writeFileAtomically } from '@crosscultural/base';
import { sha256OfData } from './hash';
import { type Job, RefusedJob } from './job';
import { manifestHash, readManifest } from './manifest';
import { below, checkedHash } from './names';
import { hasDeadLetter, hasResult } from './results';
import type { Step, Study } from './step';

/** What one stage, a step over its shards, is to do: whatever decides its results, besides the code and the shards' bytes. */
export interface Plan {
  step: string;
  parameters: unknown;
  /** Of the manifest. */
  manifest: string;
  /** Names of the shards that it works on; a shard that an earlier step has lost is none of them. */
  shards: readonly string[];
  /** For each earlier step that it reads, the hash of its plan. */
  inputs: Readonly<Record<string, string>>;
}

/** A stage with its jobs. */
export interface Stage {
  step: Step;
  hash: string;
  /** In the order of the shards. */
  jobs: readonly Job[];
  /** Shards that an earlier stage has lost. */
  lost: readonly string[];
}

const planFile = (folder: string, hash: string) => below(folder, 'plans', `${checkedHash(hash, 'a plan')}.json`);

/**
 * The stages up to a step, as far as the results allow: each is planned when all jobs of the one before have a result or a dead letter.
 * What is planned is written below the shared folder, where workers find it under its hash.
 *
 * @returns the stages that could be planned, in order; the last one may have jobs to do.
 */
export function planStages(study: Study): Stage[] {
  const manifest = readManifest(study.folder);
  const stages: Stage[] = [];
  let shards = manifest.shards.map(({ name }) => name);
  const lost: string[] = [];
  const hashes: Record<string, string> = {};
  for (const step of study.steps) {
    const plan: Plan = {
      step: step.name,
      parameters: study.parameters,
      manifest: manifestHash(manifest),
      shards,
      inputs: Object.fromEntries(step.needs.map((need) => [need.step, hashes[need.step]])),
    };
    const hash = sha256OfData(plan);
    hashes[step.name] = hash;
    const file = planFile(study.folder, hash);
    if (!existsSync(file)) writeFileAtomically(file, JSON.stringify(plan));
    const jobs = shards.map((shard) => ({ shard, step: step.name, code: study.code, plan: hash }));
    stages.push({ step, hash, jobs, lost: [...lost] });
    if (unsettled(study.folder, jobs).length > 0) return stages;
    const dead = new Set(jobs.filter((job) => hasDeadLetter(study.folder, job)).map(({ shard }) => shard));
    lost.push(...dead);
    shards = shards.filter((shard) => !dead.has(shard));
    if (shards.length === 0)
      throw new UserError(`Every shard has failed in the step ${step.name}: see ${study.folder}/dead.`);
  }
  return stages;
}

/** The jobs that have neither a result nor a dead letter. */
export function unsettled(folder: string, jobs: readonly Job[]): Job[] {
  return jobs.filter((job) => !hasResult(folder, job) && !hasDeadLetter(folder, job));
}

/**
 * The plan that a job names.
 *
 * @throws RefusedJob when there is none, its bytes are not those of its hash, or the job is none of its jobs.
 */
export function planOf(folder: string, job: Job): Plan {
  let plan: Plan;
  try {
    plan = JSON.parse(readFileSync(planFile(folder, job.plan), 'utf8'));
  } catch {
    throw new RefusedJob(`The job is refused: there is no plan ${job.plan.slice(0, 12)} in ${folder}.`);
  }
  if (sha256OfData(plan) !== job.plan)
    throw new RefusedJob(`The job is refused: the plan ${job.plan.slice(0, 12)} was altered.`);
  if (plan.step !== job.step || !plan.shards.includes(job.shard)) {
    throw new RefusedJob(`The job is refused: its plan has no step ${job.step} on a shard ${job.shard}.`);
  }
  return plan;
}
