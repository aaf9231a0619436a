import { sha256OfData } from './hash';
import { type Job, parseJob, RefusedJob } from './job';
import { checkShard, manifestHash, readManifest, type Shard } from './manifest';
import { allShards } from './names';
import { type Plan, planOf } from './plan';
import { hasResult, makeResult, resultPath } from './results';
import type { Step, Study } from './step';

/**
 * Does one job, wherever it came from: what every way of running ends in. A job whose result is there is done already.
 *
 * @param job what came; everything in it is checked.
 * @throws RefusedJob for what is no job of this study; the step's own error when it fails.
 */
export async function runJob(study: Omit<Study, 'parameters'>, job: unknown): Promise<void> {
  const { folder, steps, code } = study;
  const checked = parseJob(job);
  const step = steps.find(({ name }) => name === checked.step);
  if (step === undefined) throw new RefusedJob(`The job is refused: there is no step ${checked.step}.`);
  checkCode(checked, code);
  const plan = planOf(folder, checked);
  const manifest = readManifest(folder);
  if (manifestHash(manifest) !== plan.manifest) {
    throw new RefusedJob(`The job is refused: the shards in ${folder} are not those that it was planned for.`);
  }
  if ((checked.shard === allShards) !== (step.joint === true)) {
    throw new RefusedJob(`The job is refused: ${step.name} is ${step.joint ? '' : 'not '}done for all shards at once.`);
  }
  if (hasResult(folder, checked)) return;
  checkInputs(study, step, plan, checked.shard);
  const shards = manifest.shards.filter(({ name }) => plan.shards.includes(name));
  const place = Math.max(
    0,
    shards.findIndex(({ name }) => name === checked.shard),
  );
  const shard = step.joint ? asOne(shards) : shards[place];
  const isJoint = (name: string) => step.needs.some((need) => need.step === name && need.of === 'once');
  await makeResult(folder, checked, async (output) => {
    if (!step.joint) await checkShard(folder, shard);
    await step.run({
      ...{ folder, shard, shards, place, output },
      parameters: plan.parameters,
      has: (name) => plan.inputs[name] !== undefined,
      input: (name, of = isJoint(name) ? allShards : checked.shard) =>
        resultPath(folder, { shard: of, step: name, code, plan: plan.inputs[name] }),
    });
  });
}

/** What a joint step works on. */
function asOne(shards: readonly Shard[]): Shard {
  const rows = shards.reduce((sum, shard) => sum + shard.rows, 0);
  return { name: allShards, rows, start: shards[0].start, sha256: sha256OfData(shards) };
}

/** Who comes too early is sent away, which is no fault of a shard. */
function checkInputs({ folder, code }: Pick<Study, 'folder' | 'code'>, { needs }: Step, plan: Plan, own: string): void {
  for (const { step, of } of needs) {
    if (plan.inputs[step] === undefined) continue;
    for (const shard of of === 'all shards' ? plan.shards : [of === 'once' ? allShards : own]) {
      if (hasResult(folder, { shard, step, code, plan: plan.inputs[step] })) continue;
      throw new RefusedJob(`The job is refused: ${step} of shard ${shard}, which it reads, is not there.`);
    }
  }
}

function checkCode(job: Job, code: string): void {
  if (job.code === code) return;
  throw new RefusedJob(
    `The job is refused: it is for the code ${job.code.slice(0, 12)}, and this is ${code.slice(0, 12)}; check out the same version on every machine.`,
  );
}
