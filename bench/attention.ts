/**
 * How long do intervals over reviews take? 20,000 triplets, 2,000 resamples, one core: `npx tsx bench/attention.ts`.
 * Each part runs three times; the fastest counts (CPU time of the process).
 */

import { compareCultures, estimateAttention, type FeatureMention } from '../packages/attention';
import { simulateReviews } from '../packages/simulation';

/** Reviews of a large simulation until they have this many mentions. */
function mentionsOf(culture: 'domestic' | 'foreign', wanted: number): FeatureMention[][] {
  const lists: FeatureMention[][] = [];
  let mentions = 0;
  for (const review of simulateReviews({ profile: 'default', seed: 7, perCulture: 9000 })) {
    if (review.culture !== culture || mentions >= wanted) continue;
    const list = (review.triplets ?? []).map(({ category, sentiment }) => ({ feature: category!, sentiment }));
    lists.push(list);
    mentions += list.length;
  }
  return lists;
}

function fastestSeconds(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.min(...times);
}

const foreign = mentionsOf('foreign', 20_000);
const domestic = mentionsOf('domestic', 20_000);
const count = (lists: FeatureMention[][]) => lists.reduce((sum, list) => sum + list.length, 0);
console.log(
  `${foreign.length} foreign reviews with ${count(foreign)} triplets, ${domestic.length} domestic ones with ${count(domestic)}`,
);
for (const resamples of [2000, 10_000]) {
  const seconds = fastestSeconds(() => estimateAttention(foreign, { seed: 1, resamples }));
  console.log(`intervals and quadrants, ${resamples} resamples: ${seconds.toFixed(2)} s CPU`);
}
const seconds = fastestSeconds(() => compareCultures(domestic, foreign, { seed: 1 }));
console.log(`differences with 2000 resamples and 2000 permutations, both cultures: ${seconds.toFixed(2)} s CPU`);
