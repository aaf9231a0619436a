import type { WordValues } from '@crosscultural/attention';
import type { Culture } from '@crosscultural/corpus';
import { type Criterion, themeOf } from '../../papers';
import type { Counted } from './counted';
import type { Draw } from './drawn';

/** A part of a claim made ready for the evidence. */
export interface Part {
  name: string;
  side: Culture;
  measure: 'attention' | 'satisfaction';
  criterion: Criterion;
  /** Why the evidence cannot answer it. */
  obstacle?: string;
  /** What is asked, settled on all reviews (which word stands at the last place that counts), and then measured in a sample. */
  value: (found: Draw) => (draw: Draw) => number;
  /** Parts with the same name here hold only together: the claim says both of one word. */
  together?: string;
  /** Of a comparison of the cultures, what each differs by from itself at most: less is no difference of cultures. */
  placebo?: number;
  /** The least upper end of the interval: drawing reviews anew never finds a word that none of them names. */
  ceiling?: number;
}

/**
 * Differences that do not matter: a fifth of the attention, five points of satisfaction. A word with four fifths of the attention
 * that a place asks for is as good as in it. Ours; when they and the criteria were fixed, and after seeing what, the ledger's note says.
 */
export const margins = { attention: 0.2, satisfaction: 0.05 } as const;

/**
 * With this many mentions of what a word is compared with, a rare word is evidence: with 20, a word within the margin has 16, and 8
 * or fewer come up in 2.2 % of samples (Poisson). Where words are ranked from another count than 9 on, more in proportion.
 */
const largeEnough = (minimum: number) => Math.max(20, (20 / 9) * minimum);
/** Fewer words of the paper than this, and the reviews are not in its vocabulary. */
const leastKnown = 10;
/** A word that no mention names is named at most 3 times in as many others, at 95 % (Hanley and Lippman-Hand 1983). */
const ruleOfThree = 3;

/** Nothing that the reviewers say was given to a word that says this. */
export const withoutWord = 'no mention is mapped to a word for this';

type Measure = Part['measure'];

/**
 * "Among the k highest": how far a word's attention lies above that of the k-th highest other word, as a share of it, or its
 * satisfaction in points. Asked: 0 or more, with the interval above the margin's loss.
 */
export function amongHighest(counted: Counted, word: string, k: number, measure: Measure): Part {
  const { words, culture } = counted;
  const i = words.names.indexOf(word);
  const own = ({ of }: WordValues) => of[i] ?? (measure === 'attention' ? 0 : Number.NaN);
  // Which word is the k-th highest other one is settled on all reviews: the k-th highest of a sample is biased upwards, since it is the
  // luckiest of several that are alike.
  const kthOther = ({ of }: WordValues) =>
    words.names
      .map((_, w) => w)
      .filter((w) => w !== i && words.often[w] && !Number.isNaN(of[w]))
      .sort((a, b) => of[b] - of[a])[k - 1];
  const rivals = words.mentions.filter((_, w) => words.often[w] && w !== i).sort((a, b) => b - a);
  const rival = rivals[k - 1] ?? 0;
  const ranked = rivals.length + (words.often[i] ? 1 : 0);
  return {
    name: word,
    side: culture,
    measure,
    criterion: { value: 0, lower: -margins[measure], margin: margins[measure] },
    obstacle:
      obstacleOf(counted, i, word, measure, rival) ??
      (ranked < 2 * k
        ? `only ${ranked} words are named at least ${counted.minimum} times: too few to rank ${k} against`
        : undefined),
    value: (found) => {
      const values = found[culture].words[measure];
      const last = kthOther(values);
      // Liked no more than the middle word and yet among the k highest: all are liked alike, and no word stands out.
      const isThere = words.often[i] && own(values) >= values.of[last];
      if (isThere && measure === 'satisfaction' && !(own(values) > values.middle)) return () => Number.NaN;
      return (draw) => {
        const { [measure]: drawn } = draw[culture].words;
        return measure === 'attention' ? own(drawn) / drawn.of[last] - 1 : own(drawn) - drawn.of[last];
      };
    },
    ...(measure === 'attention' && !words.mentions[i] && { ceiling: ruleOfThree / rival - 1 }),
  };
}

/**
 * "Low" or "high": how far a word lies beyond the middle word, on the side that is claimed, as a share of the middle (attention) or
 * in points (satisfaction). Asked: at least the margin, with the whole interval on that side.
 *
 * @param joined whether words of both tables that name one thing are taken together.
 */
export function beyondMiddle(
  counted: Counted,
  word: string,
  side: 'low' | 'high',
  measure: Measure,
  joined = false,
): Part {
  const naming = joined ? 'subjects' : 'words';
  const { culture, [naming]: words } = counted;
  const i = words.names.indexOf(word);
  const often = words.mentions.filter((_, w) => words.often[w]).sort((a, b) => a - b);
  const sign = side === 'high' ? 1 : -1;
  return {
    name: `${word}, ${measure}`,
    side: culture,
    measure,
    criterion: { value: margins[measure], lower: 0, margin: margins[measure] },
    obstacle: obstacleOf(counted, i, word, measure, often[often.length >> 1] ?? 0, words),
    value: () => (draw) => {
      const { of, middle } = draw[culture][naming][measure];
      const value = of[i] ?? (measure === 'attention' ? 0 : Number.NaN);
      return sign * (measure === 'attention' ? value / middle - 1 : value - middle);
    },
  };
}

/** Why a word cannot be compared; `rival` is how often the word that it is compared with is named. */
function obstacleOf(
  counted: Counted,
  i: number,
  word: string,
  measure: Measure,
  rival: number,
  words = counted.words,
): string | undefined {
  const named = words.mentions[i] ?? 0;
  if (measure === 'satisfaction' && counted.withoutSatisfaction) return counted.withoutSatisfaction;
  if (counted.known < leastKnown) return tooFewKnown(counted);
  if (named >= counted.minimum) return undefined;
  if (measure === 'satisfaction') return `named ${named} times, fewer than ${counted.minimum}`;
  // Of a word that the paper does not list, nobody knows whether the mapping could have found it.
  if (named === 0 && themeOf(word) === undefined) return withoutWord;
  return rival < largeEnough(counted.minimum)
    ? `named ${named} times, and the word to compare with only ${rival} times: too few reviews to show that it is rare`
    : undefined;
}

/** Why nothing can be asked of reviews that do not use the paper's words. */
export function tooFewKnown({ known, minimum }: Counted): string | undefined {
  return known < leastKnown
    ? `only ${known} feature words of Tables 1 and 2 are named at least ${minimum} times`
    : undefined;
}
