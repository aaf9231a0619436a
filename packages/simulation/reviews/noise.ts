import type { Random } from '@crosscultural/base';
import type { Ornaments } from './compose';
import type { ReviewLanguage } from './lexicon';
import { noiseTexts } from './lexicon/noise';

export const noiseKinds = [
  'duplicate',
  'near-duplicate',
  'html',
  'emoji',
  'spam',
  'traditional',
  'default-text',
  'mixed-language',
  'punctuation-only',
] as const;
export type NoiseKind = (typeof noiseKinds)[number];

/** Planted share of all reviews of a language, per kind of noise (ours; the paper names the kinds only in part). */
export const noiseShares: Record<ReviewLanguage, Record<NoiseKind, number>> = {
  zh: {
    duplicate: 0.02,
    'near-duplicate': 0.015,
    html: 0.02,
    emoji: 0.05,
    spam: 0.015,
    traditional: 0.02,
    'default-text': 0.025,
    'mixed-language': 0.02,
    'punctuation-only': 0.01,
  },
  en: {
    duplicate: 0.02,
    'near-duplicate': 0.015,
    html: 0.03,
    emoji: 0.04,
    spam: 0.015,
    traditional: 0,
    'default-text': 0.015,
    'mixed-language': 0.02,
    'punctuation-only': 0.008,
  },
};

/** Draws whether a review is noise, and of which kind. */
export function drawNoise(language: ReviewLanguage, random: Random): NoiseKind | undefined {
  const weights = noiseKinds.map((kind) => noiseShares[language][kind]);
  const clean = 1 - weights.reduce((sum, weight) => sum + weight, 0);
  return noiseKinds[random.categorical([...weights, clean])];
}

/** What a kind of noise writes between the sentences of an otherwise ordinary review. */
export function drawOrnaments(kind: NoiseKind | undefined, language: ReviewLanguage, random: Random): Ornaments {
  const texts = noiseTexts[language];
  if (kind === 'html') return { before: random.pick(texts.htmlBefore), between: texts.htmlBetween };
  if (kind === 'mixed-language') return { before: random.pick(texts.otherLanguage) };
  if (kind === 'emoji') return { after: texts.emoji };
  return {};
}

/** A text that is nothing but noise, or undefined for kinds that need a review. */
export function noiseText(kind: NoiseKind, language: ReviewLanguage, random: Random): string | undefined {
  const texts = noiseTexts[language];
  if (kind === 'spam') {
    return random.pick(texts.spam).replaceAll('#', () => String(random.integer(10)));
  }
  if (kind === 'default-text') return random.pick(texts.defaultTexts);
  if (kind === 'punctuation-only') return random.pick(texts.punctuation).repeat(1 + random.integer(3));
  return undefined;
}

/** The kind of noise that was planted in a simulated review, read from its id; undefined for an ordinary review. */
export function plantedNoise(id: string): NoiseKind | undefined {
  const [, kind] = /^sim-(?:zh|en)-\d+-(.+)$/.exec(id) ?? [];
  return noiseKinds.find((candidate) => candidate === kind);
}
