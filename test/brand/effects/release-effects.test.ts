import { deriveSeed, seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import { allReleases, effectAgainstCompetitors, releaseEffects } from '../../../packages/brand';
import { datesFrom, type MadePost, madePosts } from '../timeline/made-posts';

const praise = [0.05, 0.05, 0.9] as const;
const blame = [0.9, 0.05, 0.05] as const;

const releases = [
  { date: '2023-03-01', name: 'one' },
  { date: '2023-06-01', name: 'two' },
  { date: '2023-09-01', name: 'three' },
];

/** A year in which releases multiply posts for two weeks and make them louder. */
function year(seed: number, { times = 1, loudness = 0 } = {}): MadePost[] {
  const random = seededRandom(seed);
  const days = releases.map(({ date }) => Date.parse(date) / 86_400_000);
  return datesFrom('2023-01-01', 365).flatMap((date) => {
    const day = Date.parse(date) / 86_400_000;
    const released = days.some((start) => day >= start && day < start + 14);
    const rate = (12 * random.gamma(30)) / 30;
    return Array.from({ length: random.poisson(released ? times * rate : rate) }, () => ({
      date,
      text: random.chance(0.3 + (released ? loudness : 0)) ? '真的很好' : '还行',
      judged: random.chance(0.7) ? praise : blame,
    }));
  });
}

const rowOf = (rows: ReturnType<typeof releaseEffects>, outcome: string, release = allReleases) =>
  rows.find((row) => row.outcome === outcome && row.release === release)!;

describe('releaseEffects', () => {
  it('finds planted effects on counts and intensity, and names each release', () => {
    const rows = releaseEffects(madePosts(year(1, { times: 3, loudness: 0.2 })), releases, 1);
    expect(rows).toHaveLength(6 * 4);
    for (const outcome of ['posts a day', 'positive posts a day', 'negative posts a day']) {
      const row = rowOf(rows, outcome);
      expect(row.scale).toBe('ratio');
      expect(Math.abs(row.effect! - 3)).toBeLessThan(0.6);
      expect(row.interval![0]).toBeGreaterThan(1.5);
      expect(row.placeboP).toBeLessThan(0.01);
      expect(rowOf(rows, outcome, 'two').interval![0]).toBeGreaterThan(1);
    }
    const intensity = rowOf(rows, 'intensity of positive posts');
    expect(intensity.scale).toBe('difference');
    expect(Math.abs(intensity.effect! - 0.2)).toBeLessThan(0.1);
    expect(intensity.interval![0]).toBeGreaterThan(0);
    expect(rowOf(rows, 'strength of sentiment').before).toBeCloseTo(0.95, 6);
    expect(rowOf(rows, 'posts a day', 'one')).toMatchObject({ date: '2023-03-01', placeboDates: 212 });
  });

  it('finds nothing where nothing was planted in at least 93 % of 40 effects', () => {
    let covered = 0;
    let placebo = 0;
    for (let run = 0; run < 10; run++) {
      for (const row of releaseEffects(madePosts(year(deriveSeed(run, 'nothing planted'))), releases, run).filter(
        ({ outcome }) => outcome === 'posts a day',
      )) {
        if (row.interval![0] <= 1 && row.interval![1] >= 1) covered++;
        if (row.placeboP! <= 0.05) placebo++;
      }
    }
    expect(covered).toBeGreaterThanOrEqual(37);
    // 5 % of 40 are 2; more than 5 have a probability below 2 %.
    expect(placebo).toBeLessThanOrEqual(5);
  });

  it('leaves out releases that it cannot look at and says why', () => {
    const posts = year(3).filter(({ date }) => date < '2023-05-25' || date > '2023-06-10');
    const rows = releaseEffects(madePosts(posts), [...releases, { date: '2023-12-25', name: 'four' }], 1, [
      { date: '2023-03-20', name: 'sale' },
    ]);
    const reasons = rows.filter(({ outcome }) => outcome === 'posts a day').map(({ reason }) => reason);
    expect(reasons).toEqual([
      'The windows overlap with those of sale (2023-03-20).',
      'Posts are missing within 2023-05-15 to 2023-06-14.',
      undefined,
      'The posts do not cover 2023-12-08 to 2024-01-07.',
      undefined,
    ]);
    const none = releaseEffects(madePosts(posts), [{ date: '2023-12-25', name: 'four' }], 1);
    expect(rowOf(none, 'posts a day')).toMatchObject({ effect: null, reason: 'No release could be looked at.' });
  });

  it('survives a class that nobody was given', () => {
    const posts = madePosts(year(4, { times: 2 }).map((post) => ({ ...post, judged: praise })));
    const rows = releaseEffects(posts, releases, 1);
    expect(rowOf(rows, 'negative posts a day', 'one')).toMatchObject({ effect: null, before: 0, after: 0 });
    expect(rowOf(rows, 'negative posts a day', 'one').reason).toMatch('Every count is 0');
    expect(rowOf(rows, 'intensity of negative posts', 'one').reason).toMatch('at least three are needed on each side');
    expect(rowOf(rows, 'positive posts a day').interval![0]).toBeGreaterThan(1);
  });

  it('survives a few posts in two months', () => {
    const posts = madePosts(datesFrom('2023-02-01', 60).map((date) => ({ date, judged: praise })));
    const row = rowOf(releaseEffects(posts, [releases[0]], 1), 'posts a day');
    expect(row).toMatchObject({ placeboDates: 29 });
    expect(row.effect).toBeCloseTo(1, 9);
  });

  it('refuses no posts, no releases and dates that do not exist', () => {
    const posts = madePosts(year(4));
    expect(() => releaseEffects(madePosts([]), releases, 1)).toThrow('There are no posts to analyse');
    expect(() => releaseEffects(posts, [], 1)).toThrow('No release was given');
    expect(() => releaseEffects(posts, [{ date: '2023-02-30', name: 'x' }], 1)).toThrow('is not a date');
    expect(() => releaseEffects({ ...posts, probabilities: new Float32Array(3) }, releases, 1)).toThrow(
      'run the sentiment model on all of them',
    );
  });
});

describe('effectAgainstCompetitors', () => {
  const random = seededRandom(6);
  const wave = datesFrom('2023-01-01', 365).map((_, t) => 1 + 0.4 * Math.sin(t / 9));
  const brand = (name: string, size: number) => ({
    name,
    values: wave.map((height) => random.poisson(size * height)),
  });
  const competitors = Array.from({ length: 19 }, (_, j) => brand(`brand ${j}`, 50 + 20 * j));
  const dates = datesFrom('2023-01-01', 365);
  const own = (times: number) =>
    madePosts(
      dates.flatMap((date, t) =>
        Array.from({ length: random.poisson(60 * wave[t] * (t >= 151 && t < 165 ? times : 1)) }, () => ({ date })),
      ),
    );

  it('takes off what all brands went through', () => {
    const { effect, p, placebos } = effectAgainstCompetitors(own(2), releases[1], competitors);
    expect(placebos).toHaveLength(19);
    expect(p).toBe(0.05);
    expect(Math.abs(effect - wave.slice(151, 165).reduce((sum, height) => sum + height, 0) / 14)).toBeLessThan(0.4);
  });

  it('says what is missing', () => {
    const posts = own(1);
    const early = { date: '2023-01-20', name: 'early' };
    expect(() => effectAgainstCompetitors(posts, early, competitors)).toThrow('do not cover the 56 days before');
    const short = { name: 'short', values: [1] };
    expect(() => effectAgainstCompetitors(posts, releases[1], [short, short])).toThrow(
      'short has 1 days, our posts 365',
    );
    const silent = { name: 'silent', values: new Float64Array(365) };
    expect(() => effectAgainstCompetitors(posts, releases[1], [silent, silent])).toThrow(
      'silent has no posts in the 56',
    );
  });
});
