import { bestAssignment, interval95, median } from '@crosscultural/base';
import { type Culture, cultures } from '../corpus';
import { type Claim, contrastedThemes, themesOf, themeWords } from '../papers';
import { type ClaimResult, judge } from './claim';
import type { LedgerEvidence, TopicChain, TopicEvidence } from './evidence';
import { notComputed, notTestable } from './unanswered';

const shared: readonly string[] = contrastedThemes.shared;
const domesticOnly: readonly string[] = contrastedThemes.domesticOnly;

/** A theme's feature words, each with the tokens that name it. */
type WordsOfTheme = readonly (readonly string[])[];

/** How one chain's topics match themes one to one. */
export interface ThemeMatch {
  theme: string;
  /** Index of the topic, −1 for none. */
  topic: number;
  /** Share of the theme's feature words that have their home in the topic. */
  found: number;
}

function idsOf(culture: Culture): string[] {
  return themesOf(culture).map(({ id }) => id);
}

/**
 * Matches themes to topics one to one so that the sum of the shares found is largest.
 *
 * @param chain topics with their words' counts.
 * @param wordsOf per theme, one list a feature word: the tokens that name it.
 */
export function matchThemes(chain: TopicChain, wordsOf: Readonly<Record<string, WordsOfTheme>>): ThemeMatch[] {
  const themes = Object.keys(wordsOf);
  const shares = themes.map((theme) => sharesAtHome(wordsOf[theme], chain));
  const topicOf = new Map(bestAssignment(shares));
  return themes.map((theme, i) => {
    const topic = topicOf.get(i) ?? -1;
    return { theme, topic, found: topic < 0 ? 0 : shares[i][topic] };
  });
}

/**
 * Per topic, the share of a theme's feature words that have their home in it. A word's home is the topic that holds most of
 * its tokens, in whatever way it is named (equal ones: the first); a word that no review uses has none.
 */
function sharesAtHome(theme: WordsOfTheme, { vocabulary, topicTermCounts }: TopicChain): number[] {
  const indexOf = new Map(vocabulary.map((word, t) => [word, t]));
  const homes = theme.map((names) => {
    const terms = names.flatMap((name) => indexOf.get(name) ?? []);
    const tokens = topicTermCounts.map((counts) => terms.reduce((sum, t) => sum + counts[t], 0));
    const most = Math.max(...tokens);
    return most > 0 ? tokens.indexOf(most) : -1;
  });
  return topicTermCounts.map((_, topic) => homes.filter((home) => home === topic).length / theme.length);
}

/**
 * Judges claims A1–A3 from LDA topics. A chain of the sampler can be stuck in a poor mode, which says nothing about the
 * reviews: the median over chains decides, and the interval is over chains (null with one chain).
 */
export function judgeThemeClaims(
  claims: readonly Claim[],
  reviews: LedgerEvidence['reviews'],
): Omit<ClaimResult, 'artefact'>[] {
  return claims.map((claim) => {
    const about: readonly Culture[] = claim.id === 'A1' ? ['domestic'] : claim.id === 'A2' ? ['foreign'] : cultures;
    const topics = about.map((culture) => reviews?.[culture]?.topics);
    const missing = about.filter((_, i) => !topics[i]?.chains.length);
    if (missing.length > 0) {
      return notComputed(claim, 'reviews', `No topics have been fitted to the ${missing.join(' and ')} reviews.`);
    }
    const given = topics as TopicEvidence[];
    const n = given.reduce((sum, one) => sum + one.documents, 0);
    const lacking = about.flatMap((culture, i) =>
      idsOf(culture).filter((theme) => !given[i].themeWords[theme]?.length),
    );
    if (lacking.length > 0) {
      return notTestable(claim, 'reviews', n, `No words were given for the themes ${lacking.join(', ')}.`);
    }
    const chains = Math.min(...given.map((one) => one.chains.length));
    const outcomes = Array.from({ length: chains }, (_, chain) =>
      claim.id === 'A3' ? contrast(given, chain) : smallestShare(given[0], about[0], chain),
    );
    const values = Float64Array.from(outcomes, ({ value: one }) => one);
    const value = median(values);
    const interval = chains > 1 ? interval95(values) : null;
    const reaching = values.filter((one) => one >= claim.criterion.value).length;
    return {
      id: claim.id,
      verdict: judge(value, interval, claim.criterion),
      statistic: { name: claim.statistic, value },
      interval95: interval,
      n,
      unit: 'reviews',
      detail: `${outcomes[0].found} ${chains > 1 ? `${reaching} of ${chains} chains of the sampler reach ${claim.criterion.value}; the interval is over chains.` : 'One chain only: no interval.'}`,
    };
  });
}

function matchesIn(topics: TopicEvidence, culture: Culture, chain: number): ThemeMatch[] {
  const own = Object.fromEntries(idsOf(culture).map((theme) => [theme, topics.themeWords[theme]]));
  return matchThemes(topics.chains[chain], own);
}

/** A1, A2: every theme of the culture's table has a topic of its own; the worst match decides. */
function smallestShare(topics: TopicEvidence, culture: Culture, chain: number) {
  const matches = matchesIn(topics, culture, chain);
  return {
    value: Math.min(...matches.map(({ found }) => found)),
    found: `Share of the theme’s words in its topic: ${matches.map((m) => `${m.theme} ${m.found.toFixed(2)}`).join(', ')}.`,
  };
}

/** A3: the worst match of a theme that should be there minus the best match of one that should not. */
function contrast([domestic, foreign]: readonly TopicEvidence[], chain: number) {
  const expected = [
    ...matchesIn(domestic, 'domestic', chain).filter(({ theme }) => [...shared, ...domesticOnly].includes(theme)),
    ...matchesIn(foreign, 'foreign', chain).filter(({ theme }) => shared.includes(theme)),
  ];
  const there = Math.min(...expected.map(({ found }) => found));
  const inEnglish = themeWords('domestic', [], 'en').filter(({ theme }) => domesticOnly.includes(theme));
  const notThere = Math.max(...inEnglish.flatMap(({ words }) => sharesAtHome(words, foreign.chains[chain])));
  return {
    value: there - notThere,
    found: `Of each theme that should be there at least ${there.toFixed(2)} is in its topic, of domestic-only themes at most ${notThere.toFixed(2)} in one topic abroad.`,
  };
}
