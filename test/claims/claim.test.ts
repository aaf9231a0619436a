import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../packages/claims';
import { verdictText } from '../../src/claims';

describe('judge', () => {
  const criterion = { value: 0.75, lower: 0.5, margin: 0.15 };

  it('supports what reaches the value with the lower end of its interval', () => {
    expect(judge(0.75, [0.5, 1], criterion)).toBe('supported');
    expect(judge(0.74, [0.6, 1], criterion)).toBe('inconclusive');
    expect(judge(1, [0.49, 1], criterion)).toBe('inconclusive');
  });

  it('contradicts only where the whole interval falls short by more than the margin', () => {
    expect(judge(0.3, [0.1, 0.59], criterion)).toBe('contradicted');
    expect(judge(0.3, [0.1, 0.6], criterion)).toBe('inconclusive');
    expect(judge(0.3, [0.1, 0.7], { value: 0.75, lower: 0.5 })).toBe('contradicted');
  });

  it('cannot contradict without an interval, nor say anything without a value', () => {
    expect(judge(0.8, null, criterion)).toBe('supported');
    expect(judge(0, null, criterion)).toBe('inconclusive');
    expect(judge(Number.NaN, [0, 1], criterion)).toBe('not testable');
  });

  it('never turns from supported to contradicted where the same value has a narrower interval', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (value, wide, narrow) => {
        const verdicts = [Math.max(wide, narrow), Math.min(wide, narrow)].map((half) =>
          judge(value, [value - half, value + half], criterion),
        );
        if (verdicts[0] !== 'inconclusive') expect(verdicts[1]).toBe(verdicts[0]);
      }),
    );
  });
});

describe('verdictText', () => {
  it('says on the simulation whether the method recovered what was planted', () => {
    expect(verdictText({ id: 'A4', verdict: 'supported' }, false)).toBe('supported');
    expect(verdictText({ id: 'A4', verdict: 'supported' }, true)).toBe('recovered');
    expect(verdictText({ id: 'A4', verdict: 'contradicted' }, true)).toBe('not recovered (contradicted)');
    expect(verdictText({ id: 'A4', verdict: 'not yet computed' }, true)).toBe('not yet computed');
  });
});
