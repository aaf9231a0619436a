import { UserError } from '@crosscultural/base';
import { type JudgedPosts, sentimentClasses } from '../posts';
import { dailyActivity } from '../timeline';
import { emptyDayTable } from '../timeline/day-table';
import { gapsOfPlatform } from '../timeline/gaps';
import { intensityOf } from './intensity';

/** What posts of a day can be like. */
export const outcomes = [
  'posts a day',
  'positive posts a day',
  'negative posts a day',
  'intensity of positive posts',
  'intensity of negative posts',
  'strength of sentiment',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Every outcome as a daily series; NaN on days that are missing, or on which nothing has the property. */
export interface DailyOutcomes {
  /** Days since 1970-01-01 of the first value. */
  firstDay: number;
  series: Record<Outcome, Float64Array>;
  /** [days × 3] posts by the class that the model found likeliest: negative, neutral, positive. */
  classes: Float64Array;
  /** 1 where a platform's posts are missing (see collectionGaps). */
  missing: Uint8Array;
}

/**
 * Posts, sentiment and intensity per day: the series on which the effect of a release is looked for. A post belongs to the class
 * that the model found likeliest. Intensity is `intensityOf` of the text; the strength of sentiment is 1 − P(neutral), the
 * probability away from neutral; both are means over the posts of the day.
 *
 * @param posts at least one, read by a sentiment model.
 * @throws UserError when there are no posts, or when the probabilities are not three per post.
 */
export function dailyOutcomes(posts: JudgedPosts): DailyOutcomes {
  const { day, probabilities, texts } = posts;
  if (probabilities.length !== 3 * day.length) {
    throw new UserError(
      `${day.length} posts came with ${probabilities.length} probabilities; run the sentiment model on all of them (three per post).`,
    );
  }
  // Cells: posts by class, summed intensity by class, summed strength.
  const { firstDay, days, cells, sums } = emptyDayTable(posts, 7);
  for (let i = 0; i < day.length; i++) {
    const at = (day[i] - firstDay) * cells;
    const sentiment = likeliest(probabilities, 3 * i);
    sums[at + sentiment]++;
    sums[at + 3 + sentiment] += intensityOf(texts[i]);
    sums[at + 6] += 1 - probabilities[3 * i + 1];
  }
  const missing = missingDays(posts);
  const daily = (value: (at: number) => number) =>
    Float64Array.from({ length: days }, (_, d) => (missing[d] ? Number.NaN : value(d * cells)));
  const total = (at: number) => sums[at] + sums[at + 1] + sums[at + 2];
  const [negative, positive] = [sentimentClasses.indexOf('negative'), sentimentClasses.indexOf('positive')];
  const classes = new Float64Array(days * 3);
  for (let d = 0; d < days; d++) for (let c = 0; c < 3; c++) classes[3 * d + c] = sums[d * cells + c];
  return {
    firstDay,
    classes,
    missing,
    series: {
      'posts a day': daily(total),
      'positive posts a day': daily((at) => sums[at + positive]),
      'negative posts a day': daily((at) => sums[at + negative]),
      'intensity of positive posts': daily((at) => sums[at + 3 + positive] / sums[at + positive]),
      'intensity of negative posts': daily((at) => sums[at + 3 + negative] / sums[at + negative]),
      'strength of sentiment': daily((at) => sums[at + 6] / total(at)),
    },
  };
}

/** The class of highest probability; the first of them when several are. */
function likeliest(probabilities: Float32Array, at: number): number {
  let best = 0;
  for (let c = 1; c < 3; c++) if (probabilities[at + c] > probabilities[at + best]) best = c;
  return best;
}

function missingDays(posts: JudgedPosts): Uint8Array {
  const activity = dailyActivity(posts);
  const missing = new Uint8Array(activity.table.days);
  activity.platforms.forEach((_, p) => {
    for (const { start, length } of gapsOfPlatform(activity, p)) missing.fill(1, start, start + length);
  });
  return missing;
}
