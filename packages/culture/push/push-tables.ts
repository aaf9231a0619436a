import type { Table } from '@crosscultural/base';
import type { RankingRow } from '@crosscultural/recommend';
import type { BorderPoint } from './across-border';
import type { CultureGain } from './push-report';

const metricLabels = { precision: 'precision', recall: 'recall', ndcg: 'nDCG' } as const;
const fixed = (value: number) => value.toFixed(4);
const withInterval = (value: number, interval: [number, number] | null) =>
  interval ? `${fixed(value)} [${interval.map(fixed).join(', ')}]` : fixed(value);

/**
 * Precision, recall and nDCG of each ranker at each cutoff, with intervals over users.
 *
 * @param title of the table.
 * @example
 * study.table('platforms-push-metrics', push.pushMetricsTable('Weibo', warm));
 */
export function pushMetricsTable(title: string, rows: readonly RankingRow[]): Table {
  const cutoffs = [...new Set(rows.map(({ cutoff }) => cutoff))];
  const lines = rows.filter(({ cutoff }) => cutoff === cutoffs[0]);
  return {
    title,
    columns: [
      { key: 'ranker', label: 'ranker' },
      { key: 'metric', label: 'metric' },
      { key: 'users', label: 'users', kind: 'integer' },
      ...cutoffs.map((cutoff) => ({ key: `at${cutoff}`, label: `at ${cutoff} [95 %]` })),
    ],
    rows: lines.map(({ ranker, metric, users }) => ({
      ...{ ranker, metric: metricLabels[metric], users },
      ...Object.fromEntries(
        rows
          .filter((row) => row.ranker === ranker && row.metric === metric)
          .map(({ cutoff, value, interval }) => [`at${cutoff}`, withInterval(value, interval)]),
      ),
    })),
    note: 'Full ranking of all candidates; equal scores count with their expected value; intervals by bootstrap over users.',
  };
}

/**
 * nDCG@10 of each ranker and its paired difference to the baseline.
 *
 * @param title of the table.
 * @example
 * study.table('platforms-push-ndcg', push.pushDifferenceTable('Weibo', warm));
 */
export function pushDifferenceTable(title: string, rows: readonly RankingRow[]): Table {
  const at10 = rows.filter(({ metric, cutoff }) => metric === 'ndcg' && cutoff === 10);
  const baseline = at10.find(({ difference }) => difference === null)?.ranker ?? 'baseline';
  return {
    title,
    columns: [
      { key: 'ranker', label: 'ranker' },
      { key: 'users', label: 'users', kind: 'integer' },
      ...numbers([
        ['value', 'nDCG@10'],
        ['low', '95 % from'],
        ['high', 'to'],
        ['difference', `minus ${baseline}`],
        ['differenceLow', '95 % from'],
        ['differenceHigh', 'to'],
      ]),
    ],
    rows: at10.map(({ ranker, users, value, interval, difference, differenceInterval }) => ({
      ...{ ranker, users, value, low: interval?.[0], high: interval?.[1], difference },
      ...{ differenceLow: differenceInterval?.[0], differenceHigh: differenceInterval?.[1] },
    })),
    note: 'Differences are taken user by user.',
  };
}

/**
 * What the culture's prior adds by history, and what shuffled cultures add.
 *
 * @example
 * study.table('platforms-push-culture', push.cultureGainTable([['Weibo', gains]]));
 */
export function cultureGainTable(gains: readonly (readonly [platform: string, rows: readonly CultureGain[]])[]): Table {
  return {
    title: 'nDCG@10 of the culture-aware profile against the culture-blind one, by what is known of a user',
    columns: [
      { key: 'platform', label: 'platform' },
      { key: 'history', label: 'posts known', kind: 'integer' },
      { key: 'users', label: 'users', kind: 'integer' },
      ...numbers([
        ['blind', 'culture-blind'],
        ['aware', 'culture-aware'],
        ['difference', 'difference'],
      ]),
      { key: 'interval', label: '95 %' },
      ...numbers([['shuffled', 'difference with shuffled cultures']]),
      { key: 'shuffledInterval', label: '95 %' },
    ],
    rows: gains.flatMap(([platform, rows]) =>
      rows.map((row) => ({
        ...{ ...row, platform },
        ...{ interval: ends(row.interval), shuffledInterval: ends(row.shuffledInterval) },
      })),
    ),
    note: 'The same users at each length; posts of followed authors first where there are follows.',
  };
}

/**
 * What lists of ten show of the other culture, as each ranker has them and with half of the places given away.
 *
 * @example
 * study.table('platforms-push-border', push.borderTable(points));
 */
export function borderTable(points: readonly BorderPoint[]): Table {
  return {
    title: 'Lists of ten with the posts of both platforms as candidates',
    columns: [
      { key: 'platform', label: 'users of' },
      { key: 'ranker', label: 'ranker' },
      { key: 'given', label: 'share given to the other culture' },
      { key: 'users', label: 'users', kind: 'integer' },
      { key: 'ndcg', label: 'nDCG@10 [95 %]' },
      { key: 'exposure', label: 'places of the other culture', kind: 'percent' },
      { key: 'coverageOwn', label: 'own posts shown to anybody', kind: 'percent' },
      { key: 'coverageOther', label: 'posts of the other shown to anybody', kind: 'percent' },
    ],
    rows: points
      .filter(({ share }) => share === null || share === 0.5)
      .map((point) => ({
        ...point,
        given: point.share === null ? 'as ranked' : `${100 * point.share} %`,
        ndcg: withInterval(point.ndcg, point.interval),
      })),
    note: 'Nobody can pass on a post of the other platform, so nothing shown from there counts as relevant: the loss is an upper bound.',
  };
}

const numbers = (columns: readonly (readonly [key: string, label: string])[]) =>
  columns.map(([key, label]) => ({ key, label, kind: 'number' as const, decimals: 4 }));
const ends = (interval: [number, number] | null) => (interval ? `[${interval.map(fixed).join(', ')}]` : '');
