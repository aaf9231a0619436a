import type { ReadCells, SharesBehind } from '@crosscultural/brand';
import { shareAmongHighest } from '@crosscultural/claims';
import { type Claim, claimedInB } from '../../papers';

/** What the posts offer to a question. */
export interface Offered {
  platforms: readonly string[];
  aspects: readonly string[];
  terms: readonly string[];
  /** Whether a date of a release, or of any event, was given. */
  releases: boolean;
  events: boolean;
}

/** How a claim is asked: its statistic, and the words for what was found, or what is missing. */
export interface Question {
  /** Why the posts cannot answer. */
  missing?: string;
  /** What nobody has computed for the posts. */
  pending?: string;
  /** Whether the statistic compares days around events: then random days are asked, too. */
  around?: 'releases' | 'events';
  statistic(read: ReadCells, shares: SharesBehind): number;
  describe(read: ReadCells, shares: SharesBehind): string;
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const times = (ratios: readonly number[]) => ratios.map((ratio) => `${ratio.toFixed(2)} times`).join(', ');
const sentiments = ['negative', 'neutral', 'positive'] as const;

/** How a claim of Paper B is asked of posts. */
export function questionOf(claim: Claim, offered: Offered): Question {
  const { platforms, aspects, terms } = offered;
  const noRelease = offered.releases ? undefined : 'No release dates were given.';
  const noTerms = terms.length === 0 ? 'No terms have been counted.' : undefined;
  const noAspects = aspects.length === 0 ? 'The posts’ aspects have not been computed.' : undefined;
  const perPost = (read: ReadCells, what: string, platform: string) =>
    read(`${what}|${platform}`) / read(`counted|${platform}`);
  const countsOf = (read: ReadCells, name: string): [number, number, number] => [
    read(`${name}|negative`),
    read(`${name}|neutral`),
    read(`${name}|positive`),
  ];
  const positiveShare = (read: ReadCells, shares: SharesBehind, name: string) => shares(...countsOf(read, name))[2];
  /** The share of one side among posts that are positive or negative. */
  const polarShare = (read: ReadCells, shares: SharesBehind, name: string, side: 'positive' | 'negative') => {
    const [negative, , positive] = shares(...countsOf(read, name));
    return (side === 'positive' ? positive : negative) / (positive + negative);
  };

  switch (claim.id) {
    case 'B1': {
      const perDay = (read: ReadCells) => [
        read('posts', 'after') / read('days', 'after'),
        (read('posts') - read('posts', 'after')) / (read('days') - read('days', 'after')),
      ];
      return {
        missing: offered.events ? undefined : 'No dates of releases, updates or promotions were given.',
        around: 'events',
        statistic: (read) => perDay(read)[0] / perDay(read)[1],
        describe: (read) => {
          const [within, outside] = perDay(read);
          return `${within.toFixed(1)} posts a day in the week from an event on, ${outside.toFixed(1)} on other days; ${percent(read('posts', 'after') / read('posts'))} of the posts in ${percent(read('days', 'after') / read('days'))} of the days.`;
        },
      };
    }
    case 'B2':
      return mostFrequent('aspect', aspects, claimedInB.talk, noAspects);
    case 'B3': {
      const counted = (read: ReadCells) => platforms.filter((platform) => read(`counted|${platform}`) > 0);
      const others = platforms.filter((platform) => platform !== claimedInB.platform);
      return {
        missing: !platforms.includes(claimedInB.platform)
          ? `There are no posts of ${claimedInB.platform}.`
          : others.length === 0
            ? 'There is one platform only.'
            : undefined,
        statistic: (read) => {
          const rivals = others.filter((platform) => counted(read).includes(platform));
          const largest = Math.max(...rivals.map((platform) => perPost(read, 'interactions', platform)));
          return rivals.length === 0 ? Number.NaN : perPost(read, 'interactions', claimedInB.platform) / largest;
        },
        describe: (read) =>
          `Interactions per post: ${counted(read)
            .map((p) => `${p} ${perPost(read, 'interactions', p).toFixed(1)}`)
            .join(', ')}.`,
      };
    }
    case 'B4': {
      // What is only mentioned says nothing of feeling, and an aspect that hardly anybody names has no share to compare with.
      const praised: readonly string[] = claimedInB.praised;
      const others = (read: ReadCells) => {
        const most = aspects.reduce((sum, aspect) => sum + read(`aspect|${aspect}`), 0);
        return aspects.filter((one) => !praised.includes(one) && read(`aspect|${one}`) >= fewestOfMentions * most);
      };
      const of = (read: ReadCells, shares: SharesBehind, aspect: string) =>
        polarShare(read, shares, `aspect|${aspect}`, 'positive');
      return {
        pending: noAspects,
        missing: lacking(aspects, praised, 'aspect'),
        statistic: (read, shares) =>
          Math.min(
            positiveShare(read, shares, 'sentiment') - 0.5,
            Math.min(...praised.map((aspect) => of(read, shares, aspect))) -
              Math.max(...others(read).map((aspect) => of(read, shares, aspect))),
          ),
        describe: (read, shares) =>
          `${percent(positiveShare(read, shares, 'sentiment'))} of posts are positive; of the polar mentions of an aspect ${[
            ...praised,
            ...others(read),
          ]
            .map((aspect) => `${aspect} ${percent(of(read, shares, aspect))}`)
            .join(', ')}.`,
      };
    }
    case 'B5':
    case 'B6': {
      const side = claim.id === 'B5' ? 'positive' : 'negative';
      const claimed: readonly string[] = claim.id === 'B5' ? claimedInB.positiveTerms : claimedInB.negativeTerms;
      return {
        pending: noTerms,
        missing: lacking(terms, claimed, 'term'),
        statistic: (read, shares) =>
          Math.min(...claimed.map((term) => polarShare(read, shares, `term|${term}`, side))) -
          polarShare(read, shares, 'sentiment', side),
        describe: (read, shares) =>
          `${percent(polarShare(read, shares, 'sentiment', side))} of polar posts are ${side}; with ${claimed
            .map(
              (term) =>
                `${term} ${percent(polarShare(read, shares, `term|${term}`, side))} (${read(`term|${term}`)} posts)`,
            )
            .join(', ')}.`,
      };
    }
    case 'B7': {
      const polar = [0, 2] as const;
      const onSide = (read: ReadCells, shares: SharesBehind, side: 'before' | 'after') => {
        const counts = sentiments.map((one) => read(`sentiment|${one}`, side)) as [number, number, number];
        const behind = shares(...counts);
        const posts = counts[0] + counts[1] + counts[2];
        return {
          perDay: polar.map((k) => (behind[k] * posts) / read('days', side)),
          strength: polar.map((k) => read(`intensity|${sentiments[k]}`, side) / counts[k]),
        };
      };
      const ratios = (read: ReadCells, shares: SharesBehind) => {
        const [before, after] = [onSide(read, shares, 'before'), onSide(read, shares, 'after')];
        const of = (what: 'perDay' | 'strength') => [1, 0].map((k) => after[what][k] / before[what][k]);
        return { perDay: of('perDay'), strength: of('strength') };
      };
      return {
        missing: noRelease,
        around: 'releases',
        statistic: (read, shares) => Math.min(...Object.values(ratios(read, shares)).flat()),
        describe: (read, shares) => {
          const { perDay, strength } = ratios(read, shares);
          return `After releases positive and negative posts a day are ${times(perDay)} those before, their intensity ${times(strength)}.`;
        },
      };
    }
    case 'B8': {
      const evaluations: readonly string[] = [...claimedInB.positiveTerms, ...claimedInB.negativeTerms];
      const ranked = terms.filter((term) => !evaluations.includes(term));
      const tooFew =
        ranked.length < 2 * claimedInB.frequentTerms.length
          ? `Only ${ranked.length} terms were counted: too few to rank three against.`
          : undefined;
      const question = mostFrequent('term', ranked, claimedInB.frequentTerms, noTerms);
      return { ...question, missing: tooFew ?? question.missing };
    }
    case 'B9': {
      const jump = (read: ReadCells, term: string) =>
        read(`term|${term}`, 'after') /
        read('days', 'after') /
        (read(`term|${term}`, 'before') / read('days', 'before'));
      const jumps = (read: ReadCells) => claimedInB.frequentTerms.map((term) => jump(read, term));
      return {
        pending: noTerms,
        missing: noRelease ?? lacking(terms, claimedInB.frequentTerms, 'term'),
        around: 'releases',
        statistic: (read) => Math.min(...jumps(read)),
        describe: (read) =>
          `Mentions a day of ${claimedInB.frequentTerms.join(', ')} after releases are ${times(jumps(read))} those before; all posts ${times(
            [read('posts', 'after') / read('days', 'after') / (read('posts', 'before') / read('days', 'before'))],
          )}.`,
      };
    }
    case 'B10': {
      const influence = (read: ReadCells, platform: string) => perPost(read, 'signed', platform);
      const ranked = (read: ReadCells) =>
        platforms
          .filter((platform) => read(`counted|${platform}`) > 0)
          .sort((a, b) => influence(read, b) - influence(read, a));
      return {
        missing: platforms.length < 2 ? 'There is one platform only.' : undefined,
        statistic: (read) => {
          const values = ranked(read).map((platform) => influence(read, platform));
          if (values.length < 2) return Number.NaN;
          const [highest, lowest] = [values[0], values[values.length - 1]];
          return (highest - lowest) / Math.max(Math.abs(highest), Math.abs(lowest));
        },
        describe: (read) =>
          `Signed interactions per post: ${ranked(read)
            .map((platform) => `${platform} ${influence(read, platform).toFixed(1)}`)
            .join(', ')}.`,
      };
    }
    default:
      throw new RangeError(`${claim.id} is not a claim of Paper B.`);
  }
}

/** An aspect with a smaller share of all mentions is not compared; ours. */
const fewestOfMentions = 0.01;

function lacking(names: readonly string[], needed: readonly string[], what: string): string | undefined {
  const missing = needed.filter((name) => !names.includes(name));
  return missing.length > 0 ? `The posts name no ${what} ${missing.join(', ')}.` : undefined;
}

function mostFrequent(
  kind: 'aspect' | 'term',
  names: readonly string[],
  claimed: readonly string[],
  pending: string | undefined,
): Question {
  const indices = claimed.map((name) => names.indexOf(name));
  const count = (read: ReadCells, name: string) => read(`${kind}|${name}`);
  return {
    pending,
    missing: lacking(names, claimed, kind),
    statistic: (read) =>
      shareAmongHighest(
        Float64Array.from(names, (name) => count(read, name)),
        indices,
      ),
    describe: (read) => {
      const top = [...names].sort((a, b) => count(read, b) - count(read, a)).slice(0, 5);
      return `Most mentioned: ${top.map((name) => `${name} ${count(read, name)}`).join(', ')}.`;
    },
  };
}
