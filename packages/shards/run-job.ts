import { type Job, parseJob, RefusedJob } from './job';
import { checkShard, manifestHash, readManifest } from './manifest';
import { planOf } from './plan';
import { makeResult, resultPath } from './results';
import type { Study } from './step';

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
  const shards = manifest.shards.filter(({ name }) => plan.shards.includes(name));
  const place = shards.findIndex(({ name }) => name === checked.shard);
  await makeResult(folder, checked, async (output) => {
    await checkShard(folder, shards[place]);
    await step.run({
      folder,
      shard: shards[place],
      shards,
      place,
      parameters: plan.parameters,
      input: (name, shard = checked.shard) => resultPath(folder, { shard, step: name, code, plan: plan.inputs[name] }),
      output,
    });
  });
}

function checkCode(job: Job, code: string): void {
  if (job.code === code) return;
  throw new RefusedJob(
    `The job is refused: it is for the code ${job.code.slice(0, 12)}, and this is ${code.slice(0, 12)}; check out the same version on every machine.`,
  );
}
