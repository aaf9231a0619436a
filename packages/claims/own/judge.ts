import { deriveSeed, normalQuantile975, sumOfUnits, UserError } from '@crosscultural/base';
import { judge, type Verdict } from '../claim';
import { asked } from './asked';
import { type Compared, correctedComparison, countedComparison } from './compared';
import { correctedSides } from './corrected';
import { fewestUnits, speakingUnits } from './doubt';
import { type Freezing, type FrozenClaims, freezingOf } from './freeze';
import { conceptMistake, namesIn, whyFoundNowhere, wordsFoundNowhere } from './names';
import type { OwnClaim, OwnClaims } from './own-claim';
import { type Amounts, amountsOf, type OwnText, ratioCells, unitsOf } from './own-text';
import { isMistaken, judgeOf, type OwnReader, readerInWords, untoldReader } from './reader';
import { topicAmounts } from './topic-amounts';

/** What the ledger says about one claim of one's own. */
export interface OwnClaimResult {
  id: string;
  statement: string;
  verdict: Verdict;
  /** The measure on each side that the claim names, in its order; null where nothing defines it. */
  sides: { name: string; value: number | null; texts: number }[];
  /** What is compared: the first side less the second, or less the number that the claim asks for. */
  difference: number | null;
  /** Of the difference: percentile bootstrap. */
  interval95: [number, number] | null;
  /** Texts or authors that the bootstrap draws. */
  n: number;
  unit: 'text' | 'author';
  /**
   * Control: how often a difference as large comes up when texts (or authors) are dealt to the two sides at random, two-sided; null for
   * a claim about one side.
   */
  shuffled: number | null;
  /** Power: the smallest difference that would be found in 80 % of such samples (2.8 standard errors); null without an interval. */
  detectable: number | null;
  freezing: Freezing;
  /** Who read what the measure is taken from, and what corrects it; empty where the texts themselves say it. */
  reader: string;
  /** Words of the claim that stand nowhere in these texts, or name no aspect of their triplets; left out where all do. */
  foundNowhere?: string[];
  /** Why it is not testable. */
  reason?: string;
}

/** 80 % of a standard normal variable lies below it; with the 97.5 % quantile it gives the power of 80 % at the 5 % level. */
const quantile80 = 0.8416212335729143;

/**
 * Judges claims of one's own by texts, as the ledger of the papers judges theirs: see `asked` for what each comparison asks. What a
 * reader (a model, the lexicon) says of the texts is corrected for its mistakes in labelled texts, drawn anew in every resample. Where
 * nobody knows the mistakes, claims on praise are not testable, and one on attention is taken as counted and stays inconclusive.
 *
 * @param claims as read from `claims.yaml`.
 * @param texts all of them; a claim takes those of its sides.
 * @param options the seed of the bootstrap, of the shuffles and of the topics; what `claims freeze` wrote down (none unless given); who
 *   read the texts (untold unless given: whatever was read in them may be wrong).
 * @returns one result a claim, in the file's order.
 * @throws UserError where a claim's concept is no category of the triplets.
 * @example
 * const results = claims.judgeOwnClaims(claims.readOwnClaims('claims.yaml'), texts, { seed: 7, reader });
 */
export function judgeOwnClaims(
  claims: OwnClaims,
  texts: readonly OwnText[],
  { seed, frozen = null, reader = untoldReader }: { seed: number; frozen?: FrozenClaims | null; reader?: OwnReader },
): OwnClaimResult[] {
  const known = namesIn(
    texts,
    reader.labelled.map(({ truth }) => truth),
  );
  const mistakes = claims.claims.flatMap((claim) => {
    const mistake = conceptMistake(claim, known);
    return mistake === null ? [] : [`claim ${claim.id}: concept: ${mistake}`];
  });
  if (mistakes.length > 0) throw new UserError(mistakes.join('\n'));
  return claims.claims.map((claim) => ({
    ...judgeOne(claim, claims, texts, reader, deriveSeed(seed, `own claim ${claim.id}`)),
    freezing: freezingOf(claim, claims, frozen),
  }));
}

function judgeOne(
  claim: OwnClaim,
  { resample }: OwnClaims,
  texts: readonly OwnText[],
  reader: OwnReader,
  seed: number,
): Omit<OwnClaimResult, 'freezing'> {
  const { id, statement, side, than } = claim;
  const names = typeof than === 'string' ? [side, than] : [side];
  const sides = names.map((name) => texts.filter((text) => text.side === name));
  const amounts = sides.map((own): Amounts[] | string =>
    claim.measure === 'topic share' ? topicAmounts(own, claim, seed) : amountsOf(own, claim),
  );
  const judgeOfClaim = judgeOf(claim, reader);
  const nothing = (reason: string) => ({
    ...{ id, statement, verdict: 'not testable' as const, reason },
    ...{ difference: null, interval95: null, n: 0, unit: resample, shuffled: null, detectable: null },
    sides: names.map((name, i) => ({ name, value: null, texts: sides[i].length })),
    reader: readerInWords(judgeOfClaim, null),
  });
  const empty = names.findIndex((_, i) => sides[i].length === 0);
  if (empty >= 0) {
    const there = [...new Set(texts.map((text) => text.side))].join(', ');
    return nothing(`no text belongs to "${names[empty]}" (there are: ${there || 'none'})`);
  }
  const obstacle = amounts.find((each) => typeof each === 'string');
  if (typeof obstacle === 'string') return nothing(obstacle);
  const nowhere = whyFoundNowhere(claim, names, texts);
  if (nowhere !== null) return nothing(nowhere);
  const units = sides.map((own, i) => unitsOf(own, (amounts[i] as Amounts[]).map(ratioCells), 2, resample));
  const speaking = units.map(speakingUnits);
  const few = speaking.findIndex((count) => count < fewestUnits);
  if (few >= 0) {
    const count =
      speaking[few] === 0 ? `no ${resample}` : `only ${speaking[few]} ${resample}${speaking[few] > 1 ? 's' : ''}`;
    return nothing(`${count} of "${names[few]}" ${speaking[few] > 1 ? 'say' : 'says'} it, fewer than ${fewestUnits}`);
  }
  let compared: Compared = countedComparison(claim, units, speaking, seed);
  let corrected: string | null = null;
  let isUnknown = false;
  if (judgeOfClaim !== undefined && isMistaken(judgeOfClaim)) {
    const known = correctedSides(claim, names, sides, { judge: judgeOfClaim, labelled: reader.labelled, resample });
    // Attention asks which mentions there are, and can at least be counted; praise that nobody can trust is no evidence.
    if (typeof known === 'string' && claim.measure !== 'attention') return nothing(known);
    isUnknown = typeof known === 'string';
    if (typeof known !== 'string') {
      const perUnit = units.map((each, i) => sumOfUnits(each)[1] / speaking[i]);
      compared = correctedComparison(claim, known, perUnit, seed);
      if (compared.measured.some(Number.isNaN))
        return nothing('the reader tells praise and the rest no better than a coin');
      corrected = `corrected by ${[...new Set(known.map(({ errors }) => errors))].map((each) => each.units).join(' and ')} labelled texts`;
    }
  }
  const { measured, interval, shuffled } = compared;
  const value = measured[0] - (measured[1] ?? (typeof than === 'number' ? than : 0));
  const foundNowhere = wordsFoundNowhere(claim, names, texts);
  const half = interval && (interval[1] - interval[0]) / 2;
  return {
    ...{ id, statement },
    verdict: isUnknown ? 'inconclusive' : judge(...asked(claim, value, interval)),
    sides: names.map((name, i) => ({ name, value: digits(measured[i]), texts: sides[i].length })),
    difference: digits(value),
    interval95: interval && [digits(interval[0]), digits(interval[1])],
    n: units.reduce((sum, each) => sum + each.units, 0),
    unit: resample,
    shuffled: shuffled === null ? null : digits(shuffled),
    detectable: half === null ? null : digits((half / normalQuantile975) * (normalQuantile975 + quantile80)),
    reader: readerInWords(judgeOfClaim, corrected),
    ...(foundNowhere.length > 0 && { foundNowhere }),
  };
}

/** Ten significant digits: more than anybody reads, fewer than rounding in the last place could change. */
const digits = (value: number) => Number(value.toPrecision(10));
