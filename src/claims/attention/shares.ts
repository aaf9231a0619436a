import { occurrencesIn } from '@crosscultural/attention';
import { type Culture, cultures } from '@crosscultural/corpus';
import type { Criterion } from '../../papers';
import type { Counted } from './counted';
import type { Draw } from './drawn';
import { margins, type Part, tooFewKnown, withoutWord } from './parts';
import { largestPlaceboLead, leadOf } from './placebo';

/** Which words, by name; endorsers are one word. */
type Belongs = (word: string) => boolean;

/** Two cultures cannot be compared by words that are searched for in one language. */
export const inOneListOnly = 'in one list only';

/** Spoken of: at least one mention in twenty, the margin being a fifth of it as for all attention. Ours. */
const spokenOf: Criterion = { value: 0.05, lower: 0.05 * (1 - margins.attention), margin: 0.05 * margins.attention };

/** Nobody can say that cultures differ in something of which a culture with itself is not known to agree. */
export const withoutPlacebo = 'named too seldom to compare either culture with itself';

/**
 * The other culture gives it at least a fifth less, and less by more than either culture differs from itself, with the whole interval. What
 * feigns a difference can also hide one: contradicted is a lead that lies as far on the other side.
 */
const moreThanOther = (placebo: number): Criterion => {
  const value = Math.max(margins.attention, placebo);
  return { value, lower: placebo, margin: value + placebo };
};

/**
 * A part about how much of a culture's attention some words get together: that it is there, or that it is more than in the other
 * culture, as a share of the larger of both. Cultures are compared by the words that the lists of both languages have, in the part and
 * in all mentions: of what one list lacks, its reviewers may speak and nobody would count it. More than in the other culture it is only
 * beyond the placebo: the largest lead that the words have between two halves or product groups of one culture.
 */
export function shareOfAttention(
  name: string,
  side: Culture,
  counted: Readonly<Record<Culture, Counted>>,
  belongs: Belongs,
  asked: 'spoken of' | 'more than the other',
): Part {
  const other = side === 'domestic' ? 'foreign' : 'domestic';
  const compared = asked !== 'spoken of';
  const featuresOf = (culture: Culture, naming: 'words' | 'comparable') =>
    counted[culture][naming].names.flatMap((word, i) => (belongs(word) ? counted[culture][naming].members[i] : []));
  const naming = compared ? 'comparable' : 'words';
  const own = { domestic: featuresOf('domestic', naming), foreign: featuresOf('foreign', naming) };
  const share = (draw: Draw, culture: Culture) =>
    occurrencesIn(draw[culture].cells, own[culture]) / draw[culture].all[naming];
  const isNamed = cultures.some((culture) => featuresOf(culture, 'words').length > 0);
  const isCovered = cultures.some((culture) => own[culture].length > 0);
  const placebo = compared
    ? largestPlaceboLead([...counted.domestic.placebos, ...counted.foreign.placebos], belongs)
    : null;
  return {
    name,
    side,
    measure: 'attention',
    criterion: compared ? moreThanOther(placebo ?? 1) : spokenOf,
    ...(placebo !== null && { placebo }),
    obstacle:
      tooFewKnown(counted[side]) ??
      (compared ? tooFewKnown(counted[other]) : undefined) ??
      (isNamed ? undefined : withoutWord) ??
      (isCovered ? undefined : inOneListOnly) ??
      (compared && placebo === null ? withoutPlacebo : undefined),
    value: () => (draw) => {
      const here = share(draw, side);
      return compared ? leadOf(here, share(draw, other)) : here;
    },
  };
}

/** "What is low in attention is low in satisfaction": how much less the less attended half of the words is liked, in points. */
export function lowWithLow({ culture, words, withoutSatisfaction, ...counted }: Counted): Part {
  return {
    name: 'little attention, little satisfaction',
    side: culture,
    measure: 'satisfaction',
    criterion: { value: margins.satisfaction, lower: 0, margin: margins.satisfaction },
    obstacle: withoutSatisfaction ?? tooFewKnown({ culture, words, ...counted }),
    value: () => (draw) => {
      const { attention, satisfaction } = draw[culture].words;
      let [high, highs, low, lows] = [0, 0, 0, 0];
      for (let w = 0; w < satisfaction.of.length; w++) {
        const value = satisfaction.of[w];
        if (!words.often[w] || Number.isNaN(value)) continue;
        if (attention.of[w] >= attention.middle) {
          high += value;
          highs++;
        } else {
          low += value;
          lows++;
        }
      }
      return high / highs - low / lows;
    },
  };
}
