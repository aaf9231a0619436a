import { deriveSeed } from '@crosscultural/base';
import { divisions, stabilityOf } from './consensus';
import type { Graph } from './links';
import { modularity } from './quality';

/** From modularity's own upwards: below, everything in one community would be the most stable of all. */
const candidates = [1, 1.5, 2, 3];
const runs = 6;
/** Where runs agree less than this at every resolution, their agreement tells nothing of resolutions. Ours. */
const agreeing = 0.95;

/** Differences that few runs do not tell. Ours. */
const alike = 0.01;

/**
 * The resolution at which Leiden's runs agree most, of 1, 1.5, 2 and 3; the highest of those that are alike, since few large communities
 * are found again easily; 1 where runs agree nowhere (mean AMI below 0.95). Modularity cannot see communities that are small against the
 * whole graph (Fortunato and Barthélemy 2007): two of them in one are then as good as apart, and runs differ in which they join. A division
 * with no modularity, each user alone or all together, is no division, however stable. Looked at without any known communities.
 *
 * @param options.seed of the runs.
 */
export function stableResolution(graph: Graph, { seed }: { seed: number }): number {
  const agreement = candidates.map((resolution) => {
    const found = divisions(graph, { seed: deriveSeed(seed, `resolution ${resolution}`), resolution, runs });
    return modularity(graph, found[0].of) > 0 ? stabilityOf(found).mean : 0;
  });
  const most = Math.max(...agreement);
  if (most < agreeing) return candidates[0];
  return candidates[agreement.findLastIndex((mean) => mean >= most - alike)];
}
