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
});
