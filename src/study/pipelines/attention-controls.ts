import type { FeatureMention } from '@crosscultural/attention';
import { deriveSeed, seededRandom, wilsonInterval } from '@crosscultural/base';
import { type Culture, cultures } from '@crosscultural/corpus';
import { notebook } from '@crosscultural/notebook-kit';
import { type ClaimId, type ClaimResult, runLedger } from '../../claims';
import type { CultureMentions } from './power';
import { attentionClaimIds } from './sensitivity';

/** How often a claim holds after one thing was dealt out at random. */
export interface ShuffledClaim {
  id: ClaimId;
  /** Whether it speaks of what was dealt out, so that it must no longer hold. */
  mustFall: boolean;
  /** In how many of the shuffles it is supported; of the reviews as they are, 1 or 0 of 1. */
  supported: number;
  /** That as a share, with Wilson's 95 % interval. */
  share: number;
  interval: [number, number];
}

/** The claims of Paper A judged after one thing was dealt out at random. */
export interface AttentionControl {
  name: string;
  /** How many shuffles; 1 for the reviews as they are. */
  shuffles: number;
  claims: ShuffledClaim[];
}

/** Draws of the bootstrap in each shuffle: enough for a share of verdicts, not for a verdict to report. */
const draws = 100;

/**
 * Negative controls of the claims about attention and satisfaction (A4–A13): the reviews as they are, with the cultures of whole
 * reviews dealt out at random, and with the judgements of each culture's mentions dealt out at random, so that all words are liked
 * alike. Mentions are taken as read.
 *
 * @param mentions the mentions of each review.
 * @param seed decides what goes where, and the bootstrap.
 * @param options.shuffles of each kind; one alone could fall or hold by luck. Default 50.
 * @param options.productGroups mentions of other product groups of each culture, a list a group, for the placebo.
 * @example
 * pipelines.steps.attentionControls(mentions, 2023)[1].claims.find(({ id }) => id === 'A10')?.share; // 0
 */
export function attentionControls(
  mentions: CultureMentions,
  seed: number,
  {
    shuffles = 50,
    productGroups = {},
  }: { shuffles?: number; productGroups?: Partial<Record<Culture, readonly CultureMentions[Culture][]>> } = {},
): AttentionControl[] {
  const judged = (some: CultureMentions, draws?: number): ClaimResult[] => {
    const reviews = Object.fromEntries(
      cultures.map((culture) => [culture, { mentions: some[culture], productGroups: productGroups[culture] }]),
    );
    return runLedger({ seed, reviews, attention: { draws } }, attentionClaimIds);
  };
  return [
    controlOf('as they are', [], 1, () => judged(mentions)),
    controlOf('cultures shuffled', ['A4', 'A5', 'A6', 'A7', 'A10', 'A11', 'A13'], shuffles, (i) =>
      judged(withShuffledCultures(mentions, deriveSeed(seed, `cultures ${i}`)), draws),
    ),
    controlOf('judgements shuffled', ['A6', 'A7', 'A8', 'A9', 'A12'], shuffles, (i) =>
      judged(withShuffledJudgements(mentions, deriveSeed(seed, `judgements ${i}`)), draws),
    ),
  ];
}

function controlOf(
  name: string,
  mustFall: readonly ClaimId[],
  shuffles: number,
  run: (shuffle: number) => ClaimResult[],
): AttentionControl {
  const runs = Array.from(notebook.counted(`${name}: samples judged`, [...Array(shuffles).keys()]), run);
  const claims = attentionClaimIds.map((id): ShuffledClaim => {
    const supported = runs.filter((results) =>
      results.some((result) => result.id === id && result.verdict === 'supported'),
    ).length;
    const share = supported / shuffles;
    return { id, mustFall: mustFall.includes(id), supported, share, interval: wilsonInterval(share, shuffles)! };
  });
  return { name, shuffles, claims };
}

function withShuffledCultures({ domestic, foreign }: CultureMentions, seed: number): CultureMentions {
  const all = seededRandom(seed).shuffle([...domestic, ...foreign]);
  return { domestic: all.slice(0, domestic.length), foreign: all.slice(domestic.length) };
}

function withShuffledJudgements(mentions: CultureMentions, seed: number): CultureMentions {
  const random = seededRandom(seed);
  const shuffled = (reviews: CultureMentions['domestic']): FeatureMention[][] => {
    const judgements = random.shuffle(reviews.flat().map(({ sentiment }) => sentiment));
    let next = 0;
    return reviews.map((list) => list.map(({ feature }) => ({ feature, sentiment: judgements[next++] })));
  };
  return { domestic: shuffled(mentions.domestic), foreign: shuffled(mentions.foreign) };
}
