import type { Microblogs } from '@crosscultural/corpus';
import { type Graph, graphFromLinks, joinGraphs, neighbourGraph } from '@crosscultural/graph';
import type { UserVectors } from '../read/read-microblogs';
import { fewestSharedTopics } from '../topics';

export const userGraphNames = ['follow', 'mention', 'repost', 'interest', 'joined'] as const;
export type UserGraphName = (typeof userGraphNames)[number];

/** A graph of users, or why there is none. */
export interface UserGraph {
  name: UserGraphName;
  graph: Graph | null;
  /** Users with a link, and pairs that are linked. */
  linked: number;
  edges: number;
  reason: string | null;
}

/** Fewer linked users make no division whose rows could be shown. */
const fewestLinked = 20;
/** Nearest neighbours by interest that a user is linked with. */
const neighbours = 10;

/**
 * Graphs of the same users, undirected: who follows whom; who names whom with @; who reposts or answers whom; who writes about the same;
 * and these joined, each with the same total weight. Mentions and reposts weigh as often as they occur.
 *
 * @param microblogs of the users.
 * @param interests a vector a user, by `userInterests` or the profiles; null where there is none.
 * @param seed of the approximate search for neighbours, used beyond 20,000 users.
 * @returns one entry a name of `userGraphNames`, in that order; a graph that cannot be made has a reason instead.
 * @example
 * for (const { name, linked, reason } of communities.userGraphs(microblogs, null, 2023)) console.log(name, reason ?? linked);
 */
export function userGraphs(microblogs: Microblogs, interests: UserVectors | null, seed: number): UserGraph[] {
  const users = microblogs.users.ids.length;
  const single = [
    entry('follow', followGraph(microblogs), 'the source tells of no follows among these users'),
    entry('mention', mentionGraph(microblogs), 'too few posts name another of these users'),
    entry('repost', repostGraph(microblogs), 'too few posts pass on or answer a post of another of these users'),
    entry('interest', interestGraph(interests, seed), reasonForNoInterests(interests)),
  ];
  const graphs = single.flatMap(({ graph }) => graph ?? []);
  const joined = graphs.length < 2 ? graphFromLinks(users, { from: [], to: [] }) : joinGraphs(graphs);
  return [...single, entry('joined', joined, 'at least two graphs are needed')];
}

function entry(name: UserGraphName, graph: Graph | null, reason: string): UserGraph {
  let linked = 0;
  for (let user = 0; graph && user < graph.nodes; user++) if (graph.start[user] < graph.start[user + 1]) linked++;
  const edges = graph ? graph.to.length / 2 : 0;
  if (linked < fewestLinked) return { name, graph: null, linked, edges, reason };
  return { name, graph, linked, edges, reason: null };
}

function followGraph({ follows, users }: Microblogs): Graph {
  const from = new Int32Array(follows.to.length);
  for (let user = 0; user < users.ids.length; user++) from.fill(user, follows.start[user], follows.start[user + 1]);
  return graphFromLinks(users.ids.length, { from, to: follows.to });
}

function mentionGraph({ mentions, author, users }: Microblogs): Graph {
  const from = new Int32Array(mentions.to.length);
  for (let row = 0; row < author.length; row++) from.fill(author[row], mentions.start[row], mentions.start[row + 1]);
  return graphFromLinks(users.ids.length, { from, to: mentions.to });
}

function repostGraph({ author, parentAuthor, users }: Microblogs): Graph {
  const rows = author.reduce((count, _, row) => count + (parentAuthor[row] >= 0 ? 1 : 0), 0);
  const [from, to] = [new Int32Array(rows), new Int32Array(rows)];
  let at = 0;
  for (let row = 0; row < author.length; row++) {
    if (parentAuthor[row] < 0) continue;
    from[at] = author[row];
    to[at++] = parentAuthor[row];
  }
  return graphFromLinks(users.ids.length, { from, to });
}

/** The last column is what no topic matches; by few others everybody would be anybody's nearest neighbour. */
const tellsInterests = ({ features }: UserVectors) => features.length > fewestSharedTopics;

function interestGraph(interests: UserVectors | null, seed: number): Graph | null {
  if (interests === null || !tellsInterests(interests)) return null;
  const { features, values } = interests;
  return neighbourGraph({ values, columns: features.length }, { k: neighbours, seed });
}

const reasonForNoInterests = (interests: UserVectors | null) =>
  interests !== null && !tellsInterests(interests)
    ? `fewer than ${fewestSharedTopics} topics are told apart that both languages share`
    : 'too few users have enough posts with a known topic';
