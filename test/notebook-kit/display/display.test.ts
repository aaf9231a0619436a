import { displayBundle, inKernel, notebook, progressBar } from '@crosscultural/notebook-kit';
import { afterEach, describe, expect, it, vi } from 'vitest';

describe('display outside a notebook', () => {
  afterEach(() => vi.restoreAllMocks());

  it('prints the plain text, and nothing where there is none', () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    displayBundle({ 'text/html': '<b>b</b>', 'text/plain': 'b' });
    displayBundle({ 'text/html': '<b>b</b>' });
    expect(log.mock.calls).toEqual([['b']]);
    expect(inKernel()).toBe(false);
  });

  it('has silent progress bars', () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    progressBar('fit', 2).update(2);
    notebook.passingCounter('fit')(1, 1);
    expect(Array.from(notebook.counted('fit', [1, 2]), (n) => n * n)).toEqual([1, 4]);
    expect(log).not.toHaveBeenCalled();
  });
});

describe('pValueText', () => {
  it('never says 0, and has three decimals', () => {
    expect([1 / 2001, 1e-30, 0].map((p) => notebook.pValueText(p))).toEqual(Array(3).fill('< 0.001'));
    expect([0.001, 0.0416, 1].map((p) => notebook.pValueText(p))).toEqual(['0.001', '0.042', '1.000']);
    expect([null, undefined, Number.NaN].map((p) => notebook.pValueText(p))).toEqual(['—', '—', '—']);
  });
});
