import { deriveSeed, median, quantile, seededRandom, sumOfUnits } from '@crosscultural/base';
import { cultures } from '@crosscultural/corpus';
import { type ClaimId, claims } from '../papers';
import type { LedgerEvidence } from './evidence';
import { valuesOf } from './theme-claims';
import { themesInChains } from './themes-in-chains';

/** Claims A1–A3 asked with words that have changed their themes. */
export interface ThemeControl {
  id: ClaimId;
  /** The claim's statistic with the themes of the paper. */
  value: number;
  /** With permuted words: the middle value, and the one that 97.5 % of the permutations do not exceed. */
  permuted: number;
  highest: number;
  /** Share of permutations that reach what the claim asks for: how often the criterion would be met by words without themes. */
  reaching: number;
  /** Share of permutations, the observed one among them, with a value at least as large. */
  pValue: number;
}

/**
 * A negative control of claims A1–A3: the feature words of each culture change their themes at random. Topics, words and the
 * sizes of the themes stay; only which words belong together is lost. A claim that is then still met says nothing about themes.
 * The words of themes that should not be there stay (claim A3).
 *
 * @param reviews topics of both cultures, or of one: claims that ask for more are left out.
 * @param seed decides the permutations.
 * @param permutations how many; 2,000 unless given.
 * @example
 * claims.permutedThemes({ foreign: { topics: pipelines.topicEvidence(found[1]) } }, 2023); // one row, for A2
 */
export function permutedThemes(
  reviews: NonNullable<LedgerEvidence['reviews']>,
  seed: number,
  permutations = 2000,
): ThemeControl[] {
  const sides = cultures.map((culture) => {
    const topics = reviews[culture]?.topics;
    if (!topics || topics.chains.length === 0) return null;
    const { units, ...side } = themesInChains(culture, topics);
    return { ...side, sums: sumOfUnits(units), places: Array.from({ length: side.words }, (_, place) => place) };
  });
  const [home, abroad] = sides;
  const ids = (['A1', 'A2', 'A3'] as const).filter((id) => (id === 'A2' || home) && (id === 'A1' || abroad));
  const random = seededRandom(deriveSeed(seed, 'permuted themes'));
  const valuesWith = (permuted: boolean) => {
    const [domestic, foreign] = sides.map((side) => {
      if (!side) return [];
      return side.read(side.sums, permuted ? random.shuffle(side.places) : undefined);
    });
    return ids.map((id) => median(valuesOf[id](domestic, foreign)));
  };
  const observed = valuesWith(false);
  const draws = Array.from({ length: permutations }, () => valuesWith(true));
  return ids.map((id, i) => {
    const values = draws.map((draw) => draw[i]);
    const least = claims.find((claim) => claim.id === id)!.criterion.value;
    const share = (limit: number) => values.filter((value) => value >= limit - 1e-12).length;
    return {
      id,
      value: observed[i],
      permuted: median(values),
      highest: quantile(values, 0.975),
      reaching: share(least) / permutations,
      pValue: (share(observed[i]) + 1) / (permutations + 1),
    };
  });
}
