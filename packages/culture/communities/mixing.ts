import type { Microblogs } from '@crosscultural/corpus';
import { assortativity, type Graph, type Mixing } from '@crosscultural/graph';
import { culturesOfUsers } from '../profiles';

/**
 * How far the links of a graph stay within a culture: Newman's assortativity with its interval over users, and the share of links between
 * cultures beside what chance lets expect.
 *
 * @param graph of the users.
 * @param microblogs of the users.
 * @returns null where all linked users are of one culture: nothing can mix.
 * @example
 * communities.mixingOfCultures(graph, microblogs)?.assortativity;
 */
export function mixingOfCultures(
  graph: Graph,
  microblogs: Pick<Microblogs, 'platforms' | 'cultures' | 'users'>,
): Mixing | null {
  const mixing = assortativity(graph, culturesOfUsers(microblogs).cultureOf);
  return Number.isFinite(mixing.assortativity) ? mixing : null;
}
