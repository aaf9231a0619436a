import { deriveSeed, type Random, seededRandom } from '@crosscultural/base';
import { type BrandEvent, dailySums, placeboDays, type ReadPosts, windowDays } from '@crosscultural/brand';
import { notebook } from '@crosscultural/notebook-kit';
import { dateOfDay } from '@crosscultural/series';
import { type BrandEvidence, type ClaimResult, runLedger } from '../../claims';
import { type ClaimId, claims } from '../../papers';

/** The posts after one thing about them was dealt out at random, all else left as it was. */
export interface Control {
  name: string;
  /** What was dealt out. */
  what: string;
  read: ReadPosts;
  /** One entry a draw: random days can be lucky once. */
  draws: readonly BrandEvidence[];
}

/** The verdicts on a claim of Paper B with the posts as they are and under each control. */
export interface ControlledClaim {
  id: ClaimId;
  statement: string;
  /** By name of the control: in how many draws the claim is supported, and what the first says. */
  results: Readonly<Record<string, { supported: number; draws: number; first: ClaimResult }>>;
}

/** The name of the posts as they are. */
export const asRead = 'as read';
const onRandomDays = 'events on random days';
/** The claims that look at events: nothing else changes when these are moved. */
const aboutEvents: readonly ClaimId[] = ['B1', 'B7', 'B9'];

/**
 * Negative controls of Paper B's claims: what must no longer hold when what it speaks of is dealt out at random.
 *
 * - **events on random days**: as many of each kind, anywhere in the period,
 * - **sentiments shuffled**: each post gets another post's probabilities, each mention of an aspect another mention's sentiment,
 * - **platforms shuffled**: each post gets another post's platform,
 * - **subjects at random**: each mention of an aspect, and of a term, becomes one of any aspect or term, all equally likely.
 *
 * @param read judged posts.
 * @param evidence what they gave.
 * @param seed decides what goes where.
 * @param eventDraws how often the events are put on random days; 20 unless given. What is dealt out among many posts or mentions is
 *   dealt out once: chance has no room there.
 * @returns the posts as they are, then one entry a control; none of events where none are told.
 * @example
 * controlsOf(judged, judged.evidence, 2023).map(({ name }) => name); // ['as read', 'events on random days', …]
 */
export function controlsOf(read: ReadPosts, evidence: BrandEvidence, seed: number, eventDraws = 20): Control[] {
  const random = (name: string) => seededRandom(deriveSeed(seed, `control: ${name}`));
  const control = (name: string, what: string, change: (random: Random) => Partial<ReadPosts>): Control => {
    const changed = { ...read, ...change(random(name)) };
    return { name, what, read: changed, draws: [{ ...evidence, sums: dailySums(changed) }] };
  };
  const { posts, aspects, terms } = read;
  const days = seededRandom(deriveSeed(seed, `control: ${onRandomDays}`));
  return [
    { name: asRead, what: 'nothing', read, draws: [evidence] },
    ...(evidence.events.length === 0
      ? []
      : [
          {
            name: onRandomDays,
            what: 'the days of releases, updates and promotions',
            read,
            draws: Array.from({ length: eventDraws }, () => ({ ...evidence, events: movedEvents(evidence, days) })),
          },
        ]),
    control('sentiments shuffled', 'which post, and which mention of an aspect, is positive or negative', (random) => ({
      posts: { ...posts, probabilities: shuffledRows(posts.probabilities, random) },
      aspects: { ...aspects, sentiment: Uint8Array.from(random.shuffle([...aspects.sentiment])) },
    })),
    control('platforms shuffled', 'which platform a post is on', (random) => ({
      posts: { ...posts, platform: Uint8Array.from(random.shuffle([...posts.platform])) },
    })),
    control('subjects at random', 'which aspect or term is mentioned', (random) => ({
      aspects: { ...aspects, aspect: aspects.aspect.map(() => random.integer(aspects.names.length)) },
      terms: { ...terms, name: terms.name.map(() => random.integer(terms.names.length)) },
    })),
  ];
}

/**
 * Judges the claims of Paper B anew under each control.
 *
 * @param controls what `controlsOf` made.
 * @param seed of the ledger's bootstrap.
 * @returns the claims in the paper's order.
 * @example
 * claimsUnderControls(controls, 2023).find(({ id }) => id === 'B4')!.results['sentiments shuffled'].supported; // 0
 */
export function claimsUnderControls(controls: readonly Control[], seed: number): ControlledClaim[] {
  const asked = claims.filter(({ paper }) => paper === 'B');
  const ids = asked.map(({ id }) => id);
  const plain = controls.find(({ name }) => name === asRead)?.draws[0];
  const ledgers = controls.map(({ name, draws }) => ({
    name,
    draws: Array.from(notebook.counted(`${name}: draws judged`, draws), (brand) => {
      // The claims that look at no event were judged on the posts as they are.
      const sameSums = name !== asRead && brand.sums === plain?.sums;
      return runLedger({ seed, brand }, sameSums ? aboutEvents : ids);
    }),
  }));
  return asked.map(({ id, statement }) => ({
    id,
    statement,
    results: Object.fromEntries(
      ledgers.map(({ name, draws }) => {
        const found = draws.flatMap((results) => results.filter((result) => result.id === id));
        const results = found.length > 0 ? found : ledgers[0].draws[0].filter((result) => result.id === id);
        const supported = results.filter(({ verdict }) => verdict === 'supported').length;
        return [name, { supported, draws: results.length, first: results[0] }];
      }),
    ),
  }));
}

function movedEvents({ events, sums }: BrandEvidence, random: Random): BrandEvent[] {
  const days = placeboDays(events.length, sums.days, windowDays, random);
  return events.map((event, i) => ({ ...event, date: dateOfDay(sums.firstDay + days[i]) }));
}

/** Rows of three in another order. */
function shuffledRows(rows: Float32Array, random: Random): Float32Array {
  const shuffled = new Float32Array(rows.length);
  random.shuffle(Array.from({ length: rows.length / 3 }, (_, i) => i)).forEach((from, to) => {
    shuffled.set(rows.subarray(3 * from, 3 * from + 3), 3 * to);
  });
  return shuffled;
}
