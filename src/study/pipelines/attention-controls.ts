import { deriveSeed, seededRandom } from '@crosscultural/base';
import type { FeatureMention } from '../../attention';
import { type ClaimId, type ClaimResult, runLedger } from '../../claims';
import { cultures } from '../../corpus';
import type { CultureMentions } from './power';
import { attentionClaimIds } from './sensitivity';

/** The claims of Paper A judged after one thing was dealt out at random. */
export interface AttentionControl {
  name: string;
  /** Claims that must no longer hold: what they speak of was dealt out. */
  mustFall: readonly ClaimId[];
  results: ClaimResult[];
  /** Those of them that hold all the same. */
  falselySupported: ClaimId[];
}

/**
 * Negative controls of the claims about attention and satisfaction (A4–A13): the reviews as they are, with the cultures of whole
 * reviews dealt out at random, and with the judgements of each culture's mentions dealt out at random, so that all words are liked
 * alike.
 *
 * @param mentions the mentions of each review.
 * @param seed decides what goes where, and the bootstrap.
 * @example
 * pipelines.steps.attentionControls(mentions, 2023).map(({ name, falselySupported }) => `${name}: ${falselySupported.length}`);
 */
export function attentionControls(mentions: CultureMentions, seed: number): AttentionControl[] {
  const judged = (name: string, mustFall: readonly ClaimId[], changed: CultureMentions): AttentionControl => {
    const reviews = Object.fromEntries(cultures.map((culture) => [culture, { mentions: changed[culture] }]));
    const results = runLedger({ seed, reviews }, attentionClaimIds);
    const held = results.filter(({ verdict }) => verdict === 'supported').map(({ id }) => id);
    return { name, mustFall, results, falselySupported: mustFall.filter((id) => held.includes(id)) };
  };
  return [
    judged('as they are', [], mentions),
    judged('cultures shuffled', ['A4', 'A5', 'A6', 'A7', 'A10', 'A11', 'A13'], withShuffledCultures(mentions, seed)),
    judged('judgements shuffled', ['A6', 'A7', 'A8', 'A9', 'A12'], withShuffledJudgements(mentions, seed)),
  ];
}

function withShuffledCultures({ domestic, foreign }: CultureMentions, seed: number): CultureMentions {
  const random = seededRandom(deriveSeed(seed, 'control: cultures shuffled'));
  const all = random.shuffle([...domestic, ...foreign]);
  return { domestic: all.slice(0, domestic.length), foreign: all.slice(domestic.length) };
}

function withShuffledJudgements(mentions: CultureMentions, seed: number): CultureMentions {
  const random = seededRandom(deriveSeed(seed, 'control: judgements shuffled'));
  const shuffled = (reviews: CultureMentions['domestic']): FeatureMention[][] => {
    const judgements = random.shuffle(reviews.flat().map(({ sentiment }) => sentiment));
    let next = 0;
    return reviews.map((list) => list.map(({ feature }) => ({ feature, sentiment: judgements[next++] })));
  };
  return { domestic: shuffled(mentions.domestic), foreign: shuffled(mentions.foreign) };
}
