import { percentText, percentWithInterval } from '@crosscultural/attention';
import { type FeatureMention, lexiconMentions, type ReadingAgreement, readingAgreement } from '../../attention';
import type { Study } from '../study';
import type { CultureTerms } from './attention';

/** How an independent reading of one culture's reviews agrees with satisfaction, as a row of a table. */
export interface AgreementRow extends Record<string, unknown> {
  culture: string;
  reading: string;
  words: number;
  satisfaction: string;
  other: string;
  tau: string;
  /** The three words on which the readings part most. */
  apart: string;
}

const names: Record<ReadingAgreement['reading'], string> = {
  stars: 'four or five stars',
  lexicon: 'sentiment lexicon',
};

/**
 * Satisfaction with the feature words beside two readings that need no triplets, see `attention.steps.readingAgreement`.
 *
 * @param study for its seed.
 * @param found the terms of each culture.
 * @param mentions the mentions of each culture's reviews.
 * @example pipelines.steps.agreementRows(study, found, mentions)[0].tau // '0.41 [0.22, 0.55]'
 */
export function agreementRows(
  study: Pick<Study, 'seed'>,
  found: readonly Pick<CultureTerms, 'culture' | 'reviews' | 'table' | 'label'>[],
  mentions: readonly (readonly (readonly FeatureMention[])[])[],
): AgreementRow[] {
  return found.flatMap(({ culture, reviews, table, label }, c) =>
    readingAgreement(reviews, mentions[c], lexiconMentions(reviews, table), { seed: study.seed }).map((row) => ({
      culture,
      reading: names[row.reading],
      words: row.words,
      satisfaction: percentText(row.satisfaction),
      other: row.other === null ? '—' : percentWithInterval(row.other, row.otherInterval),
      tau: row.tau === null ? '—' : `${row.tau.toFixed(2)}${endsOf(row.tauInterval)}`,
      apart:
        row.apart
          .slice(0, 3)
          .map((word) => `${label(word.feature)} ${percentText(word.satisfaction, 0)} / ${percentText(word.other, 0)}`)
          .join(', ') || '—',
    })),
  );
}

const endsOf = (interval: readonly [number, number] | null) =>
  interval ? ` [${interval.map((end) => end.toFixed(2)).join(', ')}]` : '';
