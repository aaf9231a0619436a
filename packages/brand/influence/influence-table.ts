import { UserError } from '@crosscultural/base';
import type { JudgedPosts } from '../posts';
import { commonInteractions, type DayTable, type Interaction, interactions, platformsWithPosts } from '../timeline';
import { emptyDayTable } from '../timeline/day-table';

/** Cells per ingredient: posts whose count is known, Σ log(1 + count), Σ log(1 + count) · sentiment. */
const cellsPerIngredient = 3;

/**
 * What the influence index is made of, summed per day. The index of a platform is a function of such sums, so that its
 * intervals, ranks and shares never walk through the posts again.
 */
export interface InfluenceTable {
  /** The platforms that have posts. */
  platforms: readonly string[];
  /** The interactions that enter: known on every platform, and not all 0. */
  ingredients: readonly Interaction[];
  /** The interactions that do not enter, and why. */
  leftOut: readonly { interaction: Interaction; reason: string }[];
  table: DayTable;
}

/**
 * Sums up the ingredients of the influence index per day, platform and interaction. A count is log-scaled as log(1 + count), since a
 * few posts carry most interactions; the sentiment of a post is P(positive) − P(negative), between −1 and 1. Unknown counts are
 * left out per ingredient; an interaction that some platform does not tell at all is left out for every platform, because an
 * index made of other things could not be compared.
 *
 * @param posts at least one, read by a sentiment model.
 * @throws UserError when there are no posts, or when the probabilities are not three per post.
 * @example
 * const table = influenceTable(posts);
 * influenceByPlatform(table, 2023);
 */
export function influenceTable(posts: JudgedPosts): InfluenceTable {
  if (posts.probabilities.length !== 3 * posts.day.length) {
    throw new UserError(
      `${posts.day.length} posts came with ${posts.probabilities.length} probabilities; run the sentiment model on all of them (three per post).`,
    );
  }
  const present = platformsWithPosts(posts);
  const place = new Int32Array(posts.platforms.length);
  present.forEach((platform, p) => {
    place[platform] = p;
  });
  const common = commonInteractions(posts);
  const ingredients = common.filter((interaction) => posts[interaction].some((count) => count > 0));
  const cells = present.length * (1 + cellsPerIngredient * ingredients.length);
  const table = emptyDayTable(posts, cells);
  const { day, platform, probabilities } = posts;
  const columns = ingredients.map((ingredient) => posts[ingredient]);
  for (let i = 0; i < day.length; i++) {
    const row = (day[i] - table.firstDay) * cells;
    const p = place[platform[i]];
    const sentiment = probabilities[3 * i + 2] - probabilities[3 * i];
    table.sums[row + postsCell(p, ingredients.length)]++;
    for (let k = 0; k < columns.length; k++) {
      const count = columns[k][i];
      if (count < 0) continue;
      const at = row + ingredientCell(p, k, ingredients.length);
      const scaled = Math.log1p(count);
      table.sums[at]++;
      table.sums[at + 1] += scaled;
      table.sums[at + 2] += scaled * sentiment;
    }
  }
  return {
    platforms: present.map((p) => posts.platforms[p]),
    ingredients,
    leftOut: interactions
      .filter((interaction) => !ingredients.includes(interaction))
      .map((interaction) => ({
        interaction,
        reason: common.includes(interaction)
          ? `Every known count of ${interaction} is 0.`
          : `Some platform tells no ${interaction}.`,
      })),
    table,
  };
}

/** The cell of a platform's number of posts. */
export function postsCell(platform: number, ingredients: number): number {
  return platform * (1 + cellsPerIngredient * ingredients);
}

/** The first of the three cells of a platform's ingredient. */
export function ingredientCell(platform: number, ingredient: number, ingredients: number): number {
  return postsCell(platform, ingredients) + 1 + cellsPerIngredient * ingredient;
}
