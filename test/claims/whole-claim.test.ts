import { describe, expect, it } from 'vitest';
import { verdictOfParts } from '../../src/claims/whole-claim';

const criterion = { value: 0.8, lower: 0.5 };

describe('verdictOfParts', () => {
  it('contradicts what the other parts could not carry', () => {
    const parts = ['contradicted', 'contradicted', 'supported', 'supported', 'supported'] as const;
    expect(verdictOfParts(parts, 0.6, [0.4, 0.8], criterion)).toBe('contradicted');
    expect(verdictOfParts(parts.slice(1), 0.75, [0.5, 1], criterion)).toBe('contradicted');
  });

  it('lets one of five parts fail', () => {
    const parts = ['contradicted', 'supported', 'supported', 'supported', 'inconclusive'] as const;
    expect(verdictOfParts(parts, 0.8, [0.6, 1], criterion)).toBe('supported');
    expect(verdictOfParts(parts, 0.8, [0.4, 1], criterion)).toBe('inconclusive');
    expect(verdictOfParts(parts, 0.6, [0.6, 0.8], criterion)).toBe('inconclusive');
  });

  it('tests nothing by less than half of the parts, but may contradict by them', () => {
    const open = ['supported', 'not testable', 'not testable'] as const;
    expect(verdictOfParts(open, 1, [1, 1], criterion)).toBe('not testable');
    expect(verdictOfParts(['contradicted', 'not testable', 'not testable'], 0, [0, 0], criterion)).toBe('contradicted');
  });
});
