import { groupsToPredict, type HeldOutUsers } from './held-out';
import type { FeatureGroup } from './layout';
import { type GroupPrior, groupPrior, posteriorMean } from './priors';

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
      const predicted = new Map(
        groups.map((group, g) => {
          const mean = posteriorMean(counts, 0, group, prior[g]);
          return [group.name, { mean, outcome: held.subarray(group.start, group.start + mean.length) }] as const;
        }),
      );
      const topics = predicted.get('topic');
      const [hashtag, url] = [predicted.get('hashtag')!, predicted.get('url')!];
      return {
        topics: topics ? meanLogLikelihood(topics) : Number.NaN,
        ...{ hashtag: meanLogLikelihood(hashtag), url: meanLogLikelihood(url) },
        ...{ hashtagBrier: brier(hashtag), urlBrier: brier(url) },
        ...{ hashtagChance: hashtag.mean[0], urlChance: url.mean[0] },
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

/** Probabilities of a group's cells, and what came: counts of the held-out posts. */
interface Predicted {
  mean: Float64Array;
  outcome: Float64Array;
}

function meanLogLikelihood({ outcome, mean }: Predicted): number {
  let [sum, total] = [0, 0];
  for (let k = 0; k < mean.length; k++) {
    if (outcome[k] > 0) sum += outcome[k] * Math.log(mean[k]);
    total += outcome[k];
  }
  return sum / total;
}

/** Mean squared error of a probability (Brier 1950) over posts that did and did not. */
function brier({ outcome: [yes, no], mean: [chance] }: Predicted): number {
  return (yes * (1 - chance) ** 2 + no * chance ** 2) / (yes + no);
}
