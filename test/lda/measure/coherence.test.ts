import { topicCoherence } from '@crosscultural/lda';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../model-of';

describe('topicCoherence', () => {
  it('matches a case computed by hand', () => {
    // Of 4 documents 2 have a, 3 have b, 2 both: NPMI = ln((2·4)/(2·3)) / −ln(2/4); UMass = ln((2 + 1) / 3), b first.
    const model = modelOf(['a/0 b/0', 'a/0 b/0', 'b/0', 'c/1'], { alpha: [1, 1], beta: 0.1 });
    const [first] = topicCoherence(model, { count: 2 });
    expect(first.npmi).toBeCloseTo(Math.log(8 / 6) / Math.log(2), 12);
    expect(first.umass).toBeCloseTo(Math.log(3 / 3), 12);
    const share = (count: number, other: number) => {
      const own = (count + 0.1) / 5.3;
      return own / (own + (other + 0.1) / 1.3);
    };
    expect(first.exclusivity).toBeCloseTo((share(3, 0) + share(2, 0)) / 2, 12);
  });

  it('gives −1 to words that are never together', () => {
    const model = modelOf(['a/0', 'b/0'], { alpha: [1], beta: 0.1 });
    expect(topicCoherence(model, { count: 2 })[0].npmi).toBe(-1);
  });
});
