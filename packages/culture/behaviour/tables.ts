import type { Table, TableColumn } from '@crosscultural/base';
import { pValueText } from '@crosscultural/notebook-kit';
import { fewestUsers } from '../privacy/small-groups';
import type { BehaviourRow, Effect } from './compare';
import type { PlatformEstimate } from './estimate';
import type { MatchedComparison } from './matched';
import type { MeasureName } from './measure';

/** A planted value of a measure on each platform, to be shown beside what was found. */
export type PlantedValues = readonly { id: string; values: readonly (number | null)[] }[];

/**
 * Measures on each platform with their intervals, beside the published values and the verdict. Shares are in percent. What rests on
 * fewer than 10 users is left empty.
 *
 * @param title of the table.
 * @param rows of `compareBehaviour`.
 * @param platforms their names, in the order of the estimates.
 * @param planted shown in columns of its own where it is given.
 * @example
 * study.table('platforms-access', behaviourTable('Access', rows, study.microblogs.platforms));
 */
export function behaviourTable(
  title: string,
  rows: readonly BehaviourRow[],
  platforms: readonly string[],
  planted?: PlantedValues,
): Table {
  const number = (key: string, label: string): TableColumn => ({ key, label, kind: 'number', decimals: 1 });
  const published = rows.some(({ expected }) => expected !== null);
  return {
    title,
    columns: [
      { key: 'measure', label: 'measure' },
      { key: 'unit', label: 'in' },
      ...platforms.flatMap((platform, p) => [
        number(`value${p}`, platform),
        number(`low${p}`, '95 % from'),
        number(`high${p}`, 'to'),
        ...(published ? [number(`published${p}`, `${platform}, published`)] : []),
        ...(planted ? [number(`planted${p}`, `${platform}, planted`)] : []),
      ]),
      { key: 'verdict', label: 'direction, against the published one' },
    ],
    rows: rows.map((row) => ({
      measure: row.access ? `${row.label}: ${row.access}` : row.label,
      unit: unitOf(row),
      verdict: row.expected === null && row.verdict === 'no published direction' ? row.reason : verdictInWords(row),
      ...Object.assign(
        {},
        ...row.estimates.map((estimate, p) => ({
          ...estimateCells(row, estimate, p),
          [`published${p}`]: inUnit(row, row.expected?.values[p]),
          [`planted${p}`]: inUnit(row, planted?.find(({ id }) => id === row.id)?.values[p]),
        })),
      ),
    })),
    note: `Intervals over users (bootstrap of users, t on the logit or logarithmic scale). Directions after Holm at 5 %.${sources(rows)}`,
  };
}

/**
 * How far the platforms are apart on each measure: difference, ratio of shares, Cliff's delta of the users' own rates, and p after Holm.
 *
 * @param title of the table.
 * @param rows of `compareBehaviour`, of two platforms.
 * @param platforms their names.
 * @example
 * study.table('platforms-effects', effectsTable('How far apart', rows, study.microblogs.platforms));
 */
export function effectsTable(title: string, rows: readonly BehaviourRow[], platforms: readonly string[]): Table {
  return {
    title,
    columns: [
      { key: 'measure', label: 'measure' },
      { key: 'unit', label: 'in' },
      ...effectColumns('difference', `${platforms.join(' − ')}`, 1),
      ...effectColumns('ratio', `${platforms.join(' / ')}`, 2),
      ...effectColumns('delta', "Cliff's delta of users", 2),
      { key: 'users', label: 'users, fewer side', kind: 'integer' },
      { key: 'p', label: 'p after Holm' },
      { key: 'verdict', label: 'verdict' },
    ],
    rows: rows.map((row) => ({
      measure: row.label,
      unit: unitOf(row),
      ...effectCells('difference', row.difference, row),
      ...effectCells('ratio', row.ratio),
      ...effectCells('delta', row.cliffsDelta && { value: row.cliffsDelta.delta, interval: row.cliffsDelta.interval }),
      users: atLeastFew(Math.min(...row.estimates.map(({ users }) => users))),
      p: row.adjustedP === null ? '' : pValueText(row.adjustedP),
      verdict: verdictInWords(row),
    })),
    note: 'Differences of shares in percentage points. The pooled share weighs posts alike, Cliff’s delta weighs users alike: where they point to different sides, a few busy users decide the share.',
  };
}

/**
 * How much of each gap is left among users of like activity and posts of the same groups.
 *
 * @param title of the table.
 * @param comparison of `matchedComparison`.
 * @param platforms their names.
 * @example
 * study.table('platforms-matched', matchedTable('Matched', matchedComparison(read, { seed }), study.microblogs.platforms));
 */
export function matchedTable(title: string, comparison: MatchedComparison, platforms: readonly string[]): Table {
  const { gaps, groups } = comparison;
  return {
    title,
    columns: [
      { key: 'measure', label: 'measure' },
      { key: 'unit', label: 'in' },
      ...effectColumns('raw', `${platforms.join(' − ')}, all`, 1),
      ...effectColumns('matched', 'matched', 1),
      ...effectColumns('remains', 'remains of 1', 2),
    ],
    rows: gaps.map((gap) => ({
      measure: gap.label,
      unit: unitOf(gap),
      ...effectCells('raw', gap.raw, gap),
      ...effectCells('matched', gap.matched, gap),
      ...effectCells('remains', gap.remains),
    })),
    note: `Matched: users with like numbers of posts${groups.length > 0 ? `, posts of the same group (${groups.join(', ')})` : '; the source tells no group that both platforms have'}. Sentiment as the model reads it. Remains: empty where the raw gap may be none.`,
  };
}

const effectColumns = (key: string, label: string, decimals: number): TableColumn[] => [
  { key, label, kind: 'number', decimals },
  { key: `${key}Low`, label: '95 % from', kind: 'number', decimals },
  { key: `${key}High`, label: 'to', kind: 'number', decimals },
];

function effectCells(key: string, effect: Effect | null, measure?: MeasureName): Record<string, number | null> {
  const write = (x: number | undefined) => (measure ? inUnit(measure, x) : (x ?? null));
  return {
    [key]: write(effect?.value),
    [`${key}Low`]: write(effect?.interval?.[0]),
    [`${key}High`]: write(effect?.interval?.[1]),
  };
}

function estimateCells(measure: MeasureName, { value, interval, users }: PlatformEstimate, p: number) {
  return {
    [`value${p}`]: users < fewestUsers ? null : inUnit(measure, value),
    [`low${p}`]: inUnit(measure, interval?.[0]),
    [`high${p}`]: inUnit(measure, interval?.[1]),
  };
}

function unitOf({ unit, estimand }: MeasureName): string {
  return unit === 'share' ? `% of ${estimand === 'share of users' ? 'users' : 'posts'}` : unit;
}

function inUnit({ unit }: MeasureName, value: number | null | undefined): number | null {
  if (value === null || value === undefined || !Number.isFinite(value)) return null;
  return unit === 'share' ? 100 * value : value;
}

/** A number of users that tells nobody apart. */
function atLeastFew(users: number): number | null {
  return users < fewestUsers ? null : users;
}

function verdictInWords({ verdict, reason }: BehaviourRow): string {
  return verdict === 'no published direction' ? `${reason} (no direction published)` : `${verdict}: ${reason}`;
}

function sources(rows: readonly BehaviourRow[]): string {
  const named = [...new Set(rows.flatMap(({ expected }) => expected?.source ?? []))];
  return named.length > 0 ? ` Published: ${named.join('; ')}.` : '';
}
