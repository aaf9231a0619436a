import type { TermConcepts } from '@crosscultural/attention';
import { namesIn } from './feature-words';
import { conceptRows, senseRows, wholes } from './lexicon/concepts';

/**
 * Terms of both languages that name one thing in several ways: display and screen, battery life and battery, 续航 and 电池. What
 * the tables of Paper A list is not among them.
 *
 * @example
 * papers.conceptTerms.en['battery life']; // 'battery'
 */
export const conceptTerms: TermConcepts = {
  en: Object.fromEntries(conceptRows.flatMap(([name, english]) => namesIn(english).map((term) => [term, name]))),
  zh: Object.fromEntries(conceptRows.flatMap(([name, , chinese]) => namesIn(chinese).map((term) => [term, name]))),
};

/**
 * Terms that mean something of their own in the reviews of a product group: 声音 (sound) is the fan of a laptop, and what one
 * listens to with earphones.
 *
 * @param product the product group, as in `Review.product`; none of a group that the lexicon does not know.
 * @example
 * papers.sensesIn('laptop').zh['声音']; // 'noise'
 */
export function sensesIn(product: string | undefined): TermConcepts {
  const rows = senseRows.filter(([products]) => namesIn(products).includes(product ?? ''));
  return {
    en: Object.fromEntries(rows.flatMap(([, english, , meaning]) => namesIn(english).map((term) => [term, meaning]))),
    zh: Object.fromEntries(rows.flatMap(([, , chinese, meaning]) => namesIn(chinese).map((term) => [term, meaning]))),
  };
}

/** Leading words that only say whose part it is: laptop screen, 电脑屏幕. */
export const wholesNamed = { en: namesIn(wholes.en), zh: namesIn(wholes.zh) };
