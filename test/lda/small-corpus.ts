import { seededRandom } from '@crosscultural/base';
import type { LdaOptions } from '@crosscultural/lda';

const random = seededRandom(5);
/** 80 documents of up to 29 tokens, in three groups with words of their own. */
export const corpus = {
  vocabulary: Array.from({ length: 24 }, (_, t) => `word ${t}`),
  documents: Array.from({ length: 80 }, (_, d) =>
    Array.from({ length: d % 30 }, () => (d % 3) * 8 + random.integer(8)),
  ),
};
/** A short fit that optimises its priors and averages. */
export const everything: LdaOptions = {
  topics: 4,
  iterations: 20,
  alpha: 0.1,
  seed: 4,
  optimisePriorsEvery: 6,
  averaging: { burnIn: 4, thinning: 3 },
};
