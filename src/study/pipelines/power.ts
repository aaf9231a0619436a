import { type FeatureMention, readingErrors } from '@crosscultural/attention';
import { deriveSeed, type Random, seededRandom } from '@crosscultural/base';
import { type Culture, cultures } from '@crosscultural/corpus';
import { type ClaimId, type ClaimResult, type CultureEvidence, runLedger } from '../../claims';
import { corruptedMentions, type ReadingRates } from './corrupted-mentions';
import { attentionClaimIds } from './sensitivity';

/** The mentions of both cultures' reviews. */
export type CultureMentions = Readonly<Record<Culture, readonly (readonly FeatureMention[])[]>>;

/** Who reads the reviews, and how well. */
export interface MentionReader {
  name: string;
  rates: Readonly<Record<Culture, ReadingRates>>;
  /** With how many labelled reviews a culture the counts are corrected; as counted without it. */
  labelled?: number;
}

/** How often a claim comes out how. */
export interface ClaimPower {
  id: ClaimId;
  /** Reviews a culture. */
  reviews: number;
  reader: string;
  /** Shares of the runs. */
  supported: number;
  contradicted: number;
  runs: number;
}

/** Draws of the bootstrap in each run: enough for a verdict in many runs, not for one to report. */
const draws = 200;

/**
 * How often each claim about attention and satisfaction comes out supported, and contradicted, by how many reviews are read and how
 * well: reviews are drawn with replacement, read with a reader's errors, and judged as the ledger does, over and over. Without
 * replacement all runs of the largest size would be one and the same, and its power 0 or 1 whatever the test is worth.
 * On the simulation, where the claims are planted, it is the power of their tests.
 *
 * @param mentions true mentions of each review.
 * @param sizes reviews a culture.
 * @param readers who reads them.
 * @param seeds one run each.
 * @param onRun called with the number of runs that are done.
 * @example
 * const power = pipelines.steps.powerOfClaims(gold, [100, 300], [perfect, shipped], [1, 2, 3, 4, 5]);
 */
export function powerOfClaims(
  mentions: CultureMentions,
  sizes: readonly number[],
  readers: readonly MentionReader[],
  seeds: readonly number[],
  onRun: (done: number) => void = () => {},
): ClaimPower[] {
  let done = 0;
  return sizes.flatMap((size) =>
    readers.flatMap((reader) => {
      const runs = seeds.map((seed) => {
        const results = runOf(mentions, size, reader, seed);
        onRun(++done);
        return results;
      });
      const share = (id: ClaimId, verdict: ClaimResult['verdict']) =>
        runs.filter((results) => results.find((result) => result.id === id)?.verdict === verdict).length / runs.length;
      return attentionClaimIds.map((id) => ({
        id,
        reviews: size,
        reader: reader.name,
        supported: share(id, 'supported'),
        contradicted: share(id, 'contradicted'),
        runs: runs.length,
      }));
    }),
  );
}

function runOf(mentions: CultureMentions, size: number, reader: MentionReader, seed: number): ClaimResult[] {
  const random = seededRandom(deriveSeed(seed, `power: ${size} reviews, ${reader.name}`));
  const reviews = Object.fromEntries(
    cultures.map((culture) => [culture, readBy(reader, culture, mentions[culture], size, random)]),
  );
  return runLedger({ seed, reviews, attention: { draws } }, attentionClaimIds);
}

function readBy(
  { rates, labelled }: MentionReader,
  culture: Culture,
  all: CultureMentions[Culture],
  size: number,
  random: Random,
): CultureEvidence {
  const drawn = (count: number) => Array.from({ length: count }, () => all[random.integer(all.length)]);
  const read = corruptedMentions(drawn(size), rates[culture], random);
  if (labelled === undefined) return { mentions: read };
  const truth = drawn(labelled);
  return {
    mentions: read,
    errors: readingErrors(truth, corruptedMentions(truth, rates[culture], random), 'labelled reviews'),
  };
}
