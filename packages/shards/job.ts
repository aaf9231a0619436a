import { UserError } from '@crosscultural/base';
import { sha256OfData } from './hash';
import { checkedHash, checkedName } from './names';

/** All that travels: names and hashes, never data, never a path. */
export interface Job {
  shard: string;
  step: string;
  /** Hash of the code that is to do it. */
  code: string;
  /** Hash of the stage's plan, which lies below the shared folder. */
  plan: string;
}

/** A job that nobody of ours has written, or that another version of the code has. */
export class RefusedJob extends UserError {
  override name = 'RefusedJob';
}

/**
 * Checks that what came through a queue is a job.
 *
 * @throws RefusedJob for another shape, a name that is none, a hash that is none.
 * @example
 * parseJob({ shard: '../../etc/passwd', step: 'segment', code, plan }); // throws
 */
export function parseJob(value: unknown): Job {
  try {
    const { shard, step, code, plan, ...others } = Object(value) as Record<string, unknown>;
    const extra = Object.keys(others);
    if (extra.length > 0)
      throw new UserError(
        `it carries ${extra
          .map((key) => JSON.stringify(key))
          .join(', ')
          .slice(0, 80)}`,
      );
    return {
      shard: checkedName(shard, 'shard'),
      step: checkedName(step, 'step'),
      code: checkedHash(code, 'code'),
      plan: checkedHash(plan, 'a plan'),
    };
  } catch (error) {
    throw new RefusedJob(`The job is refused: ${(error as Error).message}`);
  }
}

/** The same job has the same id on every machine, so that a queue holds it once. */
export const jobId = (job: Job) => `${job.step}-${job.shard}-${sha256OfData(job).slice(0, 16)}`;
