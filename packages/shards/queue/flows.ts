import type { Job } from '../job';

/** Jobs that are added in one call, and one that is done after them. */
export interface Flow {
  children: readonly Job[];
  parent?: Job;
}

/** At most so many jobs in one call: larger ones block Redis for everybody. */
export const mostAtOnce = 10_000;

/**
 * Cuts jobs into what may be added at once. A parent waits for all of its children, and for nothing else: where the jobs do not fit into
 * one flow there is none, and the parent is asked for when the others are done.
 *
 * @example flowsOf(samples, merge) // [{ children: samples, parent: merge }]
 */
export function flowsOf(jobs: readonly Job[], parent?: Job): Flow[] {
  if (parent !== undefined && jobs.length > 0 && jobs.length <= mostAtOnce) return [{ children: jobs, parent }];
  const flows: Flow[] = [];
  for (let start = 0; start < jobs.length; start += mostAtOnce) {
    flows.push({ children: jobs.slice(start, start + mostAtOnce) });
  }
  return flows;
}
