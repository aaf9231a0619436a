import { existsSync, readFileSync } from 'node:fs';
import { UserError, writeFileAtomically } from '@crosscultural/base';
import { sha256OfData } from './hash';
import { type Job, RefusedJob } from './job';
import { manifestHash, readManifest } from './manifest';
import { allShards, below, checkedHash } from './names';
import { deadLetters, hasDeadLetter, hasResult } from './results';
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
  /** The job of the next stage, where that is one for all shards and reads this one: it can be done when all these have a result. */
  joint?: Job;
}

const planFile = (folder: string, hash: string) => below(folder, 'plans', `${checkedHash(hash, 'a plan')}.json`);

/**
 * All stages of a study and of those before it, in order. Each is planned when it is asked for, which is when all jobs of the one before
 * have a result or a dead letter. What is planned is written below the shared folder, where workers find it under its hash.
 *
 * @throws UserError when every shard has failed in a step, or a step that is done for all shards together has.
 */
export function* stagesOf(study: Study): Generator<Stage> {
  const { folder, code } = study;
  const manifest = readManifest(folder);
  const ofManifest = manifestHash(manifest);
  let shards: readonly string[] = manifest.shards.map(({ name }) => name);
  const lost: string[] = [];
  const hashes: Record<string, string> = {};
  /** Which stage comes next, if no shard is lost before. */
  const plan = ({ step, parameters }: Planned): string => {
    const read = step.needs.filter((need) => hashes[need.step] !== undefined);
    const inputs = Object.fromEntries(read.map((need) => [need.step, hashes[need.step]]));
    return writePlan(folder, { step: step.name, parameters, manifest: ofManifest, shards, inputs });
  };
  const jobsOf = ({ step }: Planned, hash: string): Job[] =>
    (step.joint ? [allShards] : shards).map((shard) => ({ shard, step: step.name, code, plan: hash }));

  const all = plannedSteps(study);
  for (const [i, each] of all.entries()) {
    const { step } = each;
    const hash = plan(each);
    const jobs = jobsOf(each, hash);
    hashes[step.name] = hash;
    const next = all[i + 1];
    const reads = next?.step.joint && next.step.needs.some((need) => need.step === step.name);
    yield { step, hash, jobs, lost: [...lost], ...(reads ? { joint: jobsOf(next, plan(next))[0] } : {}) };
    const letters = deadLetters(folder, jobs);
    if (step.joint && letters.length > 0) {
      throw new UserError(`The step ${step.name} has failed for all shards together: ${letters[0].error}`);
    }
    const dead = new Set(letters.map(({ shard }) => shard));
    lost.push(...dead);
    shards = shards.filter((shard) => !dead.has(shard));
    if (shards.length === 0) {
      throw new UserError(`Every shard has failed in the step ${step.name} (${letters[0].error}): see ${folder}/dead.`);
    }
  }
}

type Planned = Pick<Study, 'parameters'> & { step: Step };

function plannedSteps(study: Study): Planned[] {
  const studies: Study[] = [];
  for (let each: Study | undefined = study; each !== undefined; each = each.after) studies.unshift(each);
  return studies.flatMap(({ steps, parameters }) => steps.map((step) => ({ step, parameters })));
}

function writePlan(folder: string, plan: Plan): string {
  const hash = sha256OfData(plan);
  const file = planFile(folder, hash);
  if (!existsSync(file)) writeFileAtomically(file, JSON.stringify(plan));
  return hash;
}

/**
 * The stages up to the first that has jobs to do, or all.
 *
 * @throws UserError as `stagesOf` does.
 */
export function planStages(study: Study): Stage[] {
  const stages: Stage[] = [];
  for (const stage of stagesOf(study)) {
    stages.push(stage);
    if (unsettled(study.folder, stage.jobs).length > 0) break;
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
  if (plan.step !== job.step || (job.shard !== allShards && !plan.shards.includes(job.shard))) {
    throw new RefusedJob(`The job is refused: its plan has no step ${job.step} on a shard ${job.shard}.`);
  }
  return plan;
}
