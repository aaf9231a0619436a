import type { Microblogs } from '@crosscultural/corpus';
import type { Graph } from '@crosscultural/graph';
import { layoutNetwork, type Position } from '@crosscultural/network';
import { fewestUsers } from '../privacy/small-groups';
import type { UserVectors } from '../read/read-microblogs';
import type { UserCommunities } from './communities-of';

export interface CommunitySummary {
  /** From 1, the largest first. */
  community: number;
  users: number;
  /** Share of each platform's users, in the order of `platforms`. */
  platforms: number[];
  conductance: number;
  /** The interests that stand out most against all users, at most three. */
  mainTopics: string[];
}

export interface CommunitySummaries {
  shown: CommunitySummary[];
  /** Communities below ten users, which are not shown, and their users together. */
  small: { communities: number; users: number };
}

/**
 * Each community of at least ten users: its size, its cultures, what it writes about.
 *
 * @param communities see communitiesOf.
 * @param microblogs of the users.
 * @param interests see userInterests; null where there are none.
 * @example
 * const { shown, small } = communities.summariesOf(communities.communitiesOf(graph, 2023), microblogs, interests);
 */
export function summariesOf(
  { of, sizes, conductance }: UserCommunities,
  { users, platforms }: Microblogs,
  interests: UserVectors | null,
): CommunitySummaries {
  const shown = [...sizes.keys()].filter((community) => sizes[community] >= fewestUsers);
  const perPlatform = Array.from(sizes, () => new Float64Array(platforms.length));
  of.forEach((community, user) => {
    if (community >= 0) perPlatform[community][users.platform[user]]++;
  });
  const topics = interests ? topicsOf(of, sizes.length, interests) : null;
  const small = [...sizes].filter((size) => size < fewestUsers);
  return {
    shown: shown.map((community) => ({
      community: community + 1,
      users: sizes[community],
      platforms: Array.from(perPlatform[community], (count) => count / sizes[community]),
      conductance: conductance[community],
      mainTopics: topics?.[community] ?? [],
    })),
    small: { communities: small.length, users: small.reduce((sum, size) => sum + size, 0) },
  };
}

const mostTopics = 3;
/** Of all that a community writes: less stands out from nothing. Ours. */
const clearlyAbove = 0.02;
/** The column of what no topic of the other language matches: it is about many things. */
const leftOver = 'other';

/** Of each community the topics whose mean share is furthest above that of all users. */
function topicsOf(of: Int32Array, count: number, { features, values }: UserVectors): string[][] {
  const columns = features.length;
  const sums = Array.from({ length: count + 1 }, () => new Float64Array(columns));
  const members = new Float64Array(count + 1);
  of.forEach((community, user) => {
    const row = values.subarray(user * columns, (user + 1) * columns);
    if (row.every((value) => value === 0)) return;
    for (const group of community < 0 ? [count] : [community, count]) {
      members[group]++;
      // Interests are square roots of shares.
      for (let c = 0; c < columns; c++) sums[group][c] += row[c] ** 2;
    }
  });
  return Array.from({ length: count }, (_, community) => {
    if (members[community] < fewestUsers) return [];
    const above = features.map((_, c) => sums[community][c] / members[community] - sums[count][c] / members[count]);
    return [...features.keys()]
      .filter((c) => above[c] > clearlyAbove && features[c] !== leftOver)
      .sort((a, b) => above[b] - above[a] || a - b)
      .slice(0, mostTopics)
      .map((c) => features[c]);
  });
}

/** Communities as discs and the links between them as lines: what `communitiesChart` draws. */
export interface CommunityMap {
  places: Position[];
  /** The strongest three of each community, by their places in the list; share: of the weight at the smaller of the two. */
  links: { source: number; target: number; share: number }[];
}

/**
 * A map of the communities that are shown: linked ones near each other. No randomness.
 *
 * @param shown see summariesOf.
 */
export function mapOfCommunities(
  graph: Graph,
  { of }: UserCommunities,
  shown: readonly CommunitySummary[],
): CommunityMap {
  const placeOf = new Map(shown.map(({ community }, place) => [community - 1, place]));
  const count = shown.length;
  const between = new Float64Array(count * count);
  const volume = new Float64Array(count);
  for (let user = 0; user < graph.nodes; user++) {
    const a = placeOf.get(of[user]);
    if (a === undefined) continue;
    for (let at = graph.start[user]; at < graph.start[user + 1]; at++) {
      const b = placeOf.get(of[graph.to[at]]);
      volume[a] += graph.weight[at];
      if (b !== undefined && a < b) between[a * count + b] += graph.weight[at];
    }
  }
  const all = [...between.keys()]
    .filter((cell) => between[cell] > 0)
    .map((cell) => {
      const [source, target] = [Math.floor(cell / count), cell % count];
      return { source, target, share: between[cell] / Math.min(volume[source], volume[target]) };
    });
  const links = strongestOf(all, count);
  const network = {
    nodes: shown.map(({ community, users }) => ({ word: String(community), frequency: users })),
    edges: all.map(({ source, target, share }) => ({
      source,
      target,
      weight: share,
      count: 1,
      expected: 0,
      npmi: 0,
    })),
  };
  return { places: layoutNetwork(network, [...shown.keys()]), links };
}

const linksDrawn = 3;

function strongestOf<L extends { source: number; target: number; share: number }>(
  links: readonly L[],
  count: number,
): L[] {
  const kept = new Set<L>();
  for (let community = 0; community < count; community++) {
    const own = links.filter(({ source, target }) => source === community || target === community);
    for (const link of own.sort((a, b) => b.share - a.share).slice(0, linksDrawn)) kept.add(link);
  }
  return links.filter((link) => kept.has(link));
}
