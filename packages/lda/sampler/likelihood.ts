import { logGamma } from '@crosscultural/base';

/**
 * ln Γ(x + n) − ln Γ(x) for whole n, the logarithm of x (x + 1) … (x + n − 1): from a table for the small n that nearly
 * every count of a topic model is.
 */
export class LogRising {
  /** By n, from 0. */
  readonly table: Float64Array;
  private readonly start: number;

  constructor(
    private readonly x: number,
    largest: number,
  ) {
    this.start = logGamma(x);
    this.table = new Float64Array(Math.min(largest, 1023) + 1);
    for (let n = 1; n < this.table.length; n++) this.table[n] = this.table[n - 1] + Math.log(x + n - 1);
  }

  at(n: number): number {
    return n < this.table.length ? this.table[n] : logGamma(this.x + n) - this.start;
  }
}

/** One table per topic; topics of equal alpha share theirs. */
export function logRisingPerTopic(alpha: Float64Array, largest: number): LogRising[] {
  const tables = new Map<number, LogRising>();
  return Array.from(alpha, (value) => {
    const table = tables.get(value) ?? new LogRising(value, largest);
    tables.set(value, table);
    return table;
  });
}
