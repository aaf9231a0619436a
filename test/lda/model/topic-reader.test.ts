import { inferTopics, topicReader, wordIds } from '@crosscultural/lda';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../model-of';

const clear = modelOf(['good/0 cheap/0', 'slow/1 bad/1', 'good/0 cheap/0 slow/1 bad/1'], { alpha: [1, 1], beta: 1e-9 });

describe('topicReader', () => {
  it('shares a document by its words where these are clear', () => {
    const read = topicReader(clear);
    expect(read(wordIds(clear, ['good', 'slow', 'cheap', 'good']))[0]).toBeCloseTo(3 / 4, 6);
    expect(read([])[0]).toBeNaN();
    expect(() => read([9])).toThrow('Word id 9');
  });

  it('is exact for a document of one word: p(z = k | w) ∝ α_k φ_k(w)', () => {
    const model = modelOf(['a/0 a/0 b/0', 'a/1 b/1 b/1'], { alpha: [2, 1], beta: 1 });
    const p = (2 * (3 / 5)) / (2 * (3 / 5) + 1 * (2 / 5));
    expect(topicReader(model)([0])[0]).toBeCloseTo(p, 12);
  });

  it('comes close to what sampling finds, and does not depend on what was read before', () => {
    const model = modelOf(['a/0 a/0 b/0 c/1', 'a/1 b/1 b/1 c/0 c/1'], { alpha: [0.5, 0.5], beta: 0.5 });
    const read = topicReader(model);
    const document = [0, 0, 2, 1, 0];
    const shares = read(document);
    read([2, 2, 2, 2, 2, 2]);
    expect(read(document)).toEqual(shares);
    expect(shares[0] + shares[1]).toBeCloseTo(1, 12);
    const [theta] = inferTopics(model, [document], { seed: 1, iterations: 50_000, burnIn: 10 });
    // θ = (n γ + α) / (n + Σ α).
    expect((5 * shares[0] + 0.5) / 6).toBeCloseTo(theta[0], 1);
  });
});
