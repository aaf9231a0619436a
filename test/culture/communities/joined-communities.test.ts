import { seededRandom } from '@crosscultural/base';
import { graphFromLinks } from '@crosscultural/graph';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownCommunities } from '../../../packages/corpus';
import { agreementWith, divisionsOf, joinedCommunities } from '../../../packages/culture';
import {
  interestClusters,
  largestInterests,
  smoothedInterests,
} from '../../../packages/culture/communities/joined-communities';

/** Users of four groups whose interests are blurred and who link within their group three times of four. */
function blurred(seed: number): KnownCommunities {
  const random = seededRandom(seed);
  const [users, columns] = [400, 4];
  const known = Int32Array.from({ length: users }, (_, user) => user % columns);
  const values = new Float64Array(users * columns);
  known.forEach((group, user) => {
    const row = random.dirichlet(Array.from({ length: columns }, (_, k) => (k === group ? 2.2 : 1)));
    values.set(row, user * columns);
  });
  const [from, to]: number[][] = [[], []];
  for (let user = 0; user < users; user++) {
    for (let link = 0; link < 8; link++) {
      from.push(user);
      to.push(random.chance(0.75) ? known[user] + columns * random.integer(users / columns) : random.integer(users));
    }
  }
  const links = [
    {
      kind: 'follow',
      from: Int32Array.from(from),
      to: Int32Array.from(to),
      weight: new Float64Array(from.length).fill(1),
    },
  ];
  return { users, links, interests: { values, columns }, known, communities: columns, names: null, notices: [] };
}

describe('joinedCommunities', () => {
  it('by hand: a user whose interests tie goes where the links say', () => {
    // Users 0–2 of class 0, 3–5 of class 1, linked among themselves; user 6 cannot decide and follows 3, 4 and 5.
    const values = [1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0.5, 0.5, 0, 0];
    const links = { from: [0, 1, 2, 3, 4, 5, 6, 6, 6], to: [1, 2, 0, 4, 5, 3, 3, 4, 5] };
    const { of, clear } = joinedCommunities(links, { values, columns: 2 });
    expect(of[6]).toBe(of[3]);
    expect(of[0]).not.toBe(of[3]);
    expect([clear[0], clear[6]]).toEqual([1, 0]);
    // A user without interests is in none.
    expect(of[7]).toBe(-1);
  });

  it('without links is the largest interest', () => {
    const rows = fc.array(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(rows, (list) => {
        const interests = { values: list.flat(), columns: 3 };
        const { of } = joinedCommunities({ from: [], to: [] }, interests);
        const largest = largestInterests(interests);
        // Same users together, whatever the numbers.
        for (let a = 0; a < of.length; a++)
          for (let b = 0; b < a; b++) expect(of[a] === of[b]).toBe(largest[a] === largest[b]);
      }),
    );
  });

  it('is better than interests alone and links alone where both say something', () => {
    const made = blurred(3);
    const interests = made.interests as NonNullable<KnownCommunities['interests']>;
    const alone = agreementWith(largestInterests(interests), made.known);
    const joined = agreementWith(
      joinedCommunities(made.links[0], interests, { own: 1, everyLink: true }).of,
      made.known,
    );
    expect(joined?.nmi).toBeGreaterThan((alone?.nmi ?? 1) + 0.1);
  });
});

describe('smoothing and clusters', () => {
  it('replaces a part by the mean of the neighbours', () => {
    const graph = graphFromLinks(3, { from: [0], to: [1] });
    const { values } = smoothedInterests(graph, { values: [1, 0, 0, 1, 0.5, 0.5], columns: 2 }, 0.25);
    expect([...(values as Float64Array)]).toEqual([0.75, 0.25, 0.25, 0.75, 0.5, 0.5]);
  });

  it('k-means keeps clear groups as they are', () => {
    const values = [0.9, 0.1, 0.8, 0.2, 0.1, 0.9, 0.2, 0.8, 0, 0];
    expect([...interestClusters({ values, columns: 2 })]).toEqual([0, 0, 1, 1, -1]);
  });
});

describe('agreementWith', () => {
  it('counts who has both, and is 1 with a narrow interval when the divisions are the same', () => {
    const known = Array.from({ length: 40 }, (_, user) => user % 4);
    const found = known.map((group, user) => (user < 4 ? -1 : 3 - group));
    expect(agreementWith(found, known)).toEqual({
      users: 36,
      of: 40,
      nmi: 1,
      interval: [1, 1],
      ami: expect.closeTo(1, 9),
    });
    expect(agreementWith([0, 1], [0, 1])).toBeNull();
  });

  it('its error is that of leaving each user out', () => {
    const known = Array.from({ length: 30 }, (_, user) => user % 3);
    const found = known.map((group, user) => (user % 5 === 0 ? (group + 1) % 3 : group));
    const { nmi, interval } = agreementWith(found, known) as NonNullable<ReturnType<typeof agreementWith>>;
    const without = known.map(
      (_, out) =>
        agreementWith(
          found.filter((_, u) => u !== out),
          known.filter((_, u) => u !== out),
        )?.nmi ?? 0,
    );
    const mean = without.reduce((sum, value) => sum + value, 0) / 30;
    const error = Math.sqrt((29 / 30) * without.reduce((sum, value) => sum + (value - mean) ** 2, 0));
    expect(interval[1] - nmi).toBeCloseTo(Math.min(1 - nmi, 1.959963984540054 * error), 9);
  });
});

describe('divisionsOf', () => {
  it('lists every way, those with both apart; a clear community has fewer users', () => {
    const rows = divisionsOf(blurred(4), 1);
    expect(rows.map(({ uses }) => uses)).toEqual([
      'links',
      'links',
      'interests',
      'interests',
      'interests',
      ...Array(7).fill('both'),
    ]);
    const last = rows.at(-1)?.agreement;
    expect(last?.users).toBeLessThan(last?.of ?? 0);
    expect(last?.nmi).toBeGreaterThan(rows.at(-2)?.agreement?.nmi ?? 1);
    const links = rows[0].agreement?.nmi ?? 0;
    expect(links).toBeGreaterThan(0.8);
  });
});
