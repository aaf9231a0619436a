/** Where shares of 1 stand along an axis. No axis reaches beyond 0 to 100 %. */
export interface ShareScale {
  /** Units of the axis: what plotly's ranges and annotations count in. `count`: on how many observations the share rests. */
  along(share: number, count?: number): number;
  /** What traces and shapes are given: plotly takes the logarithm of these itself, but knows no logit. */
  data(share: number, count?: number): number;
  range: readonly [low: number, high: number];
  /** Plotly's attributes of the axis. */
  axis: Record<string, unknown>;
  /** What the title of the axis adds. */
  remark: string;
}

export type ShareScaleKind = 'linear' | 'logarithmic' | 'logit';

const logarithmicTicks = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];
const logitTicks = [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.995, 0.999];
/** A share without a count ends as one of a hundred observations would. */
const unknownCount = 99;

/** The share inside (0, 1) that stands for one on a logit axis: 0 and 1 become (k + ½) / (n + 1), others stay. */
export function insideEnds(share: number, count = unknownCount): number {
  const end = 0.5 / (Math.max(count, 0) + 1);
  return Math.min(Math.max(share, end), 1 - end);
}

const logit = (share: number) => Math.log(share / (1 - share));
const atLogit = (share: number, count?: number) => logit(insideEnds(share, count));

/** A share with the number of observations that it rests on. */
export interface CountedShare {
  share: number;
  count?: number;
}

/**
 * A linear or logarithmic axis that holds all shares; the linear one starts at 0 where `fromZero` is set, else a little below the
 * smallest. Shares of 0 have no place on a logarithmic axis: it starts at the smallest above 0.
 */
export function plainScale(kind: 'linear' | 'logarithmic', shares: readonly number[], fromZero: boolean): ShareScale {
  const known = shares.filter((share) => Number.isFinite(share));
  const largest = Math.max(...known, 0.01);
  if (kind === 'linear') {
    const smallest = Math.min(...known, 1);
    const room = 0.08 * (largest - (fromZero ? 0 : smallest)) || 0.01;
    const low = fromZero ? 0 : Math.max(smallest - 0.1, 0);
    const range = [low, Math.min(fromZero ? largest + room : 1, 1)] as const;
    const same = (share: number) => share;
    return { along: same, data: same, range, axis: { range, tickformat: ',~%' }, remark: '' };
  }
  const smallest = Math.min(...known.filter((share) => share > 0), largest);
  const room = 0.08 * Math.log10(largest / smallest) || 0.01;
  const range = [Math.log10(smallest) - room / 2, Math.min(Math.log10(largest) + room, 0)] as const;
  const along = (share: number) => Math.log10(Math.max(share, smallest));
  return {
    along,
    data: (share) => Math.max(share, smallest),
    range,
    axis: { range, type: 'log', tickvals: logarithmicTicks, tickformat: ',~%' },
    remark: ' (logarithmic)',
  };
}

/**
 * An axis of log odds, which opens both ends of 0 to 100 %, with ticks at shares. It holds all shares, and the ends of their intervals
 * as far as they take no more than a quarter of the picture more.
 */
export function logitScale(shares: readonly CountedShare[], ends: readonly CountedShare[]): ShareScale {
  const at = (some: readonly CountedShare[]) =>
    some.filter(({ share }) => Number.isFinite(share)).map(({ share, count }) => atLogit(share, count));
  const places = at(shares);
  const [low, high] = [Math.min(...places, logit(0.5)), Math.max(...places, logit(0.5))];
  const room = 0.06 * (high - low) || 0.5;
  const further = at(ends);
  const more = 0.25 * (high - low);
  const range = [
    Math.max(Math.min(low, ...further), low - more) - room,
    Math.min(Math.max(high, ...further), high + more) + room,
  ] as const;
  const ticks = logitTicks.filter((tick) => logit(tick) >= range[0] && logit(tick) <= range[1]);
  return {
    along: atLogit,
    data: atLogit,
    range,
    axis: { range, tickvals: ticks.map(logit), ticktext: ticks.map(percent) },
    remark: ' (log odds)',
  };
}

/** For example `99.5%`, as plotly writes ticks. */
const percent = (share: number) => `${Math.round(1000 * share) / 10}%`;
