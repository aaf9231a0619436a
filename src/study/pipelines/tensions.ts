import { occurrencesIn, packMentions, satisfactionIn } from '@crosscultural/attention';
import { bootstrap, deriveSeed, kendallTau, seededRandom } from '@crosscultural/base';
import type { CultureAttention } from './attention';
import { percentWithInterval } from './shares';

/** A feature word that claims of the paper name against each other. */
export interface TensionRow {
  label: string;
  /** The claims that name it, and what they say of it. */
  claimed: string;
  mentions: number;
  /** Its place in the culture's words by attention, from 1, among those named often enough. */
  rank: string;
  attention: string;
  satisfaction: string;
}

/**
 * Attention and satisfaction of feature words that the paper names in claims that stand against each other.
 *
 * @param found one culture's attention and satisfaction.
 * @param claimed feature words, and what the claims say of each.
 * @example tensionRows(found[0], { price: 'A8: little attention; A13: cost-effectiveness matters' })
 */
export function tensionRows(
  { estimate, label }: Pick<CultureAttention, 'estimate' | 'label'>,
  claimed: Readonly<Record<string, string>>,
): TensionRow[] {
  const common = estimate.features.filter(({ rare }) => !rare);
  const ranked = [...common].sort((a, b) => b.attention - a.attention).map(({ feature }) => feature);
  return Object.entries(claimed).map(([feature, says]) => {
    const one = estimate.features.find((row) => row.feature === feature);
    const place = ranked.indexOf(feature);
    return {
      label: label(feature),
      claimed: says,
      mentions: one?.occurrences ?? 0,
      rank: place < 0 ? 'too rare' : `${place + 1} of ${ranked.length}`,
      attention: one ? percentWithInterval(one.attention, one.attentionInterval) : '—',
      satisfaction:
        one === undefined || one.satisfaction === null
          ? 'not testable'
          : percentWithInterval(one.satisfaction, one.satisfactionInterval),
    };
  });
}

/** How attention and satisfaction go together over a culture's words. */
export interface AttentionWithSatisfaction {
  /** Kendall's τ, −1 to 1; null where satisfaction is not testable or there are too few words. */
  tau: number | null;
  /** Bootstrap over reviews, 95 %. */
  interval: [number, number] | null;
  words: number;
}

/**
 * Whether what is low in attention is low in satisfaction (Paper A §4.3, claim A12): the rank correlation of the two measures
 * over the words that are named often enough, as counted.
 *
 * @param found one culture's attention and satisfaction.
 * @param seed of the bootstrap.
 * @example attentionWithSatisfaction(found[0], study.seed).tau
 */
export function attentionWithSatisfaction(
  { culture, estimate, mentions }: Pick<CultureAttention, 'culture' | 'estimate' | 'mentions'>,
  seed: number,
): AttentionWithSatisfaction {
  const words = estimate.features.filter(({ rare, satisfaction }) => !rare && satisfaction !== null);
  if (words.length < 3) return { tau: null, interval: null, words: words.length };
  const { units } = packMentions(
    mentions,
    words.map(({ feature }) => feature),
  );
  const tauOf = (sums: Float64Array) => {
    const counts = words.map((_, f) => occurrencesIn(sums, [f]));
    const named = counts.map((_, f) => f).filter((f) => counts[f] > 0);
    return kendallTau(
      named.map((f) => counts[f]),
      named.map((f) => satisfactionIn(sums, [f], 'per occurrence')),
    ).tauB;
  };
  const random = seededRandom(deriveSeed(seed, `attention with satisfaction ${culture}`));
  const [{ value, interval }] = bootstrap([units], [([sums]) => tauOf(sums)], random);
  return { tau: value, interval, words: words.length };
}
