import { beforeAll, describe, expect, it } from 'vitest';
import { collectMicroblogs, type Microblogs } from '../../../packages/corpus';
import {
  agreementWith,
  bridgeUsers,
  communitiesOf,
  communityPicture,
  mixingOfCultures,
  type PostTopics,
  summariesOf,
  type UserGraph,
  userGraphs,
  userInterests,
} from '../../../packages/culture';
import { userGraphNames } from '../../../packages/culture/communities/graphs';
import { mapOfCommunities } from '../../../packages/culture/communities/summaries';
import { type SimulatedMicroblogs, simulatedMicroblogs } from '../../../src/study/platforms/simulated-microblogs';
import { topicsByLda } from './stand-in-topics';

/** Two platforms of two circles each; in each circle everyone follows the next five and names the next two. */
function fourCircles(size: number): Microblogs {
  const collector = collectMicroblogs([
    ['Weibo', 'domestic'],
    ['Twitter', 'foreign'],
  ]);
  for (const [circle, platform] of ['Weibo', 'Weibo', 'Twitter', 'Twitter'].entries()) {
    const id = (place: number) => `anon-${circle}-${place % size}`;
    for (let user = 0; user < size; user++) {
      collector.addUser(platform, { id: id(user), followers: 10 * user });
      for (let next = 1; next <= 5; next++) collector.addFollow(platform, id(user), id(user + next));
      for (let post = 0; post < 6; post++) {
        collector.addPost({
          id: `${circle}-${user}-${post}`,
          platform,
          author: id(user),
          text: 'x',
          kind: 'original',
          mentions: post < 2 ? [id(user + post + 1)] : [],
        });
      }
    }
  }
  return collector.columns();
}

/** Circle c writes about topic c % 2: the same topic at home and abroad. */
const topicsOf = ({ author }: Microblogs, size: number): PostTopics => ({
  labels: ['sport', 'travel', 'food', 'music', 'news', 'other'],
  shares: Float32Array.from(
    [...author].flatMap((user) =>
      Math.floor(user / size) % 2 === 0 ? [0.8, 0.1, 0, 0, 0, 0.1] : [0.1, 0.8, 0, 0, 0, 0.1],
    ),
  ),
});

const graphOf = (graphs: readonly UserGraph[], name: string) => graphs.find((one) => one.name === name) as UserGraph;

describe('graphs of users', () => {
  const microblogs = fourCircles(15);
  const interests = userInterests(microblogs, topicsOf(microblogs, 15));
  const graphs = userGraphs(microblogs, interests, 1);

  it('come in a fixed order; what is missing has a reason', () => {
    expect(graphs.map(({ name }) => name)).toEqual([...userGraphNames]);
    expect(graphs.map(({ graph }) => graph !== null)).toEqual([true, true, false, true, true]);
    expect(graphOf(graphs, 'repost').reason).toContain('too few posts pass on or answer');
    // 60 users follow five others each, nobody back.
    expect([graphOf(graphs, 'follow').linked, graphOf(graphs, 'follow').edges]).toEqual([60, 300]);
    expect(graphOf(graphs, 'mention').edges).toBe(120);
  });

  it('of follows are four circles; of interests two topics, in which cultures mix', () => {
    const follow = graphOf(graphs, 'follow').graph as NonNullable<UserGraph['graph']>;
    const interest = graphOf(graphs, 'interest').graph as NonNullable<UserGraph['graph']>;
    const circle = Array.from({ length: 60 }, (_, user) => Math.floor(user / 15));
    const found = communitiesOf(follow, 1);
    expect(found.unconnected).toBe(0);
    for (let a = 0; a < 60; a++)
      for (let b = 0; b < a; b++) if (circle[a] !== circle[b]) expect(found.of[a]).not.toBe(found.of[b]);
    expect(mixingOfCultures(follow, microblogs)).toMatchObject({ assortativity: expect.closeTo(1, 9), crossing: 0 });
    expect(mixingOfCultures(follow, { ...microblogs, cultures: ['foreign', 'foreign'] })).toBeNull();
    const byTopic = communitiesOf(interest, 1);
    for (let a = 0; a < 60; a++)
      for (let b = 0; b < a; b++) if (circle[a] % 2 !== circle[b] % 2) expect(byTopic.of[a]).not.toBe(byTopic.of[b]);
    expect(mixingOfCultures(interest, microblogs)?.crossing).toBeGreaterThan(0);
  });

  it('with few posts of a topic a user has no interests, and none where posts have no topic', () => {
    const { shares, labels } = topicsOf(microblogs, 15);
    // Two of the first user's six posts have no known word.
    const some = shares.slice();
    some.fill(Number.NaN, 0, 2 * labels.length);
    const found = userInterests(microblogs, { labels, shares: some });
    expect([...found.values.subarray(0, 6)]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...found.values.subarray(6, 12)].map((root) => Number((root ** 2).toFixed(4)))).toEqual([
      ...[0.8, 0.1, 0, 0, 0, 0.1],
    ]);
  });

  it('are summed up without a user: sizes, cultures, topics, map; nothing below ten users', () => {
    const graph = graphOf(graphs, 'follow').graph as NonNullable<UserGraph['graph']>;
    const whole = {
      ...communitiesOf(graph, 1),
      of: Int32Array.from({ length: 60 }, (_, user) => [0, 0, 1, 2][Math.floor(user / 15)]),
    };
    // Thirty, fifteen, nine in the third, six in a fourth.
    whole.of.fill(3, 54);
    const communities = {
      ...whole,
      count: 4,
      sizes: Int32Array.of(30, 15, 9, 6),
      conductance: Float64Array.of(0, 0.1, 0.2, 0.3),
    };
    const { shown, small } = summariesOf(communities, microblogs, interests);
    expect(
      shown.map(({ community, users, platforms, mainTopics }) => [community, users, platforms, mainTopics]),
    ).toEqual([
      [1, 30, [1, 0], []],
      [2, 15, [0, 1], ['sport']],
    ]);
    expect(small).toEqual({ communities: 2, users: 15 });
    const map = mapOfCommunities(graph, communities, shown);
    expect([map.places.length, map.links.length]).toEqual([2, 0]);
    const picture = communityPicture(graph, communities, shown, microblogs);
    expect(picture.communities.map(({ label, gloss }) => [label, gloss])).toEqual([
      ['community 1', '30 users'],
      ['sport', '15 users'],
    ]);
    expect(picture.groups.map(({ name }) => name)).toEqual(['Weibo', 'Twitter']);
    expect(JSON.stringify([shown, bridgeUsers(graph, whole.of, microblogs)])).not.toContain('anon-');
  });
});

describe('what cannot be divided', () => {
  const collector = collectMicroblogs([['Weibo', 'domestic']]);
  for (let user = 0; user < 30; user++) {
    for (let post = 0; post < 5; post++)
      collector.addPost({
        id: `${user}-${post}`,
        platform: 'Weibo',
        author: `u${user}`,
        text: '早上好',
        kind: 'original',
      }); // good morning
  }
  const alone = collector.columns();

  it('has reasons, not errors: no follows, no mentions, no reposts, no topics', () => {
    const graphs = userGraphs(alone, null, 1);
    expect(graphs.every(({ graph, reason }) => graph === null && (reason as string).length > 10)).toBe(true);
  });

  it('few shared topics tell no interests apart', () => {
    const interests = { features: ['film', 'other'], values: new Float32Array(60).fill(1) };
    expect(graphOf(userGraphs(alone, interests, 1), 'interest')).toMatchObject({
      graph: null,
      reason: 'fewer than 5 topics are told apart that both languages share',
    });
  });

  it('one platform: interests divide, nothing mixes', () => {
    const interests = {
      features: ['a', 'b', 'c', 'd', 'e', 'other'],
      values: Float32Array.from({ length: 180 }, (_, i) => (Math.floor(i / 6) % 2 === i % 6 ? 1 : 0.1)),
    };
    const { graph } = graphOf(userGraphs(alone, interests, 1), 'interest');
    expect(mixingOfCultures(graph as NonNullable<typeof graph>, alone)).toBeNull();
    expect(userGraphs(alone, interests, 1).at(-1)?.reason).toContain('two graphs');
  });
});

describe('simulated microblogs', () => {
  let simulated: SimulatedMicroblogs;
  let graphs: UserGraph[];
  let planted: Int32Array;
  beforeAll(() => {
    simulated = simulatedMicroblogs(200, 2023);
    const { microblogs } = simulated;
    graphs = userGraphs(microblogs, userInterests(microblogs, topicsByLda(microblogs)), 2023);
    planted = Int32Array.from(
      simulated.planted.mainTopic,
      (topic, user) => 2 * topic + microblogs.users.platform[user],
    );
  });
  const agreement = (name: string) => {
    const { graph } = graphOf(graphs, name);
    return agreementWith(communitiesOf(graph as NonNullable<typeof graph>, 2023).of, planted);
  };

  it('the planted communities are found from the links, and from links and interests joined', () => {
    const [follow, interest, joined] = ['follow', 'interest', 'joined'].map(agreement);
    expect(follow?.ami).toBeGreaterThan(0.8);
    expect(joined?.ami).toBeGreaterThan(0.8);
    expect(interest?.ami).toBeGreaterThan(0.15);
  });

  it('follows stay within a culture, interests cross', () => {
    const { microblogs } = simulated;
    const [follow, interest] = ['follow', 'interest'].map((name) =>
      mixingOfCultures(graphOf(graphs, name).graph as NonNullable<UserGraph['graph']>, microblogs),
    );
    expect(follow?.assortativity).toBeCloseTo(1, 9);
    expect(interest?.interval?.[1]).toBeLessThan(1.01);
  });
});
