import { deriveSeed, seededRandom, UserError } from '@crosscultural/base';
import { placeboScores, rarestWindow, savageScores } from './scan';

/** A run of days with more than they let expect: one event, however long. */
export interface Alarm {
  /** First and last day of the run and its most surprising day, as positions in the series. */
  first: number;
  last: number;
  peak: number;
  /** Surprise of the peak, as given. */
  surprise: number;
  /** How often shuffled days gave a run as rare; missing where a budget chose the alarms. */
  pValue?: number;
}

export interface AlarmOptions {
  /** Seed of the placebos. */
  seed: number;
  /** Days that are not judged, such as those of gaps: not 0 where left out. */
  leftOut?: ArrayLike<number>;
  /** Alarms at most so many quiet days apart are one. Default 7. */
  quietDays?: number;
  /** Chance of any alarm at all where days are exchangeable. Default 0.05. */
  familyWiseError?: number;
  /** Most days of a run that is tested at once. Default 14. */
  longest?: number;
  /** Shuffled series behind each threshold. Default 400. */
  placebos?: number;
}

/**
 * Finds runs of surprising days under a false-alarm budget: on a series whose days could be shuffled without loss, the
 * chance of any alarm is at most `familyWiseError`.
 *
 * Days are ranked (Savage scores); the run of at most `longest` days whose scores are least likely to come together is compared with the
 * rarest runs of shuffled days. If it is rarer, it is an alarm, its days are taken out and the rest is searched again, against new
 * shuffles: a large event does not hide small ones, and every step keeps the error. One high day alone never alarms: shuffling cannot
 * tell it from chance. For those, see `topAlarms`.
 *
 * @param surprises one a day, from `surprisesOfCounts` or a sum of several.
 * @returns alarms in order of time.
 * @throws UserError when an option is out of range.
 * @example
 * findAlarms(surprisesOfCounts(counts, expected, dispersion), { seed: 2023 });
 */
export function findAlarms(
  surprises: ArrayLike<number>,
  { seed, leftOut = [], quietDays = 7, familyWiseError = 0.05, longest = 14, placebos = 400 }: AlarmOptions,
): Alarm[] {
  if (!(familyWiseError > 0 && familyWiseError < 1)) {
    throw new UserError(`A family-wise error lies between 0 and 1, not at ${familyWiseError}.`);
  }
  if (!Number.isInteger(placebos) || (placebos + 1) * familyWiseError < 1) {
    throw new UserError(
      `An error of ${familyWiseError} needs at least ${Math.ceil(1 / familyWiseError) - 1} placebos.`,
    );
  }
  const random = seededRandom(deriveSeed(seed, 'placebo days'));
  const used = Uint8Array.from({ length: surprises.length }, (_, t) => (leftOut[t] ? 0 : 1));
  const runs: Alarm[] = [];
  for (;;) {
    const days = [...used.keys()].filter((t) => used[t] === 1);
    const scores = savageScores(surprises, days);
    const window = rarestWindow(scores, used, longest);
    if (window === undefined) break;
    const placebo = placeboScores(scores, used, days, { longest, placebos, random });
    const rarer = placebo.filter((score) => score >= window.score - 1e-12).length;
    const pValue = (rarer + 1) / (placebos + 1);
    if (pValue > familyWiseError) break;
    runs.push({ ...peakOf(surprises, window.first, window.last), pValue });
    used.fill(0, window.first, window.last + 1);
  }
  return joined(runs, quietDays);
}

function peakOf(surprises: ArrayLike<number>, first: number, last: number): Alarm {
  let peak = first;
  for (let t = first; t <= last; t++) if (surprises[t] > surprises[peak]) peak = t;
  return { first, last, peak, surprise: surprises[peak] };
}

/** Runs that follow each other closely as one, with the peak and the p-value of the most surprising. */
function joined(runs: readonly Alarm[], quietDays: number): Alarm[] {
  const alarms: Alarm[] = [];
  for (const run of [...runs].sort((a, b) => a.first - b.first)) {
    const before = alarms.at(-1);
    if (before === undefined || run.first - before.last - 1 > quietDays) {
      alarms.push({ ...run });
      continue;
    }
    before.last = Math.max(before.last, run.last);
    before.pValue = Math.min(before.pValue ?? 1, run.pValue ?? 1);
    if (run.surprise > before.surprise) {
      before.peak = run.peak;
      before.surprise = run.surprise;
    }
  }
  return alarms;
}
