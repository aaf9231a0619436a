import { bootstrap, type Random, sumOfUnits, withoutEntries } from '@crosscultural/base';
import {
  cellsUnder,
  type DailySums,
  eventDays,
  occasionDays,
  placeboDays,
  type ReadCells,
  type SharesBehind,
  sharesBehind,
  testedUnits,
  type Windows,
  weeklyCells,
  windowDays,
  windowsAround,
} from '@crosscultural/brand';
import { notComputed, notTestable } from '@crosscultural/claims';
import type { Claim } from '../../papers';
import { type ClaimResult, judge } from '../claim';
import type { BrandEvidence } from '../evidence';
import { type Question, questionOf } from './questions';

type Result = Omit<ClaimResult, 'artefact'>;

/** How often random days take the place of the events' days. */
const placebos = 999;
/** A claim about events needs that random days do as well at most so often. */
const placeboLevel = 0.05;

/**
 * Judges claims B1–B10 from daily sums. Intervals are from a bootstrap over weeks and, where a sentiment model judged, over the
 * labelled texts that tell its errors; shares are corrected for these. A claim about events must also beat random days.
 */
export function judgeBrandClaims(
  claims: readonly Claim[],
  evidence: BrandEvidence | undefined,
  random: Random,
): Result[] {
  if (!evidence || evidence.sums.days === 0) {
    return claims.map((claim) => notComputed(claim, 'weeks', 'The notebooks of Paper B have not run on this corpus.'));
  }
  return claims.map((claim) => judgeClaim(claim, evidence, random));
}

function judgeClaim(claim: Claim, evidence: BrandEvidence, random: Random): Result {
  const { sums, cannot } = evidence;
  const n = Math.ceil(sums.days / 7);
  const question = questionOf(claim, offeredBy(evidence));
  const obstacle = cannot?.[claim.id] ?? question.missing;
  if (question.pending !== undefined) return notComputed(claim, 'weeks', question.pending);
  if (obstacle !== undefined) return notTestable(claim, 'weeks', n, obstacle);

  const around = aroundOf(question, evidence);
  const windows = windowsAround(around.days, sums.days, around.width);
  const tested = testedUnits(evidence.confusion);
  const observed = sharesBehind(sumOfUnits(tested));
  const asked = readBy(question, sums, windows, observed);
  const cells = weeklyCells(asked.sums, windows);
  const statistic = ([week, test]: readonly Float64Array[]) =>
    question.statistic(cells.reader(week), sharesBehind(test));
  const [{ value, interval }] = bootstrap(
    [cells.units, asked.shares ? tested : withoutEntries(tested)],
    [statistic],
    random,
  );
  if (!Number.isFinite(value)) {
    return notTestable(claim, 'weeks', n, 'The posts do not contain what the statistic divides by.');
  }
  const chance = question.around ? chanceOfRandomDays(question, evidence, value, observed, random) : null;
  const verdict = judge(value, interval, claim.criterion);
  return {
    id: claim.id,
    verdict: verdict === 'supported' && chance !== null && chance > placeboLevel ? 'inconclusive' : verdict,
    statistic: { name: claim.statistic, value },
    interval95: interval,
    n,
    unit: 'weeks',
    detail: [
      question.describe(cells.reader(sumOfUnits(cells.units)), observed),
      chance === null ? '' : `Random days do as well in ${(100 * chance).toFixed(1)} % of ${placebos} draws.`,
      `From ${(sums.columns.get('posts') ?? new Float64Array()).reduce((a, b) => a + b, 0)} posts.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  };
}

/**
 * The sums of the kinds that a question reads (`sentiment`, `term`), and whether it reads shares: the rest need not be drawn again 2,000
 * times. By kind and not by name, since which aspects are compared depends on the draw.
 */
function readBy(question: Question, sums: DailySums, windows: Windows, behind: SharesBehind) {
  const kinds = new Set<string>();
  let shares = false;
  const cells = cellsUnder(sums, windows);
  const read: ReadCells = (name, side) => {
    kinds.add(kindOf(name));
    return cells(name, side);
  };
  const readShares: SharesBehind = (...counts) => {
    shares = true;
    return behind(...counts);
  };
  question.statistic(read, readShares);
  question.describe(read, readShares);
  return { sums: { ...sums, columns: new Map([...sums.columns].filter(([name]) => kinds.has(kindOf(name)))) }, shares };
}

const kindOf = (name: string) => name.split('|', 1)[0];

function offeredBy({ sums, events }: BrandEvidence) {
  const names = (kind: string) =>
    [...sums.columns.keys()]
      .filter((name) => name.startsWith(`${kind}|`) && name.split('|').length === 2)
      .map((name) => name.slice(kind.length + 1));
  const inside = (kinds: (kind: string) => boolean) =>
    eventDays(
      events.filter(({ kind }) => kinds(kind)),
      sums.firstDay,
    ).some((day) => day >= 0 && day < sums.days);
  return {
    platforms: names('posts'),
    aspects: names('aspect'),
    terms: names('term'),
    releases: inside((kind) => kind === 'product release'),
    events: inside(() => true),
  };
}

/** The days that a question is asked around. */
function aroundOf({ around }: Question, { sums, events }: BrandEvidence): { days: number[]; width: number } {
  if (!around) return { days: [], width: 0 };
  const asked = around === 'events' ? events : events.filter(({ kind }) => kind === 'product release');
  const inside = eventDays(asked, sums.firstDay).filter((day) => day >= 0 && day < sums.days);
  return { days: inside, width: around === 'events' ? occasionDays : windowDays };
}

/** How often as many random days give a statistic as high as the events' days: the p-value of a permutation test. */
function chanceOfRandomDays(
  question: Question,
  evidence: BrandEvidence,
  observed: number,
  shares: SharesBehind,
  random: Random,
): number {
  const { sums } = evidence;
  const { days, width } = aroundOf(question, evidence);
  let asHigh = 1;
  for (let draw = 0; draw < placebos; draw++) {
    const windows = windowsAround(placeboDays(days.length, sums.days, width, random), sums.days, width);
    const value = question.statistic(cellsUnder(sums, windows), shares);
    // A draw that says nothing, for want of days before or after, says nothing against the claim.
    if (value >= observed) asHigh++;
  }
  return asHigh / (placebos + 1);
}
