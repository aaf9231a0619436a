import { type Culture, cultures } from '@crosscultural/corpus';
import { type Claim, claimedInA, leaningThemes, purchaseJourney, themeOf } from '../../papers';
import type { Counted } from './counted';
import type { Draw } from './drawn';
import { amongHighest, beyondMiddle, type Part } from './parts';
import { lowWithLow, shareOfAttention } from './shares';

type Counts = Readonly<Record<Culture, Counted>>;

/** A claim made ready for the evidence. */
export interface Question {
  /** Cultures that it speaks of. */
  about: readonly Culture[];
  parts: Part[];
  /** What was found, as a sentence. */
  describe: (draw: Draw) => string;
}

/** Splits a claim of Paper A about attention and satisfaction (A4–A13) into its parts. */
export function questionOf(claim: Claim, counts: Counts): Question {
  switch (claim.id) {
    case 'A4':
      return askHighest(counts.foreign, claimedInA.A4.foreign, 'attention');
    case 'A5':
      return askHighest(counts.domestic, claimedInA.A5.domestic, 'attention');
    case 'A6':
      return askHighest(counts.foreign, claimedInA.A6.foreign, 'satisfaction');
    case 'A7':
      return askHighest(counts.domestic, claimedInA.A7.domestic, 'satisfaction');
    case 'A8':
      return askBeyond(counts, claimedInA.A8, 'low', false);
    case 'A9':
      return askBeyond(counts, claimedInA.A9, 'high', true);
    case 'A10':
      return askLeaning(counts);
    case 'A11':
      return askJourney(counts);
    case 'A12':
      return askBoth(counts);
    case 'A13':
      return askHabits(counts);
    default:
      throw new RangeError(`${claim.id} is not a claim about attention and satisfaction.`);
  }
}

/** "Highest …: these words": each among the k highest, k being their number. */
function askHighest(counted: Counted, claimed: readonly string[], measure: Part['measure']): Question {
  return {
    about: [counted.culture],
    parts: claimed.map((word) => amongHighest(counted, word, claimed.length, measure)),
    describe: (draw) => {
      const top = highest(counted, draw, measure).slice(0, claimed.length);
      const missed = claimed.filter((word) => !top.includes(word));
      const outcome = missed.length === 0 ? 'all claimed' : `claimed but lower: ${missed.join(', ')}`;
      return `Highest ${counted.culture} ${measure}: ${top.join(', ')} (${outcome}).`;
    },
  };
}

/** The ranked words, the highest first. */
function highest({ culture, words }: Counted, draw: Draw, measure: Part['measure']): string[] {
  const values = draw[culture].words[measure].of;
  return words.names
    .map((name, i) => ({ name, value: values[i], often: words.often[i] }))
    .filter(({ value, often }) => often && !Number.isNaN(value))
    .sort((a, b) => b.value - a.value)
    .map(({ name }) => name);
}

/** "Low (or high) in both measures": each word in each measure, and it counts where it is so in both. */
function askBeyond(
  counts: Counts,
  claimed: Partial<Record<Culture, readonly string[]>>,
  side: 'low' | 'high',
  joined: boolean,
): Question {
  const parts = cultures.flatMap((culture) =>
    (claimed[culture] ?? []).flatMap((word) =>
      (['attention', 'satisfaction'] as const).map((measure) => ({
        ...beyondMiddle(counts[culture], word, side, measure, joined),
        together: `${culture} ${word}`,
      })),
    ),
  );
  return { about: cultures, parts, describe: (draw) => describeHolding(parts, draw, `${side} in both measures`) };
}

/** A10: two leads in attention. */
function askLeaning(counts: Counts): Question {
  const inThemes = (themes: readonly string[]) => (word: string) => themes.includes(themeOf(word) ?? '');
  const parts = [
    shareOfAttention('innovation and function', 'foreign', counts, inThemes(leaningThemes.foreign), moreThanOther),
    shareOfAttention('after-sale service', 'domestic', counts, inThemes(leaningThemes.domestic), moreThanOther),
  ];
  return {
    about: cultures,
    parts,
    describe: (draw) =>
      `Attention to innovation and function is ${more(parts[0].value(draw)(draw))} abroad than at home, attention to after-sale service ${more(parts[1].value(draw)(draw))} at home than abroad.`,
  };
}
const moreThanOther = 'more than the other';

/** A11: what the cultures speak of before, while and after buying. */
function askJourney(counts: Counts): Question {
  const parts = purchaseJourney.map(({ phase, thing, culture, themes, words, shared }) =>
    shareOfAttention(
      `${phase}: ${thing}`,
      culture,
      counts,
      (word) => words.includes(word) || themes.includes(themeOf(word) ?? ''),
      shared ? 'spoken of' : moreThanOther,
    ),
  );
  return {
    about: cultures,
    parts,
    describe: (draw) =>
      `${describeHolding(parts, draw, 'spoken of as claimed')} Which phase a word belongs to is our reading; the mentions themselves say no time.`,
  };
}

/** A12: attention and satisfaction together. */
function askBoth(counts: Counts): Question {
  const leaning = askBeyond(counts, claimedInA.A12, 'high', false).parts;
  const stressed = cultures.flatMap((culture) =>
    claimedInA.A12.both.map((word) => beyondMiddle(counts[culture], word, 'high', 'attention')),
  );
  const parts = [...leaning, ...stressed, ...cultures.map((culture) => lowWithLow(counts[culture]))];
  return {
    about: cultures,
    parts,
    describe: (draw) =>
      `${describeHolding(parts, draw, 'as claimed')} The paper’s domestic words here are others than those of A5, which it calls highest; at home attention is highest for ${highest(counts.domestic, draw, 'attention').slice(0, 4).join(', ')}.`,
  };
}

/** A13: what buyers want, by what they speak of more than the other culture does. */
function askHabits(counts: Counts): Question {
  const parts = cultures.flatMap((culture) =>
    Object.entries(claimedInA.A13[culture]).map(([thing, words]) =>
      shareOfAttention(thing, culture, counts, (word) => words.includes(word), moreThanOther),
    ),
  );
  return {
    about: cultures,
    parts,
    describe: (draw) => {
      const order = highest(counts.domestic, draw, 'attention');
      const place = order.indexOf('price') + 1;
      return `${describeHolding(parts, draw, 'spoken of more than in the other culture')} It stands against A8, where domestic attention to price is low: price has place ${place || '—'} of ${order.length} at home.`;
    },
  };
}

function describeHolding(parts: readonly Part[], draw: Draw, what: string): string {
  const asked = parts.filter(({ obstacle }) => obstacle === undefined);
  const list = cultures.map((culture) => {
    const own = asked.filter(({ side }) => side === culture);
    const said = own.map((part) => `${part.name} ${part.value(draw)(draw) >= part.criterion.value ? 'yes' : 'no'}`);
    return `${culture} ${said.join('; ') || '—'}`;
  });
  return `${what[0].toUpperCase()}${what.slice(1)}: ${list.join(' | ')}.`;
}

/** A lead as a share of the larger one in words: 0.5 is "100 % higher", −0.5 is "50 % lower". */
function more(lead: number): string {
  return lead < 0 ? `${(-100 * lead).toFixed(0)} % lower` : `${((100 * lead) / (1 - lead)).toFixed(0)} % higher`;
}
