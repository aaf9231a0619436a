import type { Microblogs } from '@crosscultural/corpus';
import type { Graph } from '@crosscultural/graph';
import type { CommunitiesChart } from '@crosscultural/notebook-kit';
import { cultureColours } from '../colours';
import type { UserCommunities } from './communities-of';
import { type CommunitySummary, mapOfCommunities } from './summaries';

/** More discs with their labels cannot be read. */
const mostDiscs = 24;
/** Pixels of the drawing: a disc needs so many with its label, but it stays a page. */
const height = { least: 560, perDisc: 32, most: 900 };

/**
 * What `figures.communitiesChart` draws of communities: discs in the colours of the cultures, labelled with the topic that stands out
 * most. With two platforms the communities of one stand left, of the other right, mixed ones between them, and those of one topic at
 * like heights, so that every line across is a link between cultures; with one platform linked communities stand near each other.
 * The largest twenty-four; nobody is named.
 *
 * @param graph that was divided.
 * @param communities its division.
 * @param shown see summariesOf; at least one.
 * @param microblogs with the platforms and their cultures.
 * @example
 * const { shown } = communities.summariesOf(communities, microblogs, interests);
 * figures.communitiesChart({ title: 'Communities', ...communities.communityPicture(graph, communities, shown, microblogs) });
 */
export function communityPicture(
  graph: Graph,
  communities: UserCommunities,
  shown: readonly CommunitySummary[],
  { platforms, cultures }: Microblogs,
): Omit<CommunitiesChart, 'title'> {
  const drawn = shown.slice(0, mostDiscs);
  const { places: near, links } = mapOfCommunities(graph, communities, drawn);
  const places = platforms.length === 2 ? oppositeSides(drawn) : near;
  return {
    plotHeight: Math.min(height.most, Math.max(height.least, height.perDisc * drawn.length)),
    groups: platforms.map((name, platform) => ({ name, colour: cultureColours[cultures[platform]] })),
    communities: drawn.map(({ community, users, platforms: shares, mainTopics }, place) => ({
      label: mainTopics[0] ?? `community ${community}`,
      gloss: `${users} users`,
      size: users,
      shares,
      ...places[place],
      details: [`community ${community}`, ...mainTopics],
    })),
    links: links.map(({ source, target, share }) => ({ source, target, strength: share })),
  };
}

/** Where the outer columns begin and end, of the width; a column has two lanes, so that neighbours in height do not touch. */
const side = { left: 0.27, right: 0.73, lane: 0.05 };

/** Left to right by the share of the second platform; from top to bottom by topic on either side. */
function oppositeSides(drawn: readonly CommunitySummary[]): { x: number; y: number }[] {
  const places = drawn.map(() => ({ x: 0.5, y: 0.5 }));
  for (const isRight of [false, true]) {
    const own = [...drawn.keys()]
      .filter((place) => drawn[place].platforms[1] > 0.5 === isRight)
      .sort((a, b) => compareTopics(drawn[a], drawn[b]));
    own.forEach((place, rank) => {
      const lane = (rank % 2 === 0 ? -1 : 1) * side.lane;
      places[place] = {
        x: side.left + (side.right - side.left) * drawn[place].platforms[1] + lane,
        y: 1 - (rank + 0.5) / own.length,
      };
    });
  }
  return places;
}

function compareTopics(a: CommunitySummary, b: CommunitySummary): number {
  const [first, second] = [a.mainTopics[0] ?? '', b.mainTopics[0] ?? ''];
  return first === second ? a.community - b.community : first < second ? -1 : 1;
}
