import type { Culture } from '../corpus';
import { featureWords as wordsOfTables } from '../text';

/**
 * The ids of Paper A's feature words, Tables 1 and 2, by theme; ids name the same thing in both cultures. Foreign function
 * characteristics hold two words that only claim A8 names. The seven endorsers of Table 1 are `endorser-1` … `endorser-7`.
 */
export const featureWords: Record<Culture, Record<string, readonly string[]>> = {
  domestic: { ...idsByTheme('domestic'), 'celebrity-endorsement': [1, 2, 3, 4, 5, 6, 7].map((n) => `endorser-${n}`) },
  foreign: idsByTheme('foreign'),
};

function idsByTheme(culture: Culture): Record<string, string[]> {
  const themes: Record<string, string[]> = {};
  for (const word of wordsOfTables) {
    if (word.culture !== culture) continue;
    themes[word.theme] ??= [];
    themes[word.theme].push(word.id);
  }
  return themes;
}

/** The word under which the endorsers count together (claim A7). */
export const anyEndorser = 'celebrity-endorser';

/** The theme of a feature word, whichever culture’s table names it. */
export function themeOf(feature: string): string | undefined {
  if (feature === anyEndorser) return 'celebrity-endorsement';
  for (const themes of Object.values(featureWords)) {
    for (const [theme, words] of Object.entries(themes)) if (words.includes(feature)) return theme;
  }
  return undefined;
}

/**
 * The words that the claims name. Claim A9 names services that the tables call otherwise: customer service and
 * after-sales consultation are 客服 at home and "consulting" abroad, maintenance is the warranty service at home.
 */
export const claimedWords = {
  A4: { foreign: ['fingerprint-recognition', 'office', 'software', 'consulting', 'data-storage', 'maintenance'] },
  A5: { domestic: ['customer-service', 'warranty-services', 'reputation', 'network-connection'] },
  A6: { foreign: ['family', 'office', 'fingerprint-recognition', 'software', 'maintenance'] },
  A7: { domestic: ['storage', anyEndorser, 'customer-service', 'motherboard', 'mouse'] },
  A8: { foreign: ['identification-and-certification', 'word-of-mouth', 'edge-devices'], domestic: ['price', 'cpu'] },
  A9: { foreign: ['consulting', 'maintenance'], domestic: ['customer-service', 'warranty-services'] },
} as const satisfies Record<string, Partial<Record<Culture, readonly string[]>>>;

/** The themes whose attention claim A10 compares. */
export const leaningThemes = {
  foreign: ['function-characteristics', 'innovativeness'],
  domestic: ['after-sale-service'],
} as const satisfies Record<Culture, readonly string[]>;

/**
 * The two themes that claim A3 finds at home only, in English words (those of Table 1, split as preprocessing leaves
 * them, and what an endorser is called): no topic of foreign reviews should be made of them.
 */
export const domesticOnlyThemes: Readonly<Record<string, readonly string[]>> = {
  'purchase-experience': [
    'price',
    'discount',
    'coupon',
    'delivery',
    'speed',
    'return',
    'refund',
    'guarantee',
    'reputation',
    'sale',
    'shipping',
    'purchase',
  ],
  'celebrity-endorsement': [
    'celebrity',
    'endorser',
    'endorsement',
    'star',
    'idol',
    'ambassador',
    'spokesperson',
    'fan',
    'actor',
    'singer',
    'influencer',
    'poster',
  ],
};
