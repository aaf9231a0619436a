import { inferTopics, wordIds } from '@crosscultural/lda';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../model-of';

/** Topic 0 says "good cheap", topic 1 "slow bad"; beta is so small that words of the other topic hardly count. */
const clear = modelOf(['good/0 cheap/0', 'slow/1 bad/1', 'good/0 cheap/0 slow/1 bad/1'], { alpha: [1, 1], beta: 1e-9 });

describe('inferTopics', () => {
  it('gives a document of one topic (n + α) / (n + Σ α) of it, an empty one the prior', () => {
    const [good, slow, empty] = inferTopics(clear, [wordIds(clear, ['good', 'cheap', 'good', 'unknown']), [2], []], {
      seed: 1,
    });
    expect(good[0]).toBeCloseTo(4 / 5, 6);
    expect(slow[1]).toBeCloseTo(2 / 3, 6);
    expect(Array.from(empty)).toEqual([0.5, 0.5]);
  });

  it('is the exact posterior mean for a document of one word', () => {
    // p(z = 0 | w) ∝ α_0 φ_0(w); E θ_0 = (p + α_0) / (1 + Σ α).
    const model = modelOf(['a/0 a/0 b/0', 'a/1 b/1 b/1'], { alpha: [2, 1], beta: 1 });
    const p = (2 * (3 / 5)) / (2 * (3 / 5) + 1 * (2 / 5));
    const [theta] = inferTopics(model, [[0]], { seed: 3, iterations: 200_000, burnIn: 10 });
    expect(theta[0]).toBeCloseTo((p + 2) / 4, 2);
  });

  it('does not let documents influence each other and refuses unknown ids', () => {
    const options = { seed: 5, iterations: 10, burnIn: 1 };
    const mixed = [0, 2, 1, 3];
    expect(inferTopics(clear, [mixed, [0]], options)[0]).toEqual(inferTopics(clear, [mixed, [3, 3]], options)[0]);
    expect(() => inferTopics(clear, [[0], [4]], options)).toThrow('Document 1, position 0: word id 4');
    expect(() => inferTopics(clear, [[0]], { ...options, burnIn: 10 })).toThrow('leaves none');
  });
});
