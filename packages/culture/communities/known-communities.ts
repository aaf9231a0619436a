import type { KnownCommunities } from '@crosscultural/corpus';
import {
  consensus,
  type Graph,
  graphFromLinks,
  joinGraphs,
  labelPropagation,
  modularity,
  neighbourGraph,
  stableResolution,
} from '@crosscultural/graph';
import { type Agreement, agreementWith } from './agreement';
import { interestClusters, joinedCommunities, largestInterests, smoothedInterests } from './joined-communities';

/** One way to divide users whose communities are known, and how far it agrees with them. */
export interface DivisionRow {
  method: string;
  uses: 'links' | 'interests' | 'both';
  communities: number;
  /** On the graph of all links: what a method could have been chosen by without knowing the communities. */
  modularity: number;
  agreement: Agreement | null;
}

/** Neighbours by interest, as in `userGraphs`. */
const neighbours = 10;

/**
 * Divides users whose communities are known in many ways, from links, from interests and from both, and compares each with what is known.
 * No method sees the known communities; none is chosen by them: all are listed.
 *
 * @param known the users, their links and interests, as `corpus.publicCommunities` reads them.
 * @param seed of every division and interval.
 * @returns links by kind first, then interests, then both.
 * @example
 * const rows = communities.divisionsOf(await corpus.publicCommunities('sinanet'), 2023);
 */
export function divisionsOf(known: KnownCommunities, seed: number): DivisionRow[] {
  const graphs = known.links.map(({ kind, from, to, weight }) => ({
    kind,
    graph: graphFromLinks(known.users, { from, to, weight }),
  }));
  const all = joinGraphs(graphs.map(({ graph }) => graph));
  const row = (method: string, uses: DivisionRow['uses'], of: Int32Array): DivisionRow => ({
    method,
    uses,
    communities: new Set(of.filter((community) => community >= 0)).size,
    modularity: modularity(all, of),
    agreement: agreementWith(of, known.known),
  });
  return [
    ...graphs.map(({ kind, graph }) => row(`${kind}: Leiden, consensus`, 'links', divided(graph, seed))),
    ...(graphs.length > 1 ? [row('all links: Leiden, consensus', 'links', divided(all, seed))] : []),
    row('all links: label propagation', 'links', labelPropagation(all, { seed }).of),
    ...(known.interests ? withInterests(all, known, known.interests, row, seed) : []),
  ];
}

/** As `communitiesOf` divides. */
const divided = (graph: Graph, seed: number) =>
  consensus(graph, { seed, resolution: stableResolution(graph, { seed }) }).of;

type MakeRow = (method: string, uses: DivisionRow['uses'], of: Int32Array) => DivisionRow;

function withInterests(
  graph: Graph,
  { links }: KnownCommunities,
  interests: NonNullable<KnownCommunities['interests']>,
  row: MakeRow,
  seed: number,
): DivisionRow[] {
  const near = neighbourGraph(
    { values: Float64Array.from(interests.values, Math.sqrt), columns: interests.columns },
    { k: neighbours, seed },
  );
  const directed = {
    from: links.flatMap(({ from }) => [...from]),
    to: links.flatMap(({ to }) => [...to]),
  };
  const joined = joinedCommunities(directed, interests);
  return [
    row('the largest interest', 'interests', largestInterests(interests)),
    row('spherical k-means', 'interests', interestClusters(interests)),
    row('nearest neighbours: Leiden, consensus', 'interests', divided(near, seed)),
    row('links and nearest neighbours: Leiden, consensus', 'both', divided(joinGraphs([graph, near]), seed)),
    row(
      'interests, three tenths the neighbours’ mean',
      'both',
      largestInterests(smoothedInterests(graph, interests, 0.3)),
    ),
    row(
      'Markov random field: every link in full',
      'both',
      joinedCommunities(directed, interests, { own: 1, everyLink: true }).of,
    ),
    ...[4, 64].map((own) =>
      row(`interests weighed by links, own ${own} times`, 'both', joinedCommunities(directed, interests, { own }).of),
    ),
    row('interests weighed by links, own 16 times', 'both', joined.of),
    row(
      'the same, only users whose community is clear',
      'both',
      joined.of.map((community, user) => (joined.clear[user] ? community : -1)),
    ),
  ];
}
