import { groupsToPredict, type HeldOutUsers, predictedGroups } from './held-out';
import type { FeatureGroup } from './layout';
import { type GroupPrior, groupPrior } from './priors';

/** How well a user's held-out posts are predicted, per post; NaN where no held-out post tells. */
export interface UserScore {
  /** Mean log-likelihood of topics, Σ_k share_k ln p_k. */
  topics: number;
  /** Mean log-likelihood of a hashtag's and a URL's being there. */
  hashtag: number;
  url: number;
  hashtagBrier: number;
  urlBrier: number;
  /** The predicted probability of a hashtag, of a URL: the same for all held-out posts of a user. */
  hashtagChance: number;
  urlChance: number;
}

/** Scores of all users by history, by place in `users`; null for a user whose history is shorter. */
export type Scores = readonly (readonly (UserScore | null)[])[];

/**
 * Predicts the held-out posts of every user from the user's history and a prior learned from users of the other half: from those
 * of the same culture, or from everybody.
 *
 * @param cultureOf [users of the corpus] index into cultures; null for everybody's prior.
 */
export function scoreHeldOut(split: HeldOutUsers, cultureOf: ArrayLike<number> | null): Scores {
  const groups = groupsToPredict(split.layout);
  const priors = priorsByHalf(split, groups, cultureOf);
  return split.known.map((known) =>
    known.map((counts, place) => {
      if (counts === null) return null;
      const user = split.users[place];
      const prior = priors[split.half[user]][cultureOf ? cultureOf[user] : 0];
      const held = split.heldOut[place];
      const score = (name: string) => {
        const g = groups.findIndex((group) => group.name === name);
        return g < 0 ? nothing : predicted(groups[g], counts, prior[g], held);
      };
      const [topic, hashtag, url] = predictedGroups.map(score);
      return {
        topics: topic.logLikelihood,
        ...{ hashtag: hashtag.logLikelihood, hashtagBrier: hashtag.brier, hashtagChance: hashtag.chance },
        ...{ url: url.logLikelihood, urlBrier: url.brier, urlChance: url.chance },
      };
    }),
  );
}

/** Of each half and culture the prior of each group, learned from the other half. */
function priorsByHalf(
  { before, half, users }: HeldOutUsers,
  groups: readonly FeatureGroup[],
  cultureOf: ArrayLike<number> | null,
): GroupPrior[][][] {
  let cultures = 1;
  if (cultureOf) for (const user of users) cultures = Math.max(cultures, cultureOf[user] + 1);
  return [0, 1].map((own) => {
    const others = users.filter((user) => half[user] !== own);
    const learn = (from: readonly number[]) => groups.map((group) => groupPrior(before, group, from));
    const everybody = learn(others);
    if (!cultureOf) return [everybody];
    return Array.from({ length: cultures }, (_, culture) => {
      const alike = others.filter((user) => cultureOf[user] === culture);
      return alike.length < 10 ? everybody : learn(alike);
    });
  });
}

interface GroupScore {
  /** Mean over what came. */
  logLikelihood: number;
  /** Of the first cell: its probability, and the mean squared error of it (Brier 1950). */
  chance: number;
  brier: number;
}

const nothing: GroupScore = { logLikelihood: Number.NaN, chance: Number.NaN, brier: Number.NaN };

/** Predicts by the posterior mean (c_k + s m_k) / (n + s), as `posteriorMean`; without an array for each user, history and shuffle. */
function predicted(
  { start, cells }: FeatureGroup,
  counts: Float64Array,
  { mean, strength }: GroupPrior,
  held: Float64Array,
): GroupScore {
  let known = strength;
  for (let k = 0; k < cells.length; k++) known += counts[start + k];
  let [sum, total] = [0, 0];
  for (let k = 0; k < cells.length; k++) {
    const came = held[start + k];
    if (came > 0) sum += came * Math.log((counts[start + k] + strength * mean[k]) / known);
    total += came;
  }
  const chance = (counts[start] + strength * mean[0]) / known;
  const yes = held[start];
  return {
    logLikelihood: sum / total,
    chance,
    brier: (yes * (1 - chance) ** 2 + (total - yes) * chance ** 2) / total,
  };
}
