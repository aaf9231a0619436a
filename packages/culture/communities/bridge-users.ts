import { median } from '@crosscultural/base';
import type { Microblogs } from '@crosscultural/corpus';
import { bridgeNodes, type Graph } from '@crosscultural/graph';
import { fewestUsers } from '../privacy/small-groups';

/** What is typical of some users; null where it is not known. */
export interface TypicalUser {
  users: number;
  posts: number;
  links: number;
  followers: number | null;
  /** Share of each platform's users, in the order of `platforms`. */
  platforms: number[];
  /** Share of links to users of another platform. */
  crossing: number;
}

/** Users whose links spread over communities, beside all other linked users; null where either are fewer than ten. */
export interface BridgeUsers {
  bridges: number;
  others: number;
  compared: { bridges: TypicalUser; others: TypicalUser } | null;
}

/**
 * Who the bridges between communities are (participation coefficient of Guimerà and Amaral 2005), told by medians and shares: nobody is named.
 *
 * @param graph of the users.
 * @param of the community of each user.
 * @param microblogs of the users.
 * @example
 * const { bridges, others } = communities.bridgeUsers(graph, communities.communitiesOf(graph, 2023).of, microblogs);
 */
export function bridgeUsers(graph: Graph, of: Int32Array, microblogs: Microblogs): BridgeUsers {
  const isBridge = new Uint8Array(graph.nodes);
  for (const { node } of bridgeNodes(graph, of)) isBridge[node] = 1;
  const linked = Array.from(of.keys()).filter((user) => of[user] >= 0);
  const [bridges, others] = [1, 0].map((kind) => linked.filter((user) => isBridge[user] === kind));
  const enough = Math.min(bridges.length, others.length) >= fewestUsers;
  return {
    bridges: bridges.length,
    others: others.length,
    compared: enough
      ? { bridges: typical(bridges, graph, microblogs), others: typical(others, graph, microblogs) }
      : null,
  };
}

function typical(
  members: readonly number[],
  { start, to }: Graph,
  { first, users, platforms }: Microblogs,
): TypicalUser {
  const followers = members.map((user) => users.followers[user]).filter((count) => count >= 0);
  let [links, crossing] = [0, 0];
  for (const user of members) {
    for (let at = start[user]; at < start[user + 1]; at++) {
      links++;
      if (users.platform[to[at]] !== users.platform[user]) crossing++;
    }
  }
  return {
    users: members.length,
    posts: median(members.map((user) => first[user + 1] - first[user])),
    links: median(members.map((user) => start[user + 1] - start[user])),
    followers: followers.length < fewestUsers ? null : median(followers),
    platforms: platforms.map(
      (_, platform) => members.filter((user) => users.platform[user] === platform).length / members.length,
    ),
    crossing: crossing / links,
  };
}
