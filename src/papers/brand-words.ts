import { namesIn } from './feature-words';
import { aspectForms, degreeAdverbs, type FormsRow, highForLow, occasionForms, termForms } from './lexicon/brand-words';

/** A term, an aspect or an occasion of Paper B, with the forms that stand for it in a text. */
export interface BrandWord {
  /** In English, as the claims of the paper name it. */
  name: string;
  /** Forms in simplified Chinese. */
  zh: readonly string[];
  /** Forms in English, in small letters; a blank inside one also stands for a hyphen. */
  en: readonly string[];
}

/**
 * The terms of claims B5, B6, B8 and B9 (`claimedInB`), then competitors, so that “most frequent” can fail. The list of
 * forms is ours, made from the paper's words and general knowledge. It was not made blind: some forms were added after results on simulated
 * posts had been seen, so what the simulation supports by it says that the counting works, not that the list is complete.
 *
 * @example
 * papers.brandTerms.find(({ name }) => name === 'battery life')?.zh; // ['续航', '续航能力', …]
 */
export const brandTerms: readonly BrandWord[] = termForms
  .map(brandWord)
  .map((word) =>
    word.name === 'high performance low price' ? { ...word, zh: [...new Set([...word.zh, ...bothOrders()])] } : word,
  );

/**
 * The aspects of claims B2 and B4, then further ones.
 *
 * @example
 * papers.brandAspects.map(({ name }) => name); // ['value', 'innovation', 'experience', …]
 */
export const brandAspects: readonly BrandWord[] = aspectForms.map(brandWord);

/**
 * What may have occasioned a post (claim B1).
 *
 * @example
 * papers.brandOccasions.map(({ name }) => name); // ['product release', 'technology update', 'promotion', …]
 */
export const brandOccasions: readonly BrandWord[] = occasionForms.map(brandWord);

function brandWord([name, chinese, english]: FormsRow): BrandWord {
  return { name, zh: formsIn(chinese, degreeAdverbs.zh), en: formsIn(english, degreeAdverbs.en) };
}

function bothOrders(): string[] {
  const { high, low, between } = highForLow;
  return high.flatMap((a) => low.flatMap((b) => between.flatMap((word) => [a + word + b, b + word + a])));
}

/** The forms of a cell, each written with every degree adverb where it leaves room for one. */
function formsIn(cell: string, adverbs: readonly string[]): string[] {
  const forms = namesIn(cell).flatMap((form) =>
    form.includes('~') ? adverbs.map((adverb) => form.replace('~', adverb)) : [form],
  );
  return [...new Set(forms)];
}
