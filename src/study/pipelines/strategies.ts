import { intervalText, percentText, percentWithInterval } from '@crosscultural/attention';
import { wilsonInterval } from '@crosscultural/base';
import { beyondPlacebo, compareCultures, type FeatureMention, type SubjectDifference } from '../../attention';
import type { ClaimResult } from '../../claims';
import type { CultureAttention } from './attention';
import { comparableMentions } from './coverage';
import { type GroupMentions, placeboRuns } from './placebo';

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

/** What was read of one culture; its other product groups belong to the placebo. */
type Read = Pick<CultureAttention, 'culture' | 'mentions' | 'errors'> & { groups?: readonly GroupMentions[] };

/** How a subject differs between the cultures, and whether in attention by more than within a culture. */
interface Beside extends SubjectDifference {
  beyond: boolean;
  /** The placebo's bound of the difference in attention; null where it compares nothing. */
  bound: number | null;
}

/**
 * The five strategies of Paper A §6, each with the number that bears on it, or with none. What differs between the cultures is what
 * counts in notebook 07: by the same comparison, of subjects that the lists of both languages have a word for, and by more than each
 * culture differs from itself (the placebo). A number that supports a strategy does not show that it would pay.
 *
 * @param found the mentions of each culture, how its model errs, and its other product groups.
 * @param ledger what the notebooks before found on the claims.
 * @param seed of the bootstrap.
 * @example strategiesOf(await recommendationsOf(study), study.ledger(), study.seed)[2].finding
 */
export function strategiesOf(found: readonly Read[], ledger: readonly ClaimResult[], seed: number): StrategyEvidence[] {
  const home = found.find(({ culture }) => culture === 'domestic');
  const abroad = found.find(({ culture }) => culture === 'foreign');
  const subjects = home && abroad ? differencesOf(home, abroad, seed) : [];
  return [
    { strategy: '1. Understand each market by research', ...differingSubjects(subjects) },
    { strategy: '2. Customise product and service', ...leanings(ledger) },
    { strategy: '3. Price high abroad, middle to low at home', ...priceTalk(subjects) },
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

/** What differs between the cultures, over the subjects that can be compared. */
function differencesOf(home: Read, abroad: Read, seed: number, nameOf = (feature: string) => feature): Beside[] {
  const renamed = (reviews: Read['mentions']) =>
    reviews.map((list) => list.map((one): FeatureMention => ({ ...one, feature: nameOf(one.feature) })));
  const comparable = comparableMentions([home.mentions, abroad.mentions]).mentions.map(renamed);
  const sides = [home, abroad].map(({ culture, errors, groups = [] }, c) => ({
    ...{ culture, errors, mentions: comparable[c] },
    groups: groups.map(({ parts, mentions }) => ({ parts, mentions: renamed(mentions) })),
  }));
  const errors = { domestic: home.errors ?? undefined, foreign: abroad.errors ?? undefined };
  const differences = compareCultures(comparable[0], comparable[1], { seed, errors });
  const placebo = beyondPlacebo(differences, placeboRuns(sides, seed));
  return differences.map((row, i) => ({
    ...row,
    beyond: placebo[i].beyond.attention === true,
    bound: placebo[i].bound.attention,
  }));
}

/** If the markets were alike, looking at each would be wasted. Where nothing differs, that any subject does comes up in one study of 20. */
function differingSubjects(subjects: readonly Beside[]): Evidence {
  const rule =
    'Supports: more than 5 % of the subjects that both cultures name differ in attention by more than the placebo (as in notebook 07; the lower end of the share counts). Against: fewer than 5 % (upper end).';
  const differ = subjects.filter(({ beyond }) => beyond).length;
  const ends = wilsonInterval(differ / subjects.length, subjects.length);
  if (ends === null) return missing(rule);
  return {
    numbers: `${differ} of ${subjects.length} shared subjects differ in attention beyond the placebo: ${percentWithInterval(differ / subjects.length, ends)}`,
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
function priceTalk(subjects: readonly Beside[]): Evidence {
  const rule =
    'Supports: price gets more attention at home than abroad (beyond the placebo, as in notebook 07). Against: less. What another price would earn no review says.';
  const price = subjects.find(({ subject }) => subject === 'price');
  if (!price) return missing(rule);
  const { satisfaction } = price;
  const satisfied = Number.isNaN(satisfaction.difference)
    ? 'satisfaction not testable'
    : `satisfied at home ${percentText(satisfaction.domestic)}, abroad ${percentText(satisfaction.foreign)}`;
  return { numbers: `price: ${attentionText(price)}; ${satisfied}`, finding: findingOf(price), rule };
}

/** What a review can say of promotion: coupons and discounts (the names of endorsers are in one list only); of advertising nothing. */
function promotionTalk(home: Read | undefined, abroad: Read | undefined, seed: number): Evidence {
  const rule =
    'Supports: discounts, coupons and endorsers, by the words that the lists of both languages have, together get more attention at home than abroad (beyond the placebo, as in notebook 07). Against: less. Of advertising reviews say nothing.';
  if (!home || !abroad) return missing(rule);
  const together = (feature: string) => (isPromotion(feature) ? 'promotion' : 'everything else');
  const promotion = differencesOf(home, abroad, seed, together).find(({ subject }) => subject === 'promotion');
  if (!promotion) return missing(rule);
  return { numbers: attentionText(promotion), finding: findingOf(promotion), rule };
}

const isPromotion = (feature: string) => /^(discount|coupon|endorser-\d+|celebrity-endorser)$/.test(feature);

function attentionText({ attention: { domestic, foreign, interval }, bound }: Beside): string {
  const placebo = bound === null ? 'no placebo' : `placebo ${(100 * bound).toFixed(1)} points`;
  return `attention at home ${percentText(domestic)}, abroad ${percentText(foreign)}, abroad minus home [${intervalText(interval, ', ')}] points, ${placebo}`;
}

/** More attention at home speaks for the strategies that ask for it. */
function findingOf({ beyond, attention }: Beside): StrategyFinding {
  if (!beyond) return 'undecided';
  return attention.difference < 0 ? 'supports' : 'speaks against';
}
