import { bootstrapTogether, deriveSeed, seededRandom, sumOfUnits } from '@crosscultural/base';
import type { BrandEvent } from '../posts';
import { type SharesBehind, sharesBehind, testedUnits } from '../sentiment/corrected-shares';
import type { DailySums } from '../sums/daily-sums';
import { type ReadCells, weeklyCells } from '../sums/weekly-cells';
import { eventDays, windowDays, windowsAround } from '../sums/windows';

/** What advice is read off. */
export interface AdviceEvidence {
  /** What was read in the posts, by day. */
  sums: DailySums;
  /** Dates of releases, updates and promotions. */
  events: readonly BrandEvent[];
  /** Labelled texts by truth and by the sentiment model's verdict, [3][3]: its errors; shares are taken as counted without it. */
  confusion?: readonly (readonly number[])[];
  /** Why these posts cannot answer a claim, whatever they say, by claim; `B4` asks who is praised. */
  cannot?: Readonly<Partial<Record<string, string>>>;
}

/** A number with its 95 % interval; null where there are too few weeks to draw them again. */
export interface Estimated {
  value: number;
  interval: [number, number] | null;
}

/** What the posts advise about an aspect of the brand's phones. */
export interface AspectAdvice {
  aspect: string;
  mentions: number;
  /** Its share of all mentions of aspects. */
  share: Estimated;
  /** Positive share of its positive and negative mentions. */
  positive: Estimated;
  /** How far that is above the same share of all other aspects together, −1 to 1. */
  lead: Estimated;
  /** Mentions a day in the two weeks from releases on by those in the two weeks before, divided by the same ratio of all posts: 1 when talk of it grows as all talk does; null without releases. */
  rise: Estimated | null;
  advice: 'emphasise' | 'repair' | 'nothing stands out' | 'too few to say' | 'not testable';
}

/** Praise that lies closer to that of the other aspects than this does not stand out; ours. */
export const leastLead = 0.05;
/** An aspect with fewer mentions or a smaller share of all of them (as in B4), or posts of fewer weeks, are not judged; ours. */
const fewestMentions = 30;
const leastShare = 0.01;
const fewestWeeks = 4;

/**
 * Reads advice off the evidence (Paper B §4–5): an aspect that is praised clearly more than all others together is to be
 * emphasised, one that is blamed clearly more is to be repaired. Clearly: the interval is clear of 0, and the lead is at least
 * `leastLead`. Shares are corrected for the sentiment model's errors where they are known; intervals are 95 % bootstrap ones over
 * weeks and labelled texts, one by one, not corrected for the number of aspects. Where the posts cannot answer who is praised, because
 * of how they were chosen (`cannot.B4`), there is no advice.
 *
 * @param evidence the daily sums of judged posts, the events, the model's errors.
 * @param seed decides the resamples.
 * @returns the aspects that posts name, most mentioned first.
 * @example
 * aspectAdvice(judged.evidence, 2023).filter(({ advice }) => advice === 'repair').map(({ aspect }) => aspect); // ['battery', …]
 */
export function aspectAdvice({ sums, events, confusion, cannot }: AdviceEvidence, seed: number): AspectAdvice[] {
  const releases = eventDays(
    events.filter(({ kind }) => kind === 'product release'),
    sums.firstDay,
  ).filter((day) => day >= 0 && day < sums.days);
  const read = new Map([...sums.columns].filter(([name]) => name === 'posts' || name.startsWith('aspect|')));
  const cells = weeklyCells({ ...sums, columns: read }, windowsAround(releases, sums.days, windowDays));
  const tested = testedUnits(confusion);
  const observed = cells.reader(sumOfUnits(cells.units));
  const named = [...sums.columns.keys()]
    .filter((name) => name.startsWith('aspect|') && name.split('|').length === 2)
    .map((name) => name.slice('aspect|'.length))
    .filter((aspect) => observed(`aspect|${aspect}`) > 0);
  if (named.length === 0) return [];
  const numbers = numbersOf(named);
  const found = bootstrapTogether(
    [cells.units, tested],
    ([week, test]) => numbers(cells.reader(week), sharesBehind(test)),
    seededRandom(deriveSeed(seed, 'aspect advice')),
  );
  const enoughWeeks = sums.days >= 7 * fewestWeeks;
  return named
    .map((aspect, a): AspectAdvice => {
      const [share, positive, lead, rise] = found
        .slice(4 * a, 4 * a + 4)
        .map(({ value, interval }) => ({ value, interval: enoughWeeks ? interval : null }));
      const mentions = observed(`aspect|${aspect}`);
      return {
        ...{ aspect, mentions, share, lead },
        // Where all praise or all blame, every resample says the same: that is no interval of width 0, but an unknown one.
        positive: { ...positive, interval: widthOf(positive) > 0 ? positive.interval : null },
        rise: releases.length > 0 && Number.isFinite(rise.value) ? rise : null,
        advice: cannot?.B4
          ? 'not testable'
          : mentions < fewestMentions || share.value < leastShare
            ? 'too few to say'
            : adviceOf(lead),
      };
    })
    .sort((a, b) => b.mentions - a.mentions);
}

const widthOf = ({ interval }: Estimated) => (interval ? interval[1] - interval[0] : 0);

function adviceOf({ value, interval }: Estimated): AspectAdvice['advice'] {
  if (!Number.isFinite(value) || interval === null) return 'too few to say';
  if (interval[0] > 0 && value >= leastLead) return 'emphasise';
  if (interval[1] < 0 && value <= -leastLead) return 'repair';
  return 'nothing stands out';
}

/** Share, positive, lead and rise of each aspect, from cells and the shares behind counts. */
function numbersOf(aspects: readonly string[]): (read: ReadCells, shares: SharesBehind) => number[] {
  const names = aspects.map((aspect) => {
    const name = `aspect|${aspect}`;
    return { name, judged: [`${name}|negative`, `${name}|neutral`, `${name}|positive`] as const };
  });
  const growth = (read: ReadCells, name: string) =>
    read(name, 'after') / read('days', 'after') / (read(name, 'before') / read('days', 'before'));
  return (read, shares) => {
    const counts = names.map(({ name }) => read(name));
    const judged = names.map(({ judged }) => judged.map((name) => read(name)));
    const all = counts.reduce((sum, count) => sum + count, 0);
    const positive = (some: (aspect: number) => boolean) => {
      const sums: [number, number, number] = [0, 0, 0];
      judged.forEach((list, a) => {
        if (some(a)) for (let k = 0; k < 3; k++) sums[k] += list[k];
      });
      const [negative, , praise] = shares(...sums);
      return praise / (praise + negative);
    };
    const ofPosts = growth(read, 'posts');
    return names.flatMap(({ name }, a) => {
      const own = positive((one) => one === a);
      const lead = own - positive((one) => one !== a);
      return [counts[a] / all, own, lead, growth(read, name) / ofPosts];
    });
  };
}
