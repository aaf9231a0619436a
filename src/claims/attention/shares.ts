import type { Culture } from '../../corpus';
import type { Criterion } from '../../papers';
import type { Counted } from './counted';
import type { Drawn } from './drawn';
import { margins, type Part, tooFewKnown, withoutWord } from './parts';

/** Which words, by name; endorsers are one word. */
type Belongs = (word: string) => boolean;

/** Spoken of: at least one mention in twenty, the margin being a fifth of it as for all attention. Ours. */
const spokenOf: Criterion = { value: 0.05, lower: 0.05 * (1 - margins.attention), margin: 0.05 * margins.attention };

const criteria = {
  'spoken of': spokenOf,
  /** More than the other culture at all, as A10 has been asked from the first. */
  'leans to': { value: 0, lower: 0 },
  /** The other culture gives it at least a fifth less, with the whole interval on that side. */
  'more than the other': { value: margins.attention, lower: 0, margin: margins.attention },
} as const satisfies Record<string, Criterion>;

/**
 * A part about how much of a culture's attention some words get together: that it is there, or that it is more than in the other
 * culture, as a share of the larger of both.
 */
export function shareOfAttention(
  name: string,
  side: Culture,
  counted: Readonly<Record<Culture, Counted>>,
  belongs: Belongs,
  asked: keyof typeof criteria,
): Part {
  const other = side === 'domestic' ? 'foreign' : 'domestic';
  const indices = (culture: Culture) => counted[culture].words.names.flatMap((word, i) => (belongs(word) ? [i] : []));
  const own = { domestic: indices('domestic'), foreign: indices('foreign') };
  const share = (drawn: Drawn, list: readonly number[]) =>
    list.reduce((sum, i) => sum + drawn.words.attention.of[i], 0) / drawn.total;
  const named = own.domestic.length + own.foreign.length;
  return {
    name,
    side,
    measure: 'attention',
    criterion: criteria[asked],
    obstacle:
      tooFewKnown(counted[side]) ??
      (asked === 'spoken of' ? undefined : tooFewKnown(counted[other])) ??
      (named === 0 ? withoutWord : undefined),
    value: (draw) => {
      const here = share(draw[side], own[side]);
      if (asked === 'spoken of') return here;
      const there = share(draw[other], own[other]);
      return (here - there) / Math.max(here, there);
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
    value: (draw) => {
      const { attention, satisfaction } = draw[culture].words;
      const meanOf = (isHigh: boolean) => {
        const values = satisfaction.of.filter(
          (value, i) => words.often[i] && !Number.isNaN(value) && attention.of[i] > attention.middle === isHigh,
        );
        return values.reduce((sum, value) => sum + value, 0) / values.length;
      };
      return meanOf(true) - meanOf(false);
    },
  };
}
