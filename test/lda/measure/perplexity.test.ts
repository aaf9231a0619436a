import { heldOutPerplexity } from '@crosscultural/lda';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../model-of';

/** Topic 0 says "good cheap", topic 1 "slow bad"; beta is so small that words of the other topic hardly count. */
const clear = modelOf(['good/0 cheap/0', 'slow/1 bad/1', 'good/0 cheap/0 slow/1 bad/1'], { alpha: [1, 1], beta: 1e-9 });

describe('heldOutPerplexity', () => {
  it('is V for a model that knows nothing, and what a hand computes for one that knows', () => {
    const ignorant = modelOf(['a/0', 'b/0', 'c/0', 'd/0'], { alpha: [1], beta: 1 });
    expect(heldOutPerplexity(ignorant, [[0, 1, 2, 3], [2]], 1)).toBeCloseTo(4, 9);
    // θ of [good] is (2/3, 1/3); then p(cheap) = 2/3 · 1/2.
    expect(heldOutPerplexity(clear, [[0, 1]], 1)).toBeCloseTo(3, 5);
  });
});
