import { bootstrap, deriveSeed, seededRandom, wilsonInterval } from '@crosscultural/base';
import { type FeatureEstimate, packMentions } from '../../attention';
import type { ClaimResult } from '../../claims';
import type { Culture } from '../../corpus';
import { subjectOf } from '../../papers';
import type { CultureAttention } from './attention';
import { percentWithInterval } from './shares';

/** What the numbers say to a strategy, by the rule that is printed beside it. */
export type StrategyFinding = 'supports' | 'speaks against' | 'undecided' | 'nothing here bears on it';

/** A strategy of Paper A §6 with the numbers that bear on it. */
export interface StrategyEvidence {
  strategy: string;
  /** Each with its 95 % interval; what is missing where nothing bears on it. */
  numbers: string;
  finding: StrategyFinding;
  /** When the numbers would support the strategy and when they would speak against it. */
  rule: string;
}

type Estimated = Pick<CultureAttention, 'culture' | 'estimate' | 'mentions'>;
type Ends = readonly [low: number, high: number];

/**
 * The five strategies of Paper A §6, each with the number that bears on it, or with none. The rules were written down before
 * they were applied to real reviews. A number that supports a strategy does not show that it would pay.
 *
 * @param found attention and satisfaction of each culture.
 * @param ledger what the notebooks before found on the claims.
 * @param seed of the bootstrap.
 * @example strategiesOf(await recommendationsOf(study), study.ledger(), study.seed)[2].finding
 */
export function strategiesOf(
  found: readonly Estimated[],
  ledger: readonly ClaimResult[],
  seed: number,
): StrategyEvidence[] {
  const home = found.find(({ culture }) => culture === 'domestic');
  const abroad = found.find(({ culture }) => culture === 'foreign');
  return [
    { strategy: '1. Understand each market by research', ...differingSubjects(home, abroad) },
    { strategy: '2. Customise product and service', ...leanings(ledger) },
    { strategy: '3. Price high abroad, middle to low at home', ...priceTalk(home, abroad) },
    { strategy: '4. Advertise online abroad, promote in shops at home', ...promotionTalk(home, abroad, seed) },
    {
      strategy: '5. Train people for cross-cultural work',
      numbers: 'none: reviews do not speak of a company’s people',
      finding: 'nothing here bears on it',
      rule: '—',
    },
  ];
}

type Evidence = Omit<StrategyEvidence, 'strategy'>;

const missing = (rule: string): Evidence => ({
  numbers: 'none: the reviews of one culture do not speak of it often enough',
  finding: 'nothing here bears on it',
  rule,
});

/** If the markets were alike, looking at each would be wasted. Where nothing differs one interval pair in 20 at most would part. */
function differingSubjects(home?: Estimated, abroad?: Estimated): Evidence {
  const rule =
    'Supports: the attention of more than 5 % of the subjects that both cultures name differs (95 % intervals apart; the lower end of the share counts). Against: of fewer than 5 % (upper end).';
  const there = new Map(abroad?.estimate.features.filter(isCommon).map((one) => [subjectOf(one.feature), one]));
  const pairs = (home?.estimate.features ?? []).filter(isCommon).flatMap((one) => {
    const other = there.get(subjectOf(one.feature));
    return other ? [order(one.attentionInterval, other.attentionInterval)] : [];
  });
  const ends = wilsonInterval(pairs.filter((sign) => sign !== 0).length / pairs.length, pairs.length);
  if (ends === null) return missing(rule);
  const differ = pairs.filter((sign) => sign !== 0).length;
  return {
    numbers: `${differ} of ${pairs.length} shared subjects differ in attention: ${percentWithInterval(differ / pairs.length, ends)}`,
    finding: ends[0] > 0.05 ? 'supports' : ends[1] < 0.05 ? 'speaks against' : 'undecided',
    rule,
  };
}

/** What should be built abroad and at home is what claims A10 and A13 say of the two markets. */
function leanings(ledger: readonly ClaimResult[]): Evidence {
  const rule = 'Supports: claims A10 and A13 are both supported. Against: one of them is contradicted.';
  const judged = (['A10', 'A13'] as const).map((id) => ({ id, result: ledger.find((one) => one.id === id) }));
  const numbers = judged.map(({ id, result }) => `${id} ${ledgerText(result)}`).join('; ');
  const verdicts: (string | undefined)[] = judged.map(({ result }) => result?.verdict);
  const answered = verdicts.filter((verdict) => verdict && !verdict.startsWith('not '));
  if (answered.length === 0) return { numbers, finding: 'nothing here bears on it', rule };
  if (verdicts.includes('contradicted')) return { numbers, finding: 'speaks against', rule };
  return { numbers, finding: verdicts.every((verdict) => verdict === 'supported') ? 'supports' : 'undecided', rule };
}

function ledgerText(result: ClaimResult | undefined): string {
  if (!result) return 'not yet computed';
  const { value } = result.statistic;
  const ends = result.interval95 ? ` [${result.interval95.map((end) => end.toFixed(2)).join(', ')}]` : '';
  return value === null ? result.verdict : `${result.verdict}, ${value.toFixed(2)}${ends}`;
}

/** Who talks about price minds it: the advice fits where home minds it more than abroad. */
function priceTalk(home?: Estimated, abroad?: Estimated): Evidence {
  const rule =
    'Supports: price gets more attention at home than abroad (95 % intervals apart). Against: less. What another price would earn no review says.';
  const prices = [home, abroad].map((one) => one?.estimate.features.find(({ feature }) => feature === 'price'));
  const [here, there] = prices;
  if (!here || !there) return missing(rule);
  const text = (name: string, { attention, attentionInterval, satisfaction, satisfactionInterval }: FeatureEstimate) =>
    `${name}: ${percentWithInterval(attention, attentionInterval)} attention, ${
      satisfaction === null
        ? 'satisfaction not testable'
        : `${percentWithInterval(satisfaction, satisfactionInterval)} satisfied`
    }`;
  return {
    numbers: `price at ${text('home', here)}; ${text('abroad', there)}`,
    finding: findingOf(order(here.attentionInterval, there.attentionInterval)),
    rule,
  };
}

/** What a review can say of promotion: coupons, discounts and endorsers; of advertising it says nothing. */
function promotionTalk(home: Estimated | undefined, abroad: Estimated | undefined, seed: number): Evidence {
  const rule =
    'Supports: discounts, coupons and endorsers together get more attention at home than abroad (95 % intervals apart). Against: less. Of advertising reviews say nothing.';
  if (!home || !abroad) return missing(rule);
  const [here, there] = [home, abroad].map((one) => shareOf(one, isPromotion, seed));
  if (here.ends === null || there.ends === null) return missing(rule);
  return {
    numbers: `share of mentions, as counted: at home ${percentWithInterval(here.value, here.ends)}, abroad ${percentWithInterval(there.value, there.ends)}`,
    finding: findingOf(order(here.ends, there.ends)),
    rule,
  };
}

const isPromotion = (feature: string) => /^(discount|coupon|endorser-\d+|celebrity-endorser)$/.test(feature);

/** The share of some feature words in all mentions, with a bootstrap over reviews. */
function shareOf(
  { culture, mentions }: { culture: Culture; mentions: CultureAttention['mentions'] },
  counts: (feature: string) => boolean,
  seed: number,
): { value: number; ends: Ends | null } {
  const { features, units } = packMentions(mentions);
  const wanted = new Set(features.flatMap((feature, f) => (counts(feature) ? [f] : [])));
  const share = ([sums]: readonly Float64Array[]) => {
    const all = sums.reduce((total, count) => total + count, 0);
    return sums.reduce((total, count, cell) => total + (wanted.has(Math.floor(cell / 4)) ? count : 0), 0) / all;
  };
  const [{ value, interval }] = bootstrap([units], [share], seededRandom(deriveSeed(seed, `promotion ${culture}`)));
  return { value, ends: interval };
}

const isCommon = ({ rare }: FeatureEstimate) => !rare;

/** 1 where the first interval lies above the second, −1 where below, 0 where they overlap. */
function order(first: Ends, second: Ends): 1 | 0 | -1 {
  return first[0] > second[1] ? 1 : first[1] < second[0] ? -1 : 0;
}

function findingOf(sign: 1 | 0 | -1): StrategyFinding {
  return sign > 0 ? 'supports' : sign < 0 ? 'speaks against' : 'undecided';
}
