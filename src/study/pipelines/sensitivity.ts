import { notebook } from '@crosscultural/notebook-kit';
import {
  aspectMentions,
  featureMentions,
  type ReadingErrors,
  type TermMappingOptions,
  termTable,
} from '../../attention';
import { type ClaimId, type ClaimResult, type LedgerEvidence, runLedger, type Verdict } from '../../claims';
import type { Study } from '../study';
import type { CultureAttention } from './attention';
import { mentionsOfGroups } from './placebo';
import type { GroupReviews } from './product-groups';
import { type TopicSettings, topicEvidence, topicsOf } from './topics';

/** The claims judged anew under one setting. */
export interface SensitivityRun {
  setting: string;
  results: Pick<ClaimResult, 'id' | 'verdict'>[];
}

/** In how many settings the verdict on a claim stays. */
export interface VerdictStability {
  id: ClaimId;
  /** Of the first setting: the notebooks' own, for topics with fewer and shorter chains. */
  verdict: Verdict;
  /** Settings with the same verdict, for example `8 of 9`. */
  stays: string;
  /** The settings with another one, and that one. */
  others: string;
}

/** The claims about themes (Paper A §4.2), and those about attention and satisfaction (§4.3). */
export const themeClaimIds: readonly ClaimId[] = ['A1', 'A2', 'A3'];
export const attentionClaimIds: readonly ClaimId[] = [
  ...(['A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10', 'A11', 'A12', 'A13'] as const),
];

/** Other choices than notebook 07's, one at a time: the ledger's own, or how terms are mapped. */
export const attentionVariants: readonly {
  setting: string;
  evidence?: Pick<LedgerEvidence, 'attention'>;
  otherSeed?: true;
  mapping?: TermMappingOptions;
  asCounted?: true;
  allAspects?: true;
}[] = [
  { setting: 'as in notebook 07' },
  { setting: 'words named at least 5 times', evidence: { attention: { minimumOccurrences: 5 } } },
  { setting: 'words named at least 20 times', evidence: { attention: { minimumOccurrences: 20 } } },
  { setting: 'cut at the mean', evidence: { attention: { cut: 'mean' } } },
  { setting: 'each endorser a word of its own', evidence: { attention: { endorsers: 'apart' } } },
  { setting: 'as counted, the model’s errors not corrected', asCounted: true },
  { setting: 'attention over all extracted aspects', allAspects: true },
  { setting: 'another bootstrap seed', otherSeed: true },
  { setting: 'terms mapped without Word2Vec', mapping: { vectors: undefined } },
  { setting: 'terms mapped without our synonyms', mapping: { ownSynonyms: false, glossary: false } },
  { setting: 'only the words of the paper', mapping: { glossary: false } },
];

/** Other choices than notebook 04's, one at a time; three shorter chains each. */
export const topicVariants: readonly (Omit<TopicSettings, 'seed'> & { setting: string; otherSeed?: true })[] = [
  { setting: 'K = 5, nouns, three chains' },
  { setting: 'K = 4', topics: 4 },
  { setting: 'K = 6', topics: 6 },
  { setting: 'K = 8', topics: 8 },
  { setting: 'all word classes', partsOfSpeech: null },
  { setting: 'other seeds', otherSeed: true },
];

/**
 * Judges claims A4–A13 under each of `attentionVariants`, and under the other denominator of satisfaction.
 *
 * @param groups other product groups of each culture, for the placebo of what compares the cultures.
 * @example verdictStability(attentionSensitivity(study, await recommendationsOf(study)))
 */
export function attentionSensitivity(
  study: Study,
  found: readonly (CultureAttention & { errors?: ReadingErrors | null })[],
  groups: readonly GroupReviews[] = [],
): SensitivityRun[] {
  // Without known errors nothing is corrected, so that leaving the correction out is no other setting.
  const variants = attentionVariants.filter(({ asCounted }) => !asCounted || found.some(({ errors }) => errors));
  const each = notebook.counted('settings judged', variants);
  const runs = Array.from(each, ({ setting, evidence, otherSeed, mapping, asCounted, allAspects }) => {
    const reviews = Object.fromEntries(
      found.map(({ culture, reviews: list, table, mentions, mapWith, errors, vectors }) => [
        culture,
        {
          productGroups: mentionsOfGroups(groups, { culture, reviews: list, vectors }, mapping).map(
            (group) => group.mentions,
          ),
          mentions: mapping
            ? featureMentions(list, termTable(mapWith(mapping)))
            : allAspects
              ? aspectMentions(list, table)
              : mentions,
          errors: asCounted ? undefined : (errors ?? undefined),
        },
      ]),
    );
    const seed = otherSeed ? study.seed + 1 : study.seed;
    return { setting, results: runLedger({ seed, reviews, ...evidence }, attentionClaimIds) };
  });
  // The other denominator is judged in every run beside the first; claims without it keep their verdict.
  const otherReading = runs[0].results.map(({ id, verdict, readings }) => ({
    id,
    verdict: readings?.[1]?.verdict ?? verdict,
  }));
  return [...runs, { setting: 'satisfaction per evaluated mention', results: otherReading }];
}

/**
 * Fits topics anew under each of `topicVariants` and judges claims A1–A3.
 *
 * @param onSetting called with the number of settings that are done.
 * @example verdictStability(await topicSensitivity(study, found))
 */
export async function topicSensitivity(
  study: Study,
  found: readonly CultureAttention[],
  onSetting: (done: number) => void = () => {},
): Promise<SensitivityRun[]> {
  const runs: SensitivityRun[] = [];
  for (const { setting, otherSeed, ...settings } of topicVariants) {
    const reviews: LedgerEvidence['reviews'] = {};
    for (const { culture, documents } of found) {
      const seed = otherSeed ? study.seed + 100 : study.seed;
      const fitted = await topicsOf(study, culture, { chains: 3, iterations: 200, ...settings, documents, seed });
      // In the order of their seeds: claim A3 compares the cultures chain by chain.
      const chains = fitted.chains.toSorted((a, b) => a.seed - b.seed);
      reviews[culture] = { topics: topicEvidence({ ...fitted, chains }) };
    }
    runs.push({ setting, results: runLedger({ seed: study.seed, reviews }, themeClaimIds) });
    onSetting(runs.length);
  }
  return runs;
}

/**
 * For each claim that the runs judge, in how many of them the verdict is the first run's.
 *
 * @example verdictStability(runs)[0].stays // '8 of 9'
 */
export function verdictStability(runs: readonly SensitivityRun[]): VerdictStability[] {
  const ids = [...new Set(runs.flatMap(({ results }) => results.map(({ id }) => id)))];
  return ids.map((id) => {
    const verdicts = runs.flatMap(({ setting, results }) =>
      results.filter((result) => result.id === id).map(({ verdict }) => ({ setting, verdict })),
    );
    const [own, ...rest] = verdicts;
    const others = rest.filter(({ verdict }) => verdict !== own.verdict);
    return {
      id,
      verdict: own.verdict,
      stays: `${rest.length - others.length + 1} of ${rest.length + 1}`,
      others: others.map(({ setting, verdict }) => `${setting}: ${verdict}`).join('; ') || '—',
    };
  });
}
