import type { Random } from '@crosscultural/base';
import type { MicroblogLanguage } from './language';
import { clientsByAccess } from './lexicon/clients';
import {
  accessFactors,
  microblogPeriod,
  microblogTopics,
  plantedAccess,
  plantedEntities,
  plantedNeverHashtag,
  plantedSentiment,
  plantedSyntax,
  plantedVariation,
} from './planted';
import { accessTypes, type MicroblogPlatform } from './schema';

/** A user's own rates: what the planted platform rates become for one person. Lists run over `accessTypes`. */
export interface Habits {
  posts: number;
  access: number[];
  clients: string[][];
  url: number[];
  location: number[];
  person: number;
  organisation: number;
  hashtag: number;
  question: number;
  exclamation: number;
  mention: number;
  repost: number;
  /** Probabilities of: no first-person pronoun, I, we. */
  pronoun: number[];
  /** How often a polar post is negative, relative to the most negative kind of post. */
  negativity: number;
  weekend: number;
  /** Per topic: its probability in the user's posts, and the week around which it is alive. */
  interests: number[];
  interestWeek: number[];
}

/** A user before posts and follows are drawn. */
export interface UserDraft {
  id: string;
  handle: string;
  habits: Habits;
}

/** A draw from the Beta distribution with the given mean and a + b. */
function beta(mean: number, concentration: number, random: Random): number {
  const a = random.gamma(mean * concentration);
  return a / (a + random.gamma((1 - mean) * concentration));
}

/**
 * Draws one user of a platform.
 *
 * @param activity how many times as many posts as planted.
 */
export function drawUser(
  platform: MicroblogPlatform,
  number: number,
  language: MicroblogLanguage,
  activity: number,
  random: Random,
): UserDraft {
  const variation = plantedVariation[platform];
  const vary = (mean: number) => beta(mean, variation.rateConcentration, random);
  const posts =
    Math.round(variation.fewestPosts * activity) +
    random.poisson(((variation.morePosts * activity) / 2) * random.gamma(2));
  const { I, we } = { I: plantedSyntax.I[platform], we: plantedSyntax.we[platform] };
  const habits: Habits = {
    posts,
    access: random.dirichlet(accessTypes.map((type) => plantedAccess[platform][type] * variation.accessConcentration)),
    clients: accessTypes.map((type) =>
      random.shuffle(clientsByAccess[platform][type]).slice(0, 1 + random.integer(variation.clientsKnown)),
    ),
    url: ratesByAccess(platform, 'url', plantedSyntax.url[platform]).map(vary),
    location: ratesByAccess(platform, 'location', plantedEntities.location[platform]).map(vary),
    person: vary(plantedEntities.person[platform]),
    organisation: vary(plantedEntities.organisation[platform]),
    hashtag: drawHashtagRate(platform, posts, random),
    question: vary(plantedSyntax.question[platform]),
    exclamation: vary(plantedSyntax.exclamation[platform]),
    mention: vary(plantedSyntax.mention[platform]),
    repost: vary(plantedSyntax.repost[platform]),
    pronoun: random.dirichlet([1 - I - we, I, we].map((mean) => mean * variation.rateConcentration)),
    negativity: beta(1 - lowestPositiveChance(platform), variation.moodConcentration, random),
    weekend: beta(variation.weekendMean, variation.weekendConcentration, random),
    interests: random.dirichlet(microblogTopics.map((topic) => topic[platform] * variation.interestConcentration)),
    interestWeek: microblogTopics.map(() => random.uniform() * microblogPeriod.weeks),
  };
  const [first, second] = language.handleWords.map((words) => random.pick(words));
  return { id: `${platform}:${number}`, handle: `${first}${second}${number}`, habits };
}

/** The rate per access type whose mean over the platform's posts is the planted one. */
function ratesByAccess(platform: MicroblogPlatform, measure: keyof typeof accessFactors, mean: number): number[] {
  const factors = accessTypes.map((type) => accessFactors[measure][type]);
  const average = accessTypes.reduce((sum, type, i) => sum + plantedAccess[platform][type] * factors[i], 0);
  return factors.map((factor) => (mean * factor) / average);
}

/**
 * On Weibo 55 % of users never use a hashtag. Some of them do not know hashtags at all (share π), the others just
 * did not happen to use one in n posts: 0.55 = π + (1 − π) · P(no hashtag in n posts), with the rate of those who know
 * them raised to rate / (1 − π) so that the platform's rate stays. Solved by repetition.
 */
function drawHashtagRate(platform: MicroblogPlatform, posts: number, random: Random): number {
  const { rateConcentration } = plantedVariation[platform];
  const rate = plantedSyntax.hashtag[platform];
  if (platform === 'Twitter') return beta(rate, rateConcentration, random);
  let without = plantedNeverHashtag;
  for (let round = 0; round < 20; round++) {
    const b = rateConcentration * (1 - rate / (1 - without));
    let none = 1;
    for (let i = 0; i < posts; i++) none *= (b + i) / (rateConcentration + i);
    without = (plantedNeverHashtag - none) / (1 - none);
  }
  return random.chance(without) ? 0 : beta(rate / (1 - without), rateConcentration, random);
}

/**
 * The chance that a polar post is positive, given what it names: the planted chances with a location and with a
 * person; with neither, what is left so that the mean over all posts is the planted one.
 */
export function positiveChance(platform: MicroblogPlatform, location: boolean, person: boolean): number {
  const { positive, withLocation, withPerson } = plantedSentiment[platform];
  const both = (withLocation + withPerson) / 2;
  if (location && person) return both;
  if (location) return withLocation;
  if (person) return withPerson;
  const a = plantedEntities.location[platform];
  const b = plantedEntities.person[platform];
  const named = a * (1 - b) * withLocation + (1 - a) * b * withPerson + a * b * both;
  return (positive - named) / ((1 - a) * (1 - b));
}

/** The positive chance of the kind of post that is most often negative. */
export function lowestPositiveChance(platform: MicroblogPlatform): number {
  return Math.min(...[true, false].flatMap((l) => [true, false].map((p) => positiveChance(platform, l, p))));
}

/** The topic that a user writes about most. */
export function mainTopic(interests: readonly number[]): number {
  return interests.indexOf(Math.max(...interests));
}
