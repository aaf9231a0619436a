import { describe, expect, it } from 'vitest';
import { sideBySide } from '../../../packages/notebook-kit/runner/side-by-side';

const tick = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('sideBySide', () => {
  it('works on every item once, in order, and on no more than asked at a time', async () => {
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    await sideBySide([1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      most = Math.max(most, ++running);
      await tick();
      running--;
    });
    expect(begun).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it('stops the others at the first failure and throws that one, after all have ended', async () => {
    const ended: string[] = [];
    const run = sideBySide(['fails', 'waits', 'never begins'], 2, async (item, signal) => {
      if (item === 'fails') throw new Error('the first failure');
      while (!signal.aborted) await tick();
      ended.push(item);
      throw new Error('stopped');
    });
    await expect(run).rejects.toThrow('the first failure');
    expect(ended).toEqual(['waits']);
  });

  it('begins an item as soon as those before it have ended, and goes on with others meanwhile', async () => {
    const begun: string[] = [];
    const before: Record<string, string[]> = { b: ['a'], c: ['b'] };
    await sideBySide(
      ['c', 'b', 'a', 'x', 'y'],
      2,
      async (item) => {
        begun.push(item);
        for (let i = 0; i < (item === 'x' ? 20 : 1); i++) await tick();
      },
      (item) => before[item] ?? [],
    );
    expect(begun).toEqual(['a', 'x', 'b', 'c', 'y']);
  });

  it('says when items wait for each other', async () => {
    const run = sideBySide(
      ['a', 'b'],
      2,
      async () => {},
      (item) => (item === 'a' ? ['b'] : ['a']),
    );
    await expect(run).rejects.toThrow('circle');
  });
});
