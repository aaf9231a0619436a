import type { Graph } from '@crosscultural/graph';
import type { CommunitiesChart } from '@crosscultural/notebook-kit';
import type { Microblogs } from '../../corpus';
import { cultureColours } from '../../figures';
import type { UserCommunities } from './communities-of';
import { type CommunitySummary, mapOfCommunities } from './summaries';

/** More discs with their labels cannot be read. */
const mostDiscs = 40;
/** Pixels of the drawing: a disc needs so many with its label, but it stays a page. */
const height = { least: 560, perDisc: 32, most: 900 };

/**
 * What `figures.communitiesChart` draws of communities: discs in the colours of the cultures, linked ones near each other, labelled with
 * the topic that stands out most. The largest forty; nobody is named.
 *
 * @param graph that was divided.
 * @param communities its division.
 * @param shown see summariesOf; at least one.
 * @param microblogs with the platforms and their cultures.
 * @example
 * const { shown } = culture.summariesOf(communities, microblogs, interests);
 * figures.communitiesChart({ title: 'Communities', ...culture.communityPicture(graph, communities, shown, microblogs) });
 */
export function communityPicture(
  graph: Graph,
  communities: UserCommunities,
  shown: readonly CommunitySummary[],
  { platforms, cultures }: Microblogs,
): Omit<CommunitiesChart, 'title'> {
  const drawn = shown.slice(0, mostDiscs);
  const { places, links } = mapOfCommunities(graph, communities, drawn);
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
