import { mean, UserError } from '@crosscultural/base';
import { dateOfDay, dayOfDate, type NamedSeries, type SyntheticControl, syntheticControl } from '@crosscultural/series';
import type { Posts } from '../posts';
import { windowDays } from '../sums';
import { dailyActivity } from '../timeline';
import type { DatedEvent } from './release-windows';

/** Days before a release on which the other brands are fitted. */
const fitDays = 56;

/**
 * The effect of a release on posts a day with other brands as control: a synthetic control of the brands' daily posts, each divided by its
 * mean over the 56 days before the release so that brands of every size can be compared. `effect` is then in multiples of an
 * ordinary day, as mean over the 14 days from the release on.
 *
 * @param posts our brand's.
 * @param release what happened to us and not to the others.
 * @param competitors posts a day of at least two other brands, one value for each day from the first of our posts to the last.
 * @throws UserError when the period around the release is not covered, a competitor's series has another length or no posts, or
 *   there are fewer than two.
 * @example
 * const { effect, p } = effectAgainstCompetitors(posts, { name: '青岚12', date: '2023-02-23' }, competitors);
 */
export function effectAgainstCompetitors(
  posts: Posts,
  release: DatedEvent,
  competitors: readonly NamedSeries[],
): SyntheticControl {
  const { table, platforms, postsCell } = dailyActivity(posts);
  const own = Float64Array.from({ length: table.days }, (_, day) =>
    platforms.reduce((sum, _, p) => sum + table.sums[day * table.cells + postsCell(p)], 0),
  );
  const at = dayOfDate(release.date) - table.firstDay;
  if (at < fitDays || at + windowDays > table.days) {
    throw new UserError(
      `The posts (${dateOfDay(table.firstDay)} to ${dateOfDay(table.firstDay + table.days - 1)}) do not cover the ${fitDays} days before and ${windowDays} from ${release.date} on.`,
    );
  }
  const relative = ({ name, values }: NamedSeries): NamedSeries => {
    if (values.length !== table.days) {
      throw new UserError(`${name} has ${values.length} days, our posts ${table.days}; give one value for each day.`);
    }
    const window = Float64Array.from({ length: fitDays + windowDays }, (_, t) => values[at - fitDays + t]);
    const ordinary = mean(window.subarray(0, fitDays));
    if (!(ordinary > 0)) throw new UserError(`${name} has no posts in the ${fitDays} days before ${release.date}.`);
    return { name, values: window.map((count) => count / ordinary) };
  };
  return syntheticControl(relative({ name: 'our brand', values: own }), competitors.map(relative), fitDays);
}
