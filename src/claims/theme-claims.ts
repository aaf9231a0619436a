import { interval95, median, type Random, resamples, resampleUnits, sumOfUnits } from '@crosscultural/base';
import { type Culture, cultures } from '../corpus';
import { type Claim, contrastedThemes, themesOf, themesThere } from '../papers';
import { type ClaimPart, type ClaimResult, judge } from './claim';
import type { LedgerEvidence } from './evidence';
import { contrastOfThemes, smallestShare, type ThemesOfChain, themesInChains } from './themes-in-chains';
import { notComputed, notTestable } from './unanswered';

const shared: readonly string[] = contrastedThemes.shared;
const domesticOnly: readonly string[] = contrastedThemes.domesticOnly;

/** What A3 allows: a theme that should not be there has at most this share of its words in one topic, surely no half of them. */
const notThere = { value: 0.8, lower: 0.5 };

/** A number that the claims ask for: of the chains of both cultures, by place. */
export type Asked = (domestic: ThemesOfChain[], foreign: ThemesOfChain[]) => number[];

/** What decides each claim. */
export const valuesOf: Readonly<Record<string, Asked>> = {
  A1: (domestic) => domestic.map(smallestShare),
  A2: (_, foreign) => foreign.map(smallestShare),
  A3: (domestic, foreign) =>
    domestic.slice(0, foreign.length).map((one, chain) => contrastOfThemes(one, foreign[chain])),
};

/** A part of a claim before it is judged. */
interface Part {
  name: string;
  side: Culture;
  asked: Asked;
  /** True for a theme that should not be there. */
  absent?: boolean;
}

function partsOf(id: string): Part[] {
  const there = (side: Culture, themes: readonly string[]): Part[] =>
    themesOf(side).flatMap(({ id: theme, title }) =>
      themes.includes(theme)
        ? {
            name: title,
            side,
            asked: (domestic, foreign) => (side === 'domestic' ? domestic : foreign).map(({ found }) => found[theme]),
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
            ...{ name: `no ${title}`, side: 'foreign', absent: true },
            asked: (_, foreign) => foreign.map(({ elsewhere }) => elsewhere[theme]),
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
    return resultOf(claim, n, found![claim.id]);
  });
}

interface Estimate {
  chains: number[];
  value: number;
  interval: [number, number] | null;
}

/** Of each claim and its parts, the median over chains and its interval over reviews. */
function estimates(
  claims: readonly Claim[],
  reviews: LedgerEvidence['reviews'],
  random: Random,
): Record<string, { whole: Estimate; parts: (Part & Estimate)[] }> {
  const sides = cultures.map((culture) => {
    const topics = reviews?.[culture]?.topics;
    return topics && topics.chains.length > 0 ? themesInChains(culture, topics) : null;
  });
  const parts = claims.map(({ id }) => partsOf(id));
  const asked = claims.flatMap(({ id }, c) => [valuesOf[id], ...parts[c].map(({ asked: part }) => part)]);
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
    const a = next++;
    return { chains: chains[a], value: median(chains[a]), interval: interval95(draws[a]) };
  };
  return Object.fromEntries(
    claims.map(({ id }, c) => [id, { whole: take(), parts: parts[c].map((part) => ({ ...part, ...take() })) }]),
  );
}

function resultOf(
  claim: Claim,
  n: number,
  { whole, parts }: { whole: Estimate; parts: (Part & Estimate)[] },
): Omit<ClaimResult, 'artefact'> {
  const reaching = whole.chains.filter((one) => one >= claim.criterion.value).length;
  const shares = parts.map(({ name, side, value }) => `${name}, ${side} ${value.toFixed(2)}`).join('; ');
  return {
    id: claim.id,
    verdict: judge(whole.value, whole.interval, claim.criterion),
    statistic: { name: claim.statistic, value: whole.value },
    interval95: whole.interval,
    n,
    unit: 'reviews',
    detail: `Share of a theme’s words in its topic: ${shares}. ${reaching} of ${whole.chains.length} chains of the sampler reach ${claim.criterion.value}; the interval is over reviews, with the topics as fitted.`,
    parts: parts.map(judgedPart),
  };
}

/** A theme that should be there is judged as A1 and A2 judge the worst; one that should not, by how little of it is there. */
function judgedPart({ name, side, value, interval, absent }: Part & Estimate): ClaimPart {
  const verdict = absent
    ? judge(1 - value, interval && [1 - interval[1], 1 - interval[0]], notThere)
    : judge(value, interval, themesThere);
  return { name, side, verdict, value, interval95: interval };
}
