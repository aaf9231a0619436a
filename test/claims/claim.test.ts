import { describe, expect, it } from 'vitest';
import { judge } from '../../src/claims/claim';

describe('judge', () => {
  const criterion = { value: 0.75, lower: 0.5 };
  it('needs both the value and the lower end of the interval', () => {
    expect(judge(0.75, [0.5, 1], criterion)).toBe('supported');
    expect(judge(0.74, [0.6, 1], criterion)).toBe('not supported');
    expect(judge(1, [0.49, 1], criterion)).toBe('not supported');
    expect(judge(0.8, null, criterion)).toBe('supported');
    expect(judge(Number.NaN, null, criterion)).toBe('not testable');
  });
});
