import type { Microblogs } from '@crosscultural/corpus';
import { foldIn, implicitAls, interactionsOf, type Scorer, scoreByProfile } from '@crosscultural/recommend';
import { culturesOfUsers } from '../profiles';
import type { PostTopics } from '../read/read-microblogs';
import type { PushTask } from './push-task';
import { candidateVectors, knownEnd, topicHistory, topicProfiles } from './topic-profiles';

/** A way to rank candidates, and what it knows. */
export interface PushRanker {
  name: PushRankerName;
  scorer: Scorer;
}

export const pushRankerNames = [
  'random',
  'popularity',
  'collaborative',
  'follows',
  'culture-blind profile',
  'culture-aware profile',
  'follows + culture-blind profile',
  'follows + culture-aware profile',
] as const;
export type PushRankerName = (typeof pushRankerNames)[number];

/** What rankers may know. */
export interface PushKnowledge {
  microblogs: Microblogs;
  topics: PostTopics;
  /** Only so many of each asked user's last posts before the cut are known; all when left out. */
  history?: number;
  /** Of each user a number; `culturesOfUsers` when left out. Shuffled ones must bring no gain. */
  cultureOfUser?: ArrayLike<number>;
  /** Those that are wanted, all when left out. */
  names?: readonly PushRankerName[];
  seed: number;
}

/**
 * The rankers of a push, all of which know only what was before the cut. Those with follows are left out where the corpus has none.
 *
 * - random: what any order brings on average
 * - popularity: how often a post was passed on so far, and how often its author was per post; the same for everybody
 * - collaborative: implicit ALS over users and the authors whom they passed on, since new posts have no past of their own; it
 *   reads no text
 * - follows: posts of authors whom the user follows, the popular first
 * - culture-blind profile: likeness of the post's topics to the user's, who is pulled towards the mean of everybody
 * - culture-aware profile: the same, but pulled towards the mean of the user's culture
 * - follows + profile: posts of authors whom the user follows, the alike first
 *
 * Where users' own later posts are to be foreseen, the author would be the answer: only rankers remain that do not ask for it.
 *
 * @example
 * const rankers = pushRankers(task, { microblogs: read.microblogs, topics, seed: 2023 });
 */
export function pushRankers(task: PushTask, knowledge: PushKnowledge): PushRanker[] {
  const { microblogs, topics, history, names = pushRankerNames } = knowledge;
  const { users, candidates } = task;
  const cultureOf = knowledge.cultureOfUser ?? culturesOfUsers(microblogs).cultureOf;
  const popular = popularityOf(task, microblogs);
  const known = topicHistory(microblogs, topics, task, history);
  const vectors = candidateVectors(topics, candidates);
  const profile = (groupOfUser: ArrayLike<number>): Scorer => {
    const profiles = topicProfiles(known, users, groupOfUser);
    return (user, scores) => scoreByProfile(profiles[user], vectors, scores);
  };
  const blind = profile(new Uint8Array(cultureOf.length));
  const aware = profile(cultureOf);
  const byPopularity: Scorer = (_, scores) => scores.set(popular);
  const mostPopular = popular.reduce((most, score) => Math.max(most, score), 0);
  const makers: Record<PushRankerName, () => Scorer> = {
    // All scores equal: the metrics of ties are their expectation over all orders.
    random: () => (_, scores) => scores.fill(0),
    popularity: () => byPopularity,
    collaborative: () => collaborative(task, knowledge),
    follows: () => followedFirst(task, microblogs, byPopularity, mostPopular),
    'culture-blind profile': () => blind,
    'culture-aware profile': () => aware,
    'follows + culture-blind profile': () => followedFirst(task, microblogs, blind, 1),
    'follows + culture-aware profile': () => followedFirst(task, microblogs, aware, 1),
  };
  const hasFollows = microblogs.follows.to.length > 0;
  return pushRankerNames
    .filter((name) => names.includes(name) && (hasFollows || !name.startsWith('follows')))
    .filter(
      (name) => task.target !== 'own' || ['random', 'culture-blind profile', 'culture-aware profile'].includes(name),
    )
    .map((name) => ({ name, scorer: makers[name]() }));
}

/** A candidate's own pass-ons before the cut, and those of its author per post before the cut: what is expected of a new one. */
function popularityOf({ candidates, before, cut }: PushTask, microblogs: Microblogs): Float64Array {
  const { author, kind, first, users } = microblogs;
  const own = new Float64Array(author.length);
  const ofAuthor = new Float64Array(users.ids.length);
  for (const original of before.original) {
    own[original]++;
    ofAuthor[author[original]]++;
  }
  const perPost = ofAuthor.map((count, user) => {
    let posts = 0;
    for (let row = first[user], end = knownEnd(microblogs, user, cut); row < end; row++) if (kind[row] === 0) posts++;
    return count / Math.max(posts, 1);
  });
  return Float64Array.from(candidates, (row) => own[row] + perPost[author[row]]);
}

/**
 * Candidates of authors whom the user follows first, otherwise by another ranker.
 *
 * @param most what the other ranker's scores do not exceed; they are not negative.
 */
function followedFirst(
  { candidates, users }: PushTask,
  { author, follows, users: all }: Microblogs,
  rest: Scorer,
  most: number,
): Scorer {
  const byAuthor = interactionsOf(
    all.ids.length,
    candidates.length,
    candidates.map((row) => author[row]),
    candidates.map((_, i) => i),
  );
  return (user, scores) => {
    rest(user, scores);
    for (let f = follows.start[users[user]]; f < follows.start[users[user] + 1]; f++) {
      const followed = follows.to[f];
      for (let k = byAuthor.start[followed]; k < byAuthor.start[followed + 1]; k++) {
        scores[byAuthor.item[k]] += 2 * most + 1;
      }
    }
  };
}

/** Users × authors before the cut; an asked user of whom less is known is folded in from that. */
function collaborative(task: PushTask, { microblogs, history, seed }: PushKnowledge): Scorer {
  const { users, candidates, before, cut } = task;
  const { author, first, users: all } = microblogs;
  const chooser = before.row.map((row) => author[row]);
  const authors = before.original.map((row) => author[row]);
  const model = implicitAls(interactionsOf(all.ids.length, all.ids.length, chooser, authors), { seed });
  const { factors, userVectors, itemVectors } = model;
  const recent = history === undefined ? undefined : choicesInHistory();
  function choicesInHistory() {
    const kept = Array.from(before.row.keys()).filter((i) => {
      const user = author[before.row[i]];
      return before.row[i] >= Math.max(first[user], knownEnd(microblogs, user, cut) - (history as number));
    });
    return interactionsOf(
      all.ids.length,
      all.ids.length,
      kept.map((i) => chooser[i]),
      kept.map((i) => authors[i]),
    );
  }
  const vectorOf = (user: number) => {
    if (recent === undefined) return userVectors.subarray(user * factors, (user + 1) * factors);
    const [from, to] = [recent.start[user], recent.start[user + 1]];
    return foldIn(model, recent.item.subarray(from, to), recent.times?.subarray(from, to));
  };
  return (user, scores) => {
    const vector = vectorOf(users[user]);
    const ofAuthor = new Float64Array(all.ids.length).fill(Number.NaN);
    for (let i = 0; i < candidates.length; i++) {
      const other = author[candidates[i]];
      if (Number.isNaN(ofAuthor[other])) {
        let product = 0;
        for (let k = 0; k < factors; k++) product += vector[k] * itemVectors[other * factors + k];
        ofAuthor[other] = product;
      }
      scores[i] = ofAuthor[other];
    }
  };
}
