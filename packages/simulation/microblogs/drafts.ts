import type { Random } from '@crosscultural/base';
import type { MicroblogPlan } from './compose';
import { microblogPeriod, plantedSentiment, plantedVariation } from './planted';
import { type AccessType, accessTypes, entityTypes, type MicroblogPlatform } from './schema';
import { type Habits, lowestPositiveChance, positiveChance } from './users';

/** All that is drawn about a post before posts are put in time order. */
export interface PostDraft {
  user: number;
  /** Index into `microblogTopics`. */
  topic: number;
  /** Seconds since the period began. */
  second: number;
  access: AccessType;
  client: string;
  mentions: boolean;
  reposts: boolean;
  plan: Omit<MicroblogPlan, 'topic' | 'mentions'>;
}

const periodStart = Date.parse(`${microblogPeriod.firstMonday}T00:00:00Z`);
const secondsPerDay = 86_400;

/** Posting by hour of the day. */
const hourWeights = [4, 2, 1, 1, 1, 2, 3, 5, 7, 8, 8, 8, 9, 8, 7, 7, 7, 8, 9, 10, 12, 13, 11, 8];

/** Every set of entities that a post may name: shared, because hundreds of thousands of drafts wait for their turn. */
const entitySets = Array.from({ length: 2 ** entityTypes.length }, (_, set) =>
  entityTypes.filter((_, i) => (set >> i) & 1),
);

/** Local time as `2012-01-02T09:15:00`. */
export function createdAt({ second }: PostDraft): string {
  return new Date(periodStart + second * 1000).toISOString().slice(0, 19);
}

/** Draws all posts of one user. */
export function draftPosts(platform: MicroblogPlatform, user: number, habits: Habits, random: Random): PostDraft[] {
  return Array.from({ length: habits.posts }, () => {
    const topic = random.categorical(habits.interests);
    const second = drawSecond(platform, topic, habits, random);
    const accessIndex = random.categorical(habits.access);
    const rates = [habits.location[accessIndex], habits.person, habits.organisation];
    const entities = entitySets[entityTypes.reduce((set, _, i) => set | (random.chance(rates[i]) ? 1 << i : 0), 0)];
    const location = entities.includes('location');
    const person = entities.includes('person');
    return {
      user,
      topic,
      second,
      access: accessTypes[accessIndex],
      client: random.pick(habits.clients[accessIndex]),
      mentions: random.chance(habits.mention),
      reposts: random.chance(habits.repost),
      plan: {
        pronoun: ([undefined, 'I', 'we'] as const)[random.categorical(habits.pronoun)],
        entities,
        sentiment: drawSentiment(platform, location, person, habits, random),
        exclaims: random.chance(habits.exclamation),
        asks: random.chance(habits.question),
        hashtag: random.chance(habits.hashtag),
        url: random.chance(habits.url[accessIndex]),
      },
    };
  });
}

/**
 * A topic of a user lives around its own week, which makes interests drift: the week is normal around it in seven of
 * ten posts and uniform otherwise. The day is at the weekend with the user's own probability.
 */
function drawSecond(platform: MicroblogPlatform, topic: number, habits: Habits, random: Random): number {
  const { weeks } = microblogPeriod;
  let week = random.integer(weeks);
  if (random.chance(0.7)) {
    do {
      week = Math.floor(habits.interestWeek[topic] + plantedVariation[platform].interestWeeks * random.normal());
    } while (week < 0 || week >= weeks);
  }
  const day = random.chance(habits.weekend) ? 5 + random.integer(2) : random.integer(5);
  const hour = random.categorical(hourWeights);
  return (week * 7 + day) * secondsPerDay + hour * 3600 + random.integer(3600);
}

/**
 * Polar or neutral, then positive or negative. A user's negativity scales the negative chance of every kind of post,
 * so that its mean over users is the planted one.
 */
function drawSentiment(
  platform: MicroblogPlatform,
  location: boolean,
  person: boolean,
  habits: Habits,
  random: Random,
) {
  if (!random.chance(plantedSentiment[platform].polar)) return 'neutral';
  const mostNegative = 1 - lowestPositiveChance(platform);
  const negative = (habits.negativity * (1 - positiveChance(platform, location, person))) / mostNegative;
  return random.chance(negative) ? 'negative' : 'positive';
}
