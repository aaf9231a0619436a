/**
 * Nobody can type into a notebook that runs by itself: a cell that asks fails at once and says why, where it would wait for
 * ever.
 *
 * @throws Error whenever `process.stdin` is used, by `readline` for instance.
 */
export function refuseStandardInput(): void {
  Object.defineProperty(process, 'stdin', {
    configurable: true,
    get(): never {
      throw new Error('a cell cannot read standard input: write the value into the cell, or make it a parameter');
    },
  });
}
