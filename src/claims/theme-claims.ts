import { minimumOccurrences } from '@crosscultural/attention';
import { interval95, median, type Random, resamples, resampleUnits, sumOfUnits } from '@crosscultural/base';
import { notComputed, notTestable } from '@crosscultural/claims';
import { type Culture, cultures } from '@crosscultural/corpus';
import { type Claim, contrastedThemes, themesOf, themesThere } from '../papers';
import { type ClaimPart, type ClaimResult, judge } from './claim';
import type { LedgerEvidence } from './evidence';
import {
  contrastOfThemes,
  possibleContrast,
  smallestShare,
  type ThemesInChains,
  type ThemesOfChain,
  themesInChains,
} from './themes-in-chains';

const shared: readonly string[] = contrastedThemes.shared;
const domesticOnly: readonly string[] = contrastedThemes.domesticOnly;

/** What A3 allows: a theme that should not be there has at most this share of its words in one topic, surely no half of them. */
const notThere = { value: 0.8, lower: 0.5, margin: themesThere.margin };

/** A number that the claims ask for: of the chains of both cultures, by place. */
export type Asked = (domestic: ThemesOfChain[], foreign: ThemesOfChain[]) => number[];

/** What decides each claim. */
export const valuesOf: Readonly<Record<string, Asked>> = {
  A1: (domestic) => domestic.map(({ found }) => smallestShare(found)),
  A2: (_, foreign) => foreign.map(({ found }) => smallestShare(found)),
  A3: (domestic, foreign) =>
    domestic.slice(0, foreign.length).map((one, chain) => contrastOfThemes(one, foreign[chain])),
};

/** What could be, if the words that the reviews hardly use were where the claim wants them: the upper end of each interval. */
const possibleOf: Readonly<Record<string, Asked>> = {
  A1: (domestic) => domestic.map(({ possible }) => smallestShare(possible)),
  A2: (_, foreign) => foreign.map(({ possible }) => smallestShare(possible)),
  A3: (domestic, foreign) =>
    domestic.slice(0, foreign.length).map((one, chain) => possibleContrast(one, foreign[chain])),
};

/** A part of a claim before it is judged. */
interface Part {
  name: string;
  side: Culture;
  theme: string;
  asked: Asked;
  /** The other end of what it could be, if words that are hardly used were where the claim wants them. */
  possible: Asked;
  /** True for a theme that should not be there. */
  absent?: boolean;
}

function partsOf(id: string): Part[] {
  const there = (side: Culture, themes: readonly string[]): Part[] =>
    themesOf(side).flatMap(({ id: theme, title }) =>
      themes.includes(theme)
        ? {
            ...{ name: title, side, theme },
            asked: (domestic, foreign) => (side === 'domestic' ? domestic : foreign).map(({ found }) => found[theme]),
            possible: (domestic, foreign) =>
              (side === 'domestic' ? domestic : foreign).map(({ possible }) => possible[theme]),
          }
        : [],
    );
  const all = (side: Culture) =>
    there(
      side,
      themesOf(side).map(({ id: theme }) => theme),
    );
  if (id !== 'A3') return all(id === 'A1' ? 'domestic' : 'foreign');
  const absent = themesOf('domestic').flatMap(({ id: theme, title }): Part[] =>
    domesticOnly.includes(theme)
      ? [
          {
            ...{ name: `no ${title}`, side: 'foreign', theme, absent: true },
            asked: (_, foreign) => foreign.map(({ elsewhere }) => elsewhere[theme]),
            possible: (_, foreign) => foreign.map(({ surelyElsewhere }) => surelyElsewhere[theme]),
          },
        ]
      : [],
  );
  return [...there('domestic', [...shared, ...domesticOnly]), ...there('foreign', shared), ...absent];
}

/**
 * Judges claims A1–A3 from LDA topics. A chain of the sampler can be stuck in a poor mode, which says nothing about the reviews: the
 * median over chains decides. The interval is over reviews, drawn anew with the topics that each chain gave to their tokens; all
 * chains see the same reviews. It says how far the homes of the words hang on single reviews. Topics are not fitted anew: what
 * other chains would find stands in the number of chains that reach the criterion.
 *
 * Missing data is no evidence against a theme: the interval reaches as far as if the words that the reviews hardly use were all at home.
 * A theme of which fewer than half the words are used often enough is not testable, nor is any by chains with fewer topics than themes.
 *
 * @param random decides which reviews are drawn.
 */
export function judgeThemeClaims(
  claims: readonly Claim[],
  reviews: LedgerEvidence['reviews'],
  random: Random,
): Omit<ClaimResult, 'artefact'>[] {
  const about = (id: string): readonly Culture[] => (id === 'A1' ? ['domestic'] : id === 'A2' ? ['foreign'] : cultures);
  const topicsIn = (culture: Culture) => reviews?.[culture]?.topics;
  const fitted = (culture: Culture) => (topicsIn(culture)?.chains.length ?? 0) > 0;
  const lacking = (culture: Culture) =>
    themesOf(culture).filter(({ id }) => !topicsIn(culture)?.themeWords[id]?.length);
  const answered = claims.filter(({ id }) => about(id).every((one) => fitted(one) && lacking(one).length === 0));
  const found = answered.length > 0 ? estimates(answered, reviews, random) : null;
  return claims.map((claim) => {
    const sides = about(claim.id);
    const missing = sides.filter((culture) => !fitted(culture));
    if (missing.length > 0) {
      return notComputed(claim, 'reviews', `No topics have been fitted to the ${missing.join(' and ')} reviews.`);
    }
    const n = sides.reduce((sum, culture) => sum + topicsIn(culture)!.documents, 0);
    const without = sides.flatMap(lacking);
    if (without.length > 0) {
      const names = without.map(({ id }) => id).join(', ');
      return notTestable(claim, 'reviews', n, `No words were given for the themes ${names}.`);
    }
    return resultOf(claim, n, found!.of[claim.id], found!.sides);
  });
}

interface Estimate {
  chains: number[];
  value: number;
  interval: [number, number] | null;
}

type Sides = Readonly<Record<Culture, ThemesInChains | null>>;

/** Of each claim and its parts, the median over chains and its interval over reviews. */
function estimates(
  claims: readonly Claim[],
  reviews: LedgerEvidence['reviews'],
  random: Random,
): { of: Record<string, { whole: Estimate; parts: (Part & Estimate)[] }>; sides: Sides } {
  const sides = cultures.map((culture) => {
    const topics = reviews?.[culture]?.topics;
    return topics && topics.chains.length > 0 ? themesInChains(culture, topics) : null;
  });
  const parts = claims.map(({ id }) => partsOf(id));
  // Each number, and after it what it could be.
  const asked = claims.flatMap(({ id }, c) => [
    ...[valuesOf[id], possibleOf[id]],
    ...parts[c].flatMap((part) => [part.asked, part.possible]),
  ]);
  const observed = sides.map((side) => (side ? side.read(sumOfUnits(side.units)) : []));
  const chains = asked.map((one) => one(observed[0], observed[1]));
  const draws = asked.map(() => new Float64Array(resamples));
  const sums = sides.map((side) => new Float64Array(side?.units.cells ?? 0));
  for (let b = 0; b < resamples; b++) {
    const [domestic, foreign] = sides.map((side, s) => {
      if (!side) return [];
      resampleUnits(side.units, sums[s], random);
      return side.read(sums[s]);
    });
    asked.forEach((one, a) => {
      draws[a][b] = median(one(domestic, foreign));
    });
  }
  let next = 0;
  const take = (): Estimate => {
    const a = next;
    next += 2;
    const [own, could] = [interval95(draws[a]), interval95(draws[a + 1])];
    const interval: Estimate['interval'] = own && could && [Math.min(own[0], could[0]), Math.max(own[1], could[1])];
    return { chains: chains[a], value: median(chains[a]), interval };
  };
  const of = Object.fromEntries(
    claims.map(({ id }, c) => [id, { whole: take(), parts: parts[c].map((part) => ({ ...part, ...take() })) }]),
  );
  return { of, sides: { domestic: sides[0], foreign: sides[1] } };
}

function resultOf(
  claim: Claim,
  n: number,
  { whole, parts }: { whole: Estimate; parts: (Part & Estimate)[] },
  sides: Sides,
): Omit<ClaimResult, 'artefact'> {
  const judged = parts.map((part) => judgedPart(part, whyNotTestable(part, sides[part.side]!)));
  const untestable = judged.filter(({ verdict }) => verdict === 'not testable');
  const reasons = untestable.map(({ name, side, reason }) => `${name} (${side}): ${reason}`).join('; ');
  if (2 * untestable.length >= parts.length) {
    return { ...notTestable(claim, 'reviews', n, `Not testable: ${reasons}.`), parts: judged };
  }
  const reaching = whole.chains.filter((one) => one >= claim.criterion.value).length;
  const shares = parts.map(({ name, side, value }) => `${name}, ${side} ${value.toFixed(2)}`).join('; ');
  return {
    id: claim.id,
    verdict: judge(whole.value, whole.interval, claim.criterion),
    statistic: { name: claim.statistic, value: whole.value },
    interval95: whole.interval,
    n,
    unit: 'reviews',
    detail: `Share of a theme’s words in its topic: ${shares}. ${reaching} of ${whole.chains.length} chains of the sampler reach ${claim.criterion.value}; the interval is over reviews, with the topics as fitted, and reaches as far as if words with fewer than ${minimumOccurrences} tokens were where the claim wants them.${reasons === '' ? '' : ` Not testable: ${reasons}.`}`,
    parts: judged,
  };
}

/** Why a theme cannot be asked for; a theme that should not be there needs reviews that show those that should. */
function whyNotTestable({ theme, side, absent }: Part, { used, topics }: ThemesInChains): string | undefined {
  const themes = themesOf(side).length;
  if (topics < themes) return `${topics} topics cannot hold ${themes} themes`;
  const tooFew = (id: string) => 2 * used[id].often < used[id].words;
  if (absent) return shared.some(tooFew) ? 'the reviews are too few to show that something is not there' : undefined;
  return tooFew(theme)
    ? `only ${used[theme].often} of its ${used[theme].words} words are named at least ${minimumOccurrences} times`
    : undefined;
}

/** A theme that should be there is judged as A1 and A2 judge the worst; one that should not, by how little of it is there. */
function judgedPart({ name, side, value, interval, absent }: Part & Estimate, reason?: string): ClaimPart {
  if (reason !== undefined) return { name, side, verdict: 'not testable', value: null, interval95: null, reason };
  const verdict = absent
    ? judge(1 - value, interval && [1 - interval[1], 1 - interval[0]], notThere)
    : judge(value, interval, themesThere);
  return { name, side, verdict, value, interval95: interval };
}
