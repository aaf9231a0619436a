import type { Random } from '@crosscultural/base';
import { plantedVariation } from './planted';
import type { MicroblogPlatform } from './schema';
import { mainTopic, type UserDraft } from './users';

/** How often a user follows somebody with the same main topic rather than anybody (chosen here; gives communities). */
const sameTopicChance = 0.65;

/**
 * Draws who follows whom on one platform: everybody follows at least five users, popular ones more often (Pareto),
 * and mostly users with the same main topic.
 *
 * @returns per user, the numbers of the users followed, in ascending order.
 */
export function drawFollows(platform: MicroblogPlatform, users: readonly UserDraft[], random: Random): number[][] {
  const exponent = plantedVariation[platform].popularityExponent;
  const popularity = users.map(() => (1 - random.uniform()) ** (-1 / exponent));
  const topics = users.map((user) => mainTopic(user.habits.interests));
  const everybody = cumulate(
    users.map((_, i) => i),
    popularity,
  );
  const byTopic = new Map<number, Circle>();
  for (const topic of new Set(topics)) {
    const members = users.map((_, i) => i).filter((i) => topics[i] === topic);
    byTopic.set(topic, cumulate(members, popularity));
  }
  return users.map((_, i) => {
    const wanted = Math.min(users.length - 1, 5 + random.poisson(7 * random.gamma(1.5)));
    const chosen = new Set<number>();
    // A small circle of very popular users may be used up: after enough tries anybody will do.
    for (let tries = 0; chosen.size < wanted; tries++) {
      const other =
        tries > 20 * wanted
          ? random.integer(users.length)
          : draw(random.chance(sameTopicChance) ? byTopic.get(topics[i])! : everybody, random);
      if (other !== i) chosen.add(other);
    }
    return [...chosen].sort((a, b) => a - b);
  });
}

/** Users to choose from, with the running sum of their popularity. */
interface Circle {
  members: number[];
  sums: Float64Array;
}

function cumulate(members: number[], popularity: readonly number[]): Circle {
  const sums = new Float64Array(members.length);
  let sum = 0;
  members.forEach((member, i) => {
    sum += popularity[member];
    sums[i] = sum;
  });
  return { members, sums };
}

function draw({ members, sums }: Circle, random: Random): number {
  const point = random.uniform() * sums[sums.length - 1];
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] > point) high = middle;
    else low = middle + 1;
  }
  return members[low];
}
