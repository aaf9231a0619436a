import { afterSaleService } from './en/after-sale';
import { brandReputation } from './en/brand';
import { functionCharacteristics } from './en/function';
import { innovativeness } from './en/innovation';
import { applicableScenarios } from './en/scenarios';
import type { ThemeLexicon } from './lexicon';
import { afterSaleService as afterSaleServiceZh } from './zh/after-sale';
import { celebrityEndorsement } from './zh/celebrity';
import { functionCharacteristics as functionCharacteristicsZh } from './zh/function';
import { purchaseExperience } from './zh/purchase';
import { productUse } from './zh/use';

export type { AspectLexicon, ThemeLexicon } from './lexicon';

export type ReviewLanguage = 'zh' | 'en';

/** The lexicon of every theme, by language and theme id. */
export const themeLexicons: Record<ReviewLanguage, Record<string, ThemeLexicon>> = {
  zh: {
    'function-characteristics': functionCharacteristicsZh,
    'after-sale-service': afterSaleServiceZh,
    'purchase-experience': purchaseExperience,
    'product-use': productUse,
    'celebrity-endorsement': celebrityEndorsement,
  },
  en: {
    'function-characteristics': functionCharacteristics,
    'after-sale-service': afterSaleService,
    'applicable-scenarios': applicableScenarios,
    innovativeness,
    'brand-reputation': brandReputation,
  },
};

/** A surface form without its notation: “~speech recognition” is written “speech recognition”, “in the «office»” marks “office”. */
export function writtenForm(surface: string): string {
  return /«(.+)»/.exec(surface)?.[1] ?? surface.replace(/^[~+]/, '');
}

/** How a feature word is written in reviews of the language, each form once. */
export function surfaceForms(language: ReviewLanguage, theme: string, concept: string): string[] {
  return [...new Set(themeLexicons[language][theme].aspects[concept].surfaces.map(writtenForm))];
}
