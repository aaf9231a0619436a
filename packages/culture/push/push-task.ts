import { deriveSeed, quantile, seededRandom, UserError } from '@crosscultural/base';
import { type Microblogs, postKinds, unknownTime } from '@crosscultural/corpus';
import { interactionsOf, type RankingTask } from '@crosscultural/recommend';
import { type PassOns, passOnsOf } from './pass-ons';

/** What is to be foreseen: posts that a user passes on, those that a user answers, or those that a user writes. */
export const pushTargets = ['repost', 'reply', 'own'] as const;
export type PushTarget = (typeof pushTargets)[number];

/** How a task is cut out of a corpus; every default is ours. */
export interface PushTaskOptions {
  target: PushTarget;
  /** Indices of the platforms whose posts are candidates. Default all. */
  platforms?: readonly number[];
  /** Indices of the platforms whose users are asked. Default those of the candidates. */
  askedPlatforms?: readonly number[];
  /** The cut lies where so much of what users chose is before it. Default 0.75. */
  shareBefore?: number;
  /** A post stands for so many days: older ones are no candidates. Default 28. */
  standingDays?: number;
  /** As many users are drawn at random as make at most so many pairs of a user and a candidate; candidates are never sampled. Default 20 million. */
  maximumPairs?: number;
  seed: number;
}

/** Who is to be recommended what, and what may be known for it. */
export interface PushTask {
  target: PushTarget;
  platforms: readonly number[];
  /** Minutes since 1970, UTC: all before it may be known. */
  cut: number;
  /** Rows of the posts that are ranked, ascending. */
  candidates: Int32Array;
  /** The users asked, ascending: user i of `ranking` is `users[i]`. */
  users: Int32Array;
  /** Users for whom a candidate is relevant, before some of them were drawn. */
  usersWithRelevant: number;
  /** What users chose before the cut. */
  before: PassOns;
  /** Of the posts chosen after the cut: all, and those whose post is among the candidates. */
  after: number;
  covered: number;
  ranking: RankingTask;
}

const minutesOfDay = 24 * 60;

/**
 * Cuts the time in two. Candidates are the original posts of the last `standingDays` before the cut and all later ones, the same
 * for everybody (frozen); relevant for a user are those that the user chooses after the cut. Nothing that happens after the cut is
 * known to a ranker but the candidates' own text, author and time: no later post of a user, no later repost of a candidate.
 * Never shown are a user's own posts, and what the user has chosen before the cut (the repeat rule).
 *
 * @returns null when nothing with a time was chosen before or after any cut.
 * @throws UserError when an option is out of range.
 * @example
 * const task = pushTask(study.microblogs, { target: 'repost', seed: 2023 });
 */
export function pushTask(microblogs: Microblogs, options: PushTaskOptions): PushTask | null {
  const { target, platforms = microblogs.platforms.map((_, p) => p), shareBefore = 0.75, seed } = options;
  const { askedPlatforms = platforms, standingDays = 28, maximumPairs = 20_000_000 } = options;
  if (!(shareBefore > 0 && shareBefore < 1)) {
    throw new UserError(`shareBefore must lie between 0 and 1, not at ${shareBefore}.`);
  }
  const { author, minute, kind, users } = microblogs;
  const isIn = (row: number) => platforms.includes(users.platform[author[row]]) && minute[row] !== unknownTime;
  const chosen = choicesOf(microblogs, target, isIn);
  if (chosen.row.length === 0) return null;
  const cut = Math.ceil(
    quantile(
      Float64Array.from(chosen.row, (row) => minute[row]),
      shareBefore,
    ),
  );
  // What a user writes is foreseen among what anybody writes after the cut.
  const oldest = target === 'own' ? cut : cut - standingDays * minutesOfDay;
  const candidates = rowsWhere(minute.length, (row) => kind[row] === 0 && minute[row] >= oldest && isIn(row));
  const places = new Int32Array(minute.length).fill(-1);
  candidates.forEach((row, place) => {
    places[row] = place;
  });
  const before = filtered(chosen, (i) => minute[chosen.row[i]] < cut);
  const after = filtered(chosen, (i) => minute[chosen.row[i]] >= cut);
  const known = new Set(Array.from(before.row, (row, i) => author[row] * minute.length + before.original[i]));
  const relevant = filtered(
    after,
    (i) => places[after.original[i]] >= 0 && !known.has(author[after.row[i]] * minute.length + after.original[i]),
  );
  const withRelevant = [...new Set(Array.from(relevant.row, (row) => author[row]))].filter((user) =>
    askedPlatforms.includes(users.platform[user]),
  );
  if (withRelevant.length === 0) return null;
  const mostUsers = Math.max(1, Math.floor(maximumPairs / candidates.length));
  const asked = Int32Array.from(
    seededRandom(deriveSeed(seed, 'users of the push')).shuffle(withRelevant).slice(0, mostUsers),
  ).sort();
  const number = new Int32Array(users.ids.length).fill(-1);
  asked.forEach((user, i) => {
    number[user] = i;
  });
  const pairs = (list: readonly (readonly [user: number, row: number])[]) => {
    const kept = list.filter(([user, row]) => number[user] >= 0 && places[row] >= 0);
    return interactionsOf(
      asked.length,
      candidates.length,
      kept.map(([user]) => number[user]),
      kept.map(([, row]) => places[row]),
    );
  };
  const chosenPairs = ({ row, original }: PassOns) => Array.from(row, (one, i) => [author[one], original[i]] as const);
  const own = target === 'own' ? [] : Array.from(candidates, (row) => [author[row], row] as const);
  return {
    ...{ target, platforms, cut, candidates, users: asked, before },
    usersWithRelevant: withRelevant.length,
    after: after.row.length,
    covered: after.original.reduce((sum, row) => sum + (places[row] >= 0 ? 1 : 0), 0),
    ranking: {
      users: asked.length,
      items: candidates.length,
      relevant: pairs(chosenPairs(relevant)),
      excluded: pairs([...own, ...chosenPairs(before)]),
    },
  };
}

/** What users chose, with a time: what they wrote is chosen when it is written. */
function choicesOf(microblogs: Microblogs, target: PushTarget, isIn: (row: number) => boolean): PassOns {
  if (target === 'own') {
    const rows = rowsWhere(microblogs.minute.length, (row) => microblogs.kind[row] === 0 && isIn(row));
    return { row: rows, original: rows };
  }
  const all = passOnsOf(microblogs, postKinds.indexOf(target));
  return filtered(all, (i) => isIn(all.row[i]));
}

function rowsWhere(rows: number, holds: (row: number) => boolean): Int32Array {
  const found = new Int32Array(rows);
  let length = 0;
  for (let row = 0; row < rows; row++) if (holds(row)) found[length++] = row;
  return found.slice(0, length);
}

function filtered({ row, original }: PassOns, holds: (i: number) => boolean): PassOns {
  const kept = rowsWhere(row.length, holds);
  return { row: kept.map((i) => row[i]), original: kept.map((i) => original[i]) };
}

/**
 * The rule of a task in sentences, with its numbers, as a notebook prints it.
 *
 * @example
 * for (const sentence of push.pushRules(task, study.microblogs)) console.log(sentence);
 */
export function pushRules(task: PushTask, { platforms, minute }: Microblogs): string[] {
  const { target, candidates, cut, users, usersWithRelevant, before, after, covered } = task;
  const verb = { repost: 'passed on', reply: 'answered', own: 'wrote' }[target];
  const oldest = candidates.reduce((least, row) => Math.min(least, minute[row]), Number.POSITIVE_INFINITY);
  const names = task.platforms.map((p) => platforms[p]).join(' and ');
  return [
    `${names}: known is what happened before ${dateOf(cut)}: among it ${before.row.length} posts that users ${verb}.`,
    `Candidates: all ${candidates.length} original posts since ${dateOf(oldest)}, the same for everybody; all are ranked.`,
    `Relevant: what a user ${verb} after the cut: ${covered} of ${after} are among the candidates.`,
    target === 'own'
      ? 'Repeat rule: posts written before the cut are relevant for nobody.'
      : `Repeat rule: nobody is shown their own posts, or what they ${verb} before the cut.`,
    users.length < usersWithRelevant
      ? `Users: ${users.length} drawn at random of ${usersWithRelevant} with a relevant candidate.`
      : `Users: all ${users.length} with a relevant candidate.`,
  ];
}

const dateOf = (minute: number) => new Date(minute * 60_000).toISOString().slice(0, 10);
