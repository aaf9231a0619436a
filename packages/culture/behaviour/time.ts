import { type Microblogs, unknownTime } from '@crosscultural/corpus';
import type { PostTopics } from '../read/read-microblogs';

const [minutesPerDay, daysPerWeek] = [1440, 7];
/** 1 January 1970 was a Thursday; days of the week count from Monday. */
const firstWeekday = 3;

/**
 * Whether each user posts more on a day of the weekend than on a weekday, by the user's own clock (Gao et al. 2012): Saturday and
 * Sunday are two days, the others five.
 *
 * @param chosen 1 for posts that are counted.
 * @param fewest posts with a local time that a user must have: with few posts the ratio is chance.
 * @returns 1 or 0 a user, NaN where too few posts tell.
 */
export function postsMoreAtWeekends(
  { first, localMinute }: Pick<Microblogs, 'first' | 'localMinute'>,
  chosen: Uint8Array,
  fewest: number,
): Float64Array {
  return Float64Array.from({ length: first.length - 1 }, (_, user) => {
    let [weekend, weekday] = [0, 0];
    for (let post = first[user]; post < first[user + 1]; post++) {
      if (chosen[post] === 0 || localMinute[post] === unknownTime) continue;
      if (isWeekend(localMinute[post])) weekend++;
      else weekday++;
    }
    return weekend + weekday < fewest ? Number.NaN : weekend / 2 > weekday / 5 ? 1 : 0;
  });
}

function isWeekend(localMinute: number): boolean {
  const day = Math.floor(localMinute / minutesPerDay) + firstWeekday;
  return ((day % daysPerWeek) + daysPerWeek) % daysPerWeek >= 5;
}

/**
 * Drift of interests of each user (Gao et al. 2012): the mean, over the topics that a user writes about, of the standard deviation of
 * the times at which the user wrote about them, in days. A post belongs to the topic of its largest share. Topics with one post tell
 * nothing, nor do posts without a time or mostly about what no topic matches (the last column).
 *
 * @returns NaN for a user without a topic that has two posts.
 */
export function driftOfInterests(
  { first, minute }: Pick<Microblogs, 'first' | 'minute'>,
  { labels, shares }: PostTopics,
  chosen: Uint8Array,
): Float64Array {
  const topics = labels.length;
  const count = new Float64Array(topics);
  const sum = new Float64Array(topics);
  const squares = new Float64Array(topics);
  return Float64Array.from({ length: first.length - 1 }, (_, user) => {
    for (const cells of [count, sum, squares]) cells.fill(0);
    // Times since the user's first post: squares of minutes since 1970 would lose digits.
    const origin = minute[first[user]];
    for (let post = first[user]; post < first[user + 1]; post++) {
      const topic = chosen[post] === 1 && minute[post] !== unknownTime ? topicOf(shares, post, topics) : -1;
      if (topic < 0 || topic === topics - 1) continue;
      const day = (minute[post] - origin) / minutesPerDay;
      count[topic]++;
      sum[topic] += day;
      squares[topic] += day * day;
    }
    let [deviations, known] = [0, 0];
    for (let topic = 0; topic < topics; topic++) {
      if (count[topic] < 2) continue;
      const variance = (squares[topic] - sum[topic] ** 2 / count[topic]) / (count[topic] - 1);
      deviations += Math.sqrt(Math.max(0, variance));
      known++;
    }
    return deviations / known;
  });
}

/** The column of the largest share; −1 for a post without a known word. */
function topicOf(shares: Float32Array, post: number, topics: number): number {
  let best = -1;
  for (let topic = 0; topic < topics; topic++) {
    const share = shares[post * topics + topic];
    if (share > (best < 0 ? Number.NEGATIVE_INFINITY : shares[post * topics + best])) best = topic;
  }
  return best;
}
