import { bootstrap, type Random, sumOfUnits } from '@crosscultural/base';
import { type Claim, claimedInB } from '../papers';
import { type BrandDays, sumByDay } from './brand-days';
import { type ClaimResult, judge } from './claim';
import type { BrandEvidence } from './evidence';
import { shareAmongHighest } from './ranking';
import { notComputed, notTestable } from './unanswered';

type Sums = Float64Array;

/** How a claim is asked of the sums per day: its statistic and the words for what was found, or what is missing. */
interface Question {
  /** Why the posts cannot answer. */
  missing?: string;
  /** What nobody has computed for the posts. */
  pending?: string;
  statistic: (sums: Sums) => number;
  describe: (sums: Sums) => string;
}

/** Judges claims B1–B10 from posts; intervals are from a bootstrap over days. */
export function judgeBrandClaims(
  claims: readonly Claim[],
  evidence: BrandEvidence | undefined,
  random: Random,
): Omit<ClaimResult, 'artefact'>[] {
  if (!evidence || evidence.posts.length === 0) {
    return claims.map((claim) => notComputed(claim, 'days', 'The notebooks of Paper B have not run on this corpus.'));
  }
  const days = sumByDay(evidence);
  const observed = sumOfUnits(days.units);
  const questions = claims.map((claim) => ask(claim, days, evidence));
  const results = bootstrap(
    [days.units],
    questions.map(
      ({ statistic }) =>
        ([sums]) =>
          statistic(sums),
    ),
    random,
  );
  return claims.map((claim, i) => {
    const { missing, pending, describe } = questions[i];
    const { value, interval } = results[i];
    const n = days.units.units;
    if (pending !== undefined) return notComputed(claim, 'days', pending);
    if (missing !== undefined) return notTestable(claim, 'days', n, missing);
    if (!Number.isFinite(value)) {
      return notTestable(claim, 'days', n, 'The posts do not contain what the statistic divides by.');
    }
    return {
      id: claim.id,
      verdict: judge(value, interval, claim.criterion),
      statistic: { name: claim.statistic, value },
      interval95: interval,
      n,
      unit: 'days',
      detail: `${describe(observed)} From ${evidence.posts.length} posts.`,
    };
  });
}

function ask(claim: Claim, days: BrandDays, { terms, releases }: BrandEvidence): Question {
  const { read } = days;
  const [platforms, aspects] = [days.names('posts'), days.names('aspect')];
  const without = (names: readonly string[], needed: readonly string[], what: string) => {
    const lacking = needed.filter((name) => !names.includes(name));
    return lacking.length > 0 ? `The posts name no ${what} ${lacking.join(', ')}.` : undefined;
  };
  const termNames = terms.map(({ term }) => term);
  const found = days.names('term');
  const noAspects = aspects.length === 0 ? 'The posts’ aspects have not been computed.' : undefined;
  const noTerms = terms.length === 0 ? 'No terms have been counted.' : undefined;
  const noRelease = releases.length === 0 ? 'No release dates were given.' : undefined;
  const perPost = (sums: Sums, what: string, platform: string) =>
    read(sums, what, platform) / read(sums, 'posts', platform);
  const positiveShare = (sums: Sums, aspect: string) =>
    read(sums, 'aspect', aspect, 'positive') / read(sums, 'aspect', aspect);

  switch (claim.id) {
    case 'B1': {
      const statistic = (sums: Sums) =>
        claimedInB.occasions.reduce((sum, occasion) => sum + read(sums, 'occasion', occasion), 0) /
        read(sums, 'occasions');
      return {
        pending: days.names('occasion').length === 0 ? 'What occasioned the posts has not been computed.' : undefined,
        statistic,
        describe: (sums) =>
          `${percent(statistic(sums))} of posts belong to a release, a technology update or a promotion.`,
      };
    }
    case 'B2':
      return askMostFrequent(aspects, claimedInB.talk, (sums, aspect) => read(sums, 'aspect', aspect), {
        pending: noAspects,
        missing: without(aspects, claimedInB.talk, 'aspect'),
      });
    case 'B3': {
      const others = platforms.filter((platform) => platform !== claimedInB.platform);
      return {
        missing:
          without(platforms, [claimedInB.platform], 'platform') ??
          (others.length === 0 ? 'There is one platform only.' : undefined),
        statistic: (sums) =>
          perPost(sums, 'interactions', claimedInB.platform) /
          Math.max(...others.map((platform) => perPost(sums, 'interactions', platform))),
        describe: (sums) =>
          `Interactions per post: ${platforms.map((p) => `${p} ${perPost(sums, 'interactions', p).toFixed(1)}`).join(', ')}.`,
      };
    }
    case 'B4': {
      const others = aspects.filter((aspect) => !(claimedInB.praised as readonly string[]).includes(aspect));
      const majority = (sums: Sums) => read(sums, 'sentiment', 'positive') / read(sums, 'posts');
      return {
        pending: noAspects,
        missing: without(aspects, claimedInB.praised, 'aspect'),
        statistic: (sums) =>
          Math.min(
            majority(sums) - 0.5,
            Math.min(...claimedInB.praised.map((aspect) => positiveShare(sums, aspect))) -
              Math.max(...others.map((aspect) => positiveShare(sums, aspect))),
          ),
        describe: (sums) =>
          `${percent(majority(sums))} of posts are positive; by aspect ${aspects.map((a) => `${a} ${percent(positiveShare(sums, a))}`).join(', ')}.`,
      };
    }
    case 'B5':
    case 'B6': {
      const side = claim.id === 'B5' ? 'positive' : 'negative';
      const claimed = claim.id === 'B5' ? claimedInB.positiveTerms : claimedInB.negativeTerms;
      const share = (sums: Sums, ...name: string[]) =>
        read(sums, ...name, side) / (read(sums, ...name, 'positive') + read(sums, ...name, 'negative'));
      return {
        pending: noTerms,
        missing: without(found, claimed, 'term'),
        statistic: (sums) => Math.min(...claimed.map((term) => share(sums, 'term', term))) - share(sums, 'sentiment'),
        describe: (sums) =>
          `${percent(share(sums, 'sentiment'))} of polar posts are ${side}; with ${claimed.map((term) => `${term} ${percent(share(sums, 'term', term))}`).join(', ')}.`,
      };
    }
    case 'B7': {
      const polar = ['positive', 'negative'] as const;
      const perDay = (sums: Sums, sentiment: string, side: string) =>
        read(sums, 'sentiment', sentiment, side) / read(sums, 'days', side);
      const strength = (sums: Sums, sentiment: string, side: string) =>
        read(sums, 'intensity', sentiment, side) / read(sums, 'sentiment', sentiment, side);
      const ratios = (sums: Sums, measure: typeof perDay) =>
        polar.map((sentiment) => measure(sums, sentiment, 'after') / measure(sums, sentiment, 'before'));
      return {
        missing: noRelease,
        statistic: (sums) => Math.min(...ratios(sums, perDay), ...ratios(sums, strength)),
        describe: (sums) =>
          `After releases positive and negative posts a day are ${times(ratios(sums, perDay))} those before, their intensity ${times(ratios(sums, strength))}.`,
      };
    }
    case 'B8': {
      const counted = termNames.filter((term) => !(claimedInB.positiveTerms as readonly string[]).includes(term));
      const missing =
        counted.length < 2 * claimedInB.frequentTerms.length
          ? `Only ${counted.length} terms were counted: too few to rank three against.`
          : without(found, claimedInB.frequentTerms, 'term');
      return askMostFrequent(counted, claimedInB.frequentTerms, (sums, term) => read(sums, 'term', term), {
        pending: noTerms,
        missing,
      });
    }
    case 'B9': {
      const jump = (sums: Sums, term: string) =>
        read(sums, 'term', term, 'after') /
        read(sums, 'days', 'after') /
        (read(sums, 'term', term, 'before') / read(sums, 'days', 'before'));
      const jumps = (sums: Sums) => claimedInB.frequentTerms.map((term) => jump(sums, term));
      return {
        pending: noTerms,
        missing: noRelease ?? without(found, claimedInB.frequentTerms, 'term'),
        statistic: (sums) => Math.min(...jumps(sums)),
        describe: (sums) =>
          `Mentions a day of ${claimedInB.frequentTerms.join(', ')} after releases are ${times(jumps(sums))} those before.`,
      };
    }
    case 'B10': {
      const influence = (sums: Sums, platform: string) => perPost(sums, 'influence', platform);
      const observed = sumOfUnits(days.units);
      const order = [...platforms].sort((a, b) => influence(observed, b) - influence(observed, a));
      const [highest, lowest] = [order[0], order[order.length - 1]];
      return {
        missing: platforms.length < 2 ? 'There is one platform only.' : undefined,
        statistic: (sums) =>
          (influence(sums, highest) - influence(sums, lowest)) /
          Math.max(Math.abs(influence(sums, highest)), Math.abs(influence(sums, lowest))),
        describe: (sums) =>
          `Signed interactions per post: ${order.map((p) => `${p} ${influence(sums, p).toFixed(1)}`).join(', ')}.`,
      };
    }
    default:
      throw new RangeError(`${claim.id} is not a claim of Paper B.`);
  }
}

function askMostFrequent(
  names: readonly string[],
  claimed: readonly string[],
  count: (sums: Sums, name: string) => number,
  obstacles: Pick<Question, 'missing' | 'pending'>,
): Question {
  const indices = claimed.map((name) => names.indexOf(name));
  return {
    ...obstacles,
    statistic: (sums) =>
      shareAmongHighest(
        Float64Array.from(names, (name) => count(sums, name)),
        indices,
      ),
    describe: (sums) => {
      const top = [...names].sort((a, b) => count(sums, b) - count(sums, a)).slice(0, 5);
      return `Most mentioned: ${top.map((name) => `${name} ${count(sums, name)}`).join(', ')}.`;
    },
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function times(ratios: readonly number[]): string {
  return ratios.map((ratio) => `${ratio.toFixed(2)} times`).join(', ');
}
