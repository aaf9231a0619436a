import { type ConceptContrast, type ConceptCoverage, contrastConcepts } from '@crosscultural/network';
import { conceptTerms as glossaryTerms } from '@crosscultural/text';
import { conceptTerms, sensesIn } from '../../papers';
import type { Study } from '../study';
import { withMeaning } from './words';

/** The concepts of both cultures, compared. */
export interface CultureContrast {
  /** By descending z: what domestic reviews speak more of first. */
  contrasts: ConceptContrast[];
  /** Those that differ (Holm-corrected p < 0.05). */
  significant: ConceptContrast[];
  /** The twelve most frequent concepts without a clear difference, by descending log-odds. */
  shared: ConceptContrast[];
  /** What the comparison reaches and leaves out, of domestic and of foreign reviews. */
  coverage: [ConceptCoverage, ConceptCoverage];
}

/**
 * Further names of concepts: the lexicon of things with several names, and what only this comparison needs; it also parts what the glossary calls by one name: 粉丝, the fan of a star, from 风扇, the fan of
 * a computer.
 */
export const conceptSynonyms: Readonly<Record<string, string>> = {
  ...conceptTerms.zh,
  ...conceptTerms.en,
  headphones: 'earphones',
  headset: 'earphones',
  earbuds: 'earphones',
  store: 'shop',
  shipping: 'delivery',
  junk: 'rubbish',
  crap: 'rubbish',
  'cell phone': 'mobile phone',
  consultation: 'enquiry',
  'after sales': 'after-sale service',
  'data storage': 'storage',
  'fingerprint identification': 'fingerprint recognition',
  粉丝: 'fan of a celebrity',
};

/** Beyond this |z| two shares differ at 95 %. */
const clear = 1.96;

/**
 * Compares what the two cultures speak of, by log-odds of concepts (see `contrastConcepts`); null for one culture alone.
 *
 * @param synonyms from a word to the concept that it counts for; `conceptSynonyms` unless given.
 * @example const across = await cultureContrastOf(study, { ...conceptSynonyms, notebook: 'laptop' });
 */
export async function cultureContrastOf(
  study: Study,
  synonyms: Readonly<Record<string, string>> = conceptSynonyms,
): Promise<CultureContrast | null> {
  const options = {
    extraTerms: [...glossaryTerms(), ...Object.keys(conceptTerms.en).filter((term) => term.includes(' '))],
  };
  const senses = sensesIn(await onlyProduct(study));
  const [here, there] = await Promise.all(
    study.cultures.map(async (culture) => (await study.preprocess(culture, options)).documents),
  );
  if (there === undefined) return null;
  const { contrasts, first, second } = contrastConcepts(here, there, {
    partsOfSpeech: ['noun'],
    synonyms: { ...synonyms, ...senses.zh, ...senses.en },
  });
  const rarer = (one: ConceptContrast) => Math.min(one.first, one.second);
  return {
    contrasts,
    significant: contrasts.filter(({ adjustedPValue }) => adjustedPValue < 0.05),
    shared: contrasts
      .filter(({ z }) => Math.abs(z) < clear)
      .sort((a, b) => rarer(b) - rarer(a))
      .slice(0, 12)
      .sort((a, b) => b.logOdds - a.logOdds),
    coverage: [first, second],
  };
}

/** The product group of a corpus that has only one: then words can be read in its sense. */
async function onlyProduct(study: Study): Promise<string | undefined> {
  const products = await study.corpus.store.query('SELECT DISTINCT product FROM reviews LIMIT 2');
  return products.length === 1 && products[0].product !== null ? String(products[0].product) : undefined;
}

/**
 * A concept by its most frequent Chinese word with its meaning; in English where it has none.
 *
 * @example conceptLabel(study, across.contrasts[0]) // '客服 (customer service)'
 */
export function conceptLabel(study: Study, { word, firstWords }: ConceptContrast): string {
  return firstWords[0] ? withMeaning(study, firstWords[0]) : word;
}

/**
 * Concepts as rows of a chart of contrasts: log-odds with 95 % intervals.
 *
 * @example contrastRows(study, across.shared)
 */
export function contrastRows(study: Study, contrasts: readonly ConceptContrast[]) {
  return contrasts.map((contrast) => ({
    label: conceptLabel(study, contrast),
    estimate: contrast.logOdds,
    low: contrast.logOdds - clear * contrast.standardError,
    high: contrast.logOdds + clear * contrast.standardError,
    details: [`domestic ${contrast.first}, foreign ${contrast.second}; z ${contrast.z.toFixed(1)}`],
  }));
}
