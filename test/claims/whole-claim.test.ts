import { describe, expect, it } from 'vitest';
import { verdictOfParts } from '../../packages/claims/whole-claim';

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

  it('says nothing where half of the parts cannot be tested', () => {
    const half = ['supported', 'supported', 'not testable', 'not testable'] as const;
    expect(verdictOfParts(half, 0.5, [0.5, 0.5], criterion)).toBe('not testable');
    expect(verdictOfParts(['contradicted', 'not testable', 'not testable'], 0, [0, 0], criterion)).toBe('not testable');
  });

  it('counts a part that cannot be tested as one that does not hold', () => {
    const three = ['supported', 'supported', 'not testable'] as const;
    expect(verdictOfParts(three, 2 / 3, [2 / 3, 2 / 3], criterion)).toBe('inconclusive');
    const contradicted = ['contradicted', 'supported', 'not testable'] as const;
    expect(verdictOfParts(contradicted, 1 / 3, [1 / 3, 1 / 3], criterion)).toBe('contradicted');
  });
});
