import { deriveSeed, type Random, seededRandom, UserError } from '@crosscultural/base';

/** A user of the three-way design in one language: how many of the posts in it carry the mark. */
export interface ThreeWayRow {
  user: number;
  culture: 'collectivist' | 'individualist';
  platform: 'A' | 'B';
  language: 'zh' | 'en';
  posts: number;
  marked: number;
}

/** A design in which culture, platform and language can be told apart, with what was planted. */
export interface ThreeWayDesign {
  rows: ThreeWayRow[];
  /** The rate of a collectivist's posts on platform A in Chinese, and what an individualist, platform B and English add to it. */
  planted: { base: number; culture: number; platform: number; language: number };
}

/** Chosen here: three effects of different size, one of them downward. */
const planted = { base: 0.15, culture: 0.08, platform: 0.12, language: -0.05 };

/** How far users vary around their rate: a + b of a Beta distribution. */
const concentration = 20;

/**
 * Simulates what no two platforms can show: people of two cultures on two platforms who write in two languages. As in life the three
 * go together (four of five collectivists are on platform A, four of five of them write mostly in Chinese), but not always: emigrants,
 * expatriates and those who write in both languages part them. Effects add up; the design has a seed of its own and nothing
 * else in common with the simulated microblogs.
 *
 * @param users 8 or more. Default 1,200.
 * @throws UserError when there are fewer users.
 */
export function simulateThreeWay({ users = 1200, seed }: { users?: number; seed: number }): ThreeWayDesign {
  if (!Number.isInteger(users) || users < 8) {
    throw new UserError(`The number of users must be a whole number of at least 8, not ${users}.`);
  }
  const random = seededRandom(deriveSeed(seed, 'three-way design'));
  const rows: ThreeWayRow[] = [];
  for (let user = 0; user < users; user++) {
    const culture = user % 2 === 0 ? 'collectivist' : 'individualist';
    const home = culture === 'collectivist' ? 'A' : 'B';
    const away = culture === 'collectivist' ? 'B' : 'A';
    const platform = random.chance(0.8) ? home : away;
    const mostlyChinese = random.chance(platform === 'A' ? 0.8 : 0.2);
    // What this person does more or less than others, in both languages; around the lower rate, so that none falls below 0.
    const expected = rate(culture, platform, 'en');
    const own = beta(expected, random) - expected;
    const posts = 20 + random.poisson(30);
    const inMain = random.chance(0.3) ? 0.7 : 1;
    const chinese = Math.round(posts * (mostlyChinese ? inMain : 1 - inMain));
    for (const [language, count] of [
      ['zh', chinese],
      ['en', posts - chinese],
    ] as const) {
      if (count === 0) continue;
      const chance = Math.min(rate(culture, platform, language) + own, 1);
      let marked = 0;
      for (let post = 0; post < count; post++) if (random.chance(chance)) marked++;
      rows.push({ user, culture, platform, language, posts: count, marked });
    }
  }
  return { rows, planted };
}

function rate(
  culture: ThreeWayRow['culture'],
  platform: ThreeWayRow['platform'],
  language: ThreeWayRow['language'],
): number {
  return (
    planted.base +
    (culture === 'individualist' ? planted.culture : 0) +
    (platform === 'B' ? planted.platform : 0) +
    (language === 'en' ? planted.language : 0)
  );
}

function beta(mean: number, random: Random): number {
  const a = random.gamma(mean * concentration);
  return a / (a + random.gamma((1 - mean) * concentration));
}
