import { bootstrap, type Random, sumOfUnits } from '@crosscultural/base';
import { middleBy, type SatisfactionReading, satisfactionReadings } from '../attention';
import { type Culture, cultures } from '../corpus';
import { anyEndorser, type Claim, claimedInA, leaningThemes, themeOf } from '../papers';
import { type ClaimResult, judge, type ReadingResult } from './claim';
import type { LedgerEvidence } from './evidence';
import { countFeatures, type FeatureCounts, occurrences, rankedWords, satisfactions } from './ranked-words';
import { shareAmongHighest } from './ranking';
import { notComputed, notTestable } from './unanswered';

type Counts = Record<Culture, FeatureCounts>;
/** A statistic of the two cultures' summed cells, domestic first. */
type Statistic = (sums: readonly Float64Array[]) => number;

/** What separates high from low. */
type Middle = (values: Float64Array) => number;

/** A claim made ready for the evidence: its statistic per reading, or why it cannot be asked. */
interface Question {
  claim: Claim;
  /** Cultures that it speaks of. */
  about: readonly Culture[];
  untestable?: string;
  statistics: { reading?: SatisfactionReading; statistic: Statistic }[];
  /** What was found, as a sentence. */
  describe: () => string;
}

/** Judges claims A4–A10 from the feature words that reviews name; all intervals come from one bootstrap over reviews. */
export function judgeAttentionClaims(
  claims: readonly Claim[],
  { reviews, attention: settings = {} }: Pick<LedgerEvidence, 'reviews' | 'attention'>,
  random: Random,
): Omit<ClaimResult, 'artefact'>[] {
  const domestic = reviews?.domestic?.mentions;
  const foreign = reviews?.foreign?.mentions;
  if (!domestic || !foreign) {
    const missing = cultures.filter((culture) => !reviews?.[culture]?.mentions).join(' and ');
    return claims.map((claim) =>
      notComputed(claim, 'reviews', `No triplets mapped to feature words were given for the ${missing} reviews.`),
    );
  }
  const counts: Counts = {
    domestic: countFeatures('domestic', domestic, settings.minimumOccurrences),
    foreign: countFeatures('foreign', foreign, settings.minimumOccurrences),
  };
  const middle = middleBy[settings.cut ?? 'median'];
  const questions = claims.map((claim) => ask(claim, counts, middle));
  const statistics = questions.flatMap((question) => question.statistics.map(({ statistic }) => statistic));
  const results = bootstrap([counts.domestic.units, counts.foreign.units], statistics, random);

  let next = 0;
  return questions.map((question) => {
    const { claim, about } = question;
    const own = question.statistics.map(({ reading }) => ({ reading, ...results[next++] }));
    const n = about.reduce((sum, culture) => sum + counts[culture].units.units, 0);
    if (question.untestable !== undefined) return notTestable(claim, 'reviews', n, question.untestable);
    const readings: ReadingResult[] = own.map(({ reading, value, interval }) => ({
      reading: `satisfaction ${reading}`,
      verdict: judge(value, interval, claim.criterion),
      value,
      interval95: interval,
    }));
    return {
      id: claim.id,
      verdict: readings[0].verdict,
      statistic: { name: claim.statistic, value: readings[0].value },
      interval95: readings[0].interval95,
      n,
      unit: 'reviews',
      detail: question.describe(),
      ...(readings.length > 1 && {
        readings,
        dependsOnReading: readings.some((reading) => reading.verdict !== readings[0].verdict),
      }),
    };
  });
}

function ask(claim: Claim, counts: Counts, middle: Middle): Question {
  switch (claim.id) {
    case 'A4':
      return askHighest(claim, counts.foreign, claimedInA.A4.foreign, 'attention');
    case 'A5':
      return askHighest(claim, counts.domestic, claimedInA.A5.domestic, 'attention');
    case 'A6':
      return askHighest(claim, counts.foreign, claimedInA.A6.foreign, 'satisfaction');
    case 'A7':
      return askHighest(claim, counts.domestic, claimedInA.A7.domestic, 'satisfaction', (feature) =>
        themeOf(feature) === 'celebrity-endorsement' ? anyEndorser : feature,
      );
    case 'A8':
      return askQuadrant(claim, counts, claimedInA.A8, 'low', middle);
    case 'A9':
      return askQuadrant(claim, counts, claimedInA.A9, 'high', middle);
    case 'A10':
      return askLeaning(claim, counts);
    default:
      throw new RangeError(`${claim.id} is not a claim about attention and satisfaction.`);
  }
}

/** "Highest …: these words": the share of the k claimed words among the k highest. */
function askHighest(
  claim: Claim,
  counts: FeatureCounts,
  claimed: readonly string[],
  measure: 'attention' | 'satisfaction',
  wordOf?: (feature: string) => string,
): Question {
  const ranked = rankedWords(counts, wordOf);
  const indices = claimed.map((word) => ranked.words.indexOf(word));
  const group = cultures.indexOf(counts.culture);
  const readings = measure === 'attention' ? [undefined] : satisfactionReadings;
  const valuesOf = (reading: SatisfactionReading | undefined) => (sums: Float64Array) =>
    reading === undefined ? occurrences(sums, ranked) : satisfactions(sums, ranked, reading);
  return {
    claim,
    about: [counts.culture],
    untestable: tooFewWords(indices, ranked.words.length, counts.minimumOccurrences),
    statistics: readings.map((reading) => {
      const values = valuesOf(reading);
      return { reading, statistic: (sums) => shareAmongHighest(values(sums[group]), indices) };
    }),
    describe: () => {
      const values = valuesOf(readings[0])(sumOfUnits(counts.units));
      const order = ranked.words.map((_, i) => i).sort((a, b) => values[b] - values[a] || a - b);
      const top = order.slice(0, claimed.length).map((i) => ranked.words[i]);
      const missed = claimed.filter((word) => !top.includes(word));
      const outcome = missed.length === 0 ? 'all claimed' : `claimed but lower: ${missed.join(', ')}`;
      return `Highest ${counts.culture} ${measure}: ${top.join(', ')} (${outcome}).`;
    },
  };
}

/** "Low (or high) in both measures": the share of the claimed words on that side of the middle of both measures in their culture. */
function askQuadrant(
  claim: Claim,
  counts: Counts,
  claimed: Partial<Record<Culture, readonly string[]>>,
  side: 'low' | 'high',
  middle: Middle,
): Question {
  const parts = cultures.map((culture) => {
    const ranked = rankedWords(counts[culture]);
    return { ranked, indices: (claimed[culture] ?? []).map((word) => ranked.words.indexOf(word)) };
  });
  const all = parts.flatMap(({ indices }) => indices);
  const onSide = (sums: readonly Float64Array[], reading: SatisfactionReading) =>
    parts.map(({ ranked, indices }, group) => {
      const attention = occurrences(sums[group], ranked);
      const satisfaction = satisfactions(sums[group], ranked, reading);
      const middles = [middle(attention), middle(satisfaction)];
      return indices.map((i) => {
        if (i < 0) return false;
        const [a, s] = [attention[i] - middles[0], satisfaction[i] - middles[1]];
        return side === 'low' ? a < 0 && s < 0 : a > 0 && s > 0;
      });
    });
  return {
    claim,
    about: cultures,
    untestable: tooFewWords(
      all,
      Math.min(...parts.map(({ ranked }) => ranked.words.length)),
      counts.domestic.minimumOccurrences,
    ),
    statistics: satisfactionReadings.map((reading) => ({
      reading,
      statistic: (sums) => onSide(sums, reading).flat().filter(Boolean).length / all.length,
    })),
    describe: () => {
      const found = onSide(
        cultures.map((culture) => sumOfUnits(counts[culture].units)),
        satisfactionReadings[0],
      );
      const list = cultures.map((culture, group) => {
        const words = (claimed[culture] ?? []).map((word, i) => `${word} ${found[group][i] ? 'yes' : 'no'}`);
        return `${culture} ${words.join(', ')}`;
      });
      return `${side === 'low' ? 'Low' : 'High'} in both measures: ${list.join('; ')}.`;
    },
  };
}

/** A10: both leads in attention must be there, so the smaller one decides. */
function askLeaning(claim: Claim, counts: Counts): Question {
  const ranked = cultures.map((culture) => rankedWords(counts[culture]));
  const inThemes = (themes: readonly string[]) =>
    ranked.map(({ words }) => words.map((word) => themes.includes(themeOf(word) ?? '')));
  const [innovation, service] = [inThemes(leaningThemes.foreign), inThemes(leaningThemes.domestic)];
  const share = (sums: readonly Float64Array[], group: number, belongs: readonly boolean[][]) => {
    const values = occurrences(sums[group], ranked[group]);
    const total = values.reduce((sum, value) => sum + value, 0);
    return values.reduce((sum, value, i) => sum + (belongs[group][i] ? value : 0), 0) / total;
  };
  const leads = (sums: readonly Float64Array[]) => [
    share(sums, 1, innovation) - share(sums, 0, innovation),
    share(sums, 0, service) - share(sums, 1, service),
  ];
  const known = ranked.map(({ words }) => words.filter((word) => themeOf(word) !== undefined).length);
  return {
    claim,
    about: cultures,
    untestable:
      Math.min(...known) < 10
        ? `Too few feature words of Tables 1 and 2 occur at least ${counts.domestic.minimumOccurrences} times (domestic ${known[0]}, foreign ${known[1]}).`
        : undefined,
    statistics: [{ statistic: (sums) => Math.min(...leads(sums)) }],
    describe: () => {
      const [first, second] = leads(cultures.map((culture) => sumOfUnits(counts[culture].units)));
      return `Attention to innovation and function is ${points(first)} abroad than at home, attention to after-sale service ${points(second)} at home than abroad.`;
    },
  };
}

/** Why a ranking cannot be judged: too few of the claimed words occur, or too few words compete. */
function tooFewWords(indices: readonly number[], ranked: number, minimum: number): string | undefined {
  const present = indices.filter((index) => index >= 0).length;
  if (present < indices.length / 2) {
    return `Only ${present} of the ${indices.length} claimed words occur at least ${minimum} times.`;
  }
  if (ranked < 2 * indices.length) {
    return `Only ${ranked} feature words occur at least ${minimum} times: too few to rank ${indices.length} against.`;
  }
  return undefined;
}

/** A difference of shares in words, for example "3.2 points higher". */
function points(difference: number): string {
  return `${Math.abs(100 * difference).toFixed(1)} points ${difference < 0 ? 'lower' : 'higher'}`;
}
