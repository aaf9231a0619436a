import { bestAssignment, interval95 } from '@crosscultural/base';
import { type Culture, cultures } from '../corpus';
import { type Claim, type ClaimResult, judge } from './claim';
import type { LedgerEvidence, TopicEvidence } from './evidence';
import { domesticOnlyThemes, featureWords } from './feature-words';
import { median } from './ranking';
import { notComputed, notTestable } from './unanswered';

/** Words of a topic that are compared with a theme's. */
const topCount = 10;

/** Themes of Table 1 that claim A3 denies to foreign reviews, and those that both cultures share. */
const domesticOnly = Object.keys(domesticOnlyThemes);
const shared = ['function-characteristics', 'after-sale-service'];

/** How one chain's topics match themes one to one. */
export interface ThemeMatch {
  theme: string;
  /** Index of the topic, −1 for none. */
  topic: number;
  /** Share of the topic's ten top words that belong to the theme. */
  overlap: number;
}

/**
 * Matches themes to topics one to one so that the sum of overlaps is largest.
 *
 * @param topWords per topic, its words, best first; the first ten count.
 */
export function matchThemes(
  topWords: readonly (readonly string[])[],
  themeWords: Readonly<Record<string, readonly string[]>>,
): ThemeMatch[] {
  const themes = Object.keys(themeWords);
  const overlaps = themes.map((theme) => topWords.map((words) => overlapWith(words, themeWords[theme])));
  const topicOf = new Map(bestAssignment(overlaps));
  return themes.map((theme, i) => {
    const topic = topicOf.get(i) ?? -1;
    return { theme, topic, overlap: topic < 0 ? 0 : overlaps[i][topic] };
  });
}

function overlapWith(topic: readonly string[], theme: readonly string[]): number {
  const words = new Set(theme);
  return topic.slice(0, topCount).filter((word) => words.has(word)).length / topCount;
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
      Object.keys(featureWords[culture]).filter((theme) => !given[i].themeWords[theme]?.length),
    );
    if (lacking.length > 0) {
      return notTestable(claim, 'reviews', n, `No words were given for the themes ${lacking.join(', ')}.`);
    }
    const chains = Math.min(...given.map((one) => one.chains.length));
    const outcomes = Array.from({ length: chains }, (_, chain) =>
      claim.id === 'A3' ? contrast(given, chain) : smallestOverlap(given[0], about[0], chain),
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

function ownWords({ themeWords }: TopicEvidence, culture: Culture): Record<string, readonly string[]> {
  return Object.fromEntries(Object.keys(featureWords[culture]).map((theme) => [theme, themeWords[theme]]));
}

/** A1, A2: every theme of the culture's table has a topic of its own; the worst match decides. */
function smallestOverlap(topics: TopicEvidence, culture: Culture, chain: number) {
  const matches = matchThemes(topics.chains[chain].topWords, ownWords(topics, culture));
  const worst = Math.min(...matches.map(({ overlap }) => overlap));
  return {
    value: worst,
    found: `Overlap by theme: ${matches.map((m) => `${m.theme} ${m.overlap.toFixed(1)}`).join(', ')}.`,
  };
}

/** A3: the worst match of a theme that should be there minus the best match of one that should not. */
function contrast([domestic, foreign]: readonly TopicEvidence[], chain: number) {
  const atHome = matchThemes(domestic.chains[chain].topWords, ownWords(domestic, 'domestic'));
  const abroad = matchThemes(foreign.chains[chain].topWords, ownWords(foreign, 'foreign'));
  const expected = [
    ...atHome.filter(({ theme }) => shared.includes(theme) || domesticOnly.includes(theme)),
    ...abroad.filter(({ theme }) => shared.includes(theme)),
  ];
  const there = Math.min(...expected.map(({ overlap }) => overlap));
  const notThere = Math.max(
    ...domesticOnly.flatMap((theme) =>
      foreign.chains[chain].topWords.map((words) =>
        overlapWith(words, foreign.themeWords[theme] ?? domesticOnlyThemes[theme]),
      ),
    ),
  );
  return {
    value: there - notThere,
    found: `Themes that should be there overlap by at least ${there.toFixed(1)}, domestic-only themes abroad by at most ${notThere.toFixed(1)}.`,
  };
}
