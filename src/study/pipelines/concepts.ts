import { deriveSeed, mean, normalQuantile975, seededRandom } from '@crosscultural/base';
import {
  type ConceptContrast,
  type ConceptCoverage,
  type ConceptOptions,
  contrastConcepts,
  countConcepts,
} from '@crosscultural/network';
import { type Document, conceptTerms as glossaryTerms } from '@crosscultural/text';
import { conceptTerms, sensesIn } from '../../papers';
import { onlyProduct } from '../product-group';
import type { Study } from '../study';
import { meaningOf } from './words';

/** The concepts of both cultures, compared. */
export interface CultureContrast {
  /** By descending z: what domestic reviews speak more of first. */
  contrasts: ConceptContrast[];
  /** Those that differ (Holm-corrected p < 0.05). */
  significant: ConceptContrast[];
  /**
   * The twelve most frequent concepts in which no difference was found (Holm-corrected p of 0.05 or more), by descending log-odds.
   * It does not say that the cultures are alike: the interval says how large a difference may be.
   */
  undecided: ConceptContrast[];
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

/** The corrected p-value from which on no difference is found. */
const level = 0.05;

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
  const groups = await documentsOf(study);
  if (groups === null) return null;
  const { contrasts, first, second } = contrastConcepts(...groups, await comparison(study, synonyms));
  const rarer = (one: ConceptContrast) => Math.min(one.first, one.second);
  return {
    contrasts,
    significant: contrasts.filter(differs),
    undecided: contrasts
      .filter((one) => !differs(one))
      .sort((a, b) => rarer(b) - rarer(a))
      .slice(0, 12)
      .sort((a, b) => b.logOdds - a.logOdds),
    coverage: [first, second],
  };
}

const differs = ({ adjustedPValue }: ConceptContrast) => adjustedPValue < level;

async function comparison(study: Study, synonyms: Readonly<Record<string, string>>): Promise<ConceptOptions> {
  const senses = sensesIn(await onlyProduct(study.corpus));
  return { partsOfSpeech: ['noun'], synonyms: { ...synonyms, ...senses.zh, ...senses.en } };
}

async function documentsOf(study: Study): Promise<[Document[], Document[]] | null> {
  const options = {
    extraTerms: [...glossaryTerms(), ...Object.keys(conceptTerms.en).filter((term) => term.includes(' '))],
  };
  const [here, there] = await Promise.all(
    study.cultures.map(async (culture) => (await study.preprocess(culture, options)).documents),
  );
  return there === undefined ? null : [here, there];
}

/** How many concepts differ, as the reviews are and with their cultures shuffled. */
export interface ContrastControl {
  /** What the test takes as drawn one by one. */
  unit: 'texts' | 'tokens';
  concepts: number;
  /** Concepts that differ between the cultures. */
  observed: number;
  /** Share of concepts that differ between two random groups of reviews, mean over the shuffles. */
  shuffledShare: number;
  /** Shuffles in which any concept differs; Holm allows 5 % of them. */
  shufflesWithAny: number;
  shuffles: number;
}

/**
 * A negative control of `cultureContrastOf`: the cultures of whole reviews are shuffled, so that no concept differs, and the
 * same test is asked, with reviews and with single tokens as what is drawn.
 *
 * @param synonyms as for `cultureContrastOf`.
 * @param shuffles how many; 20 unless given.
 * @returns a row for each unit, reviews first; null for one culture alone.
 * @example
 * await shuffledCultures(study); // [{ unit: 'texts', shuffledShare: 0, … }, { unit: 'tokens', … }]
 */
export async function shuffledCultures(
  study: Study,
  synonyms: Readonly<Record<string, string>> = conceptSynonyms,
  shuffles = 20,
): Promise<ContrastControl[] | null> {
  const groups = await documentsOf(study);
  if (groups === null) return null;
  const random = seededRandom(deriveSeed(study.seed, 'shuffled cultures'));
  const asked = await comparison(study, synonyms);
  const shuffled = Array.from({ length: shuffles }, () => {
    const mixed = random.shuffle(groups.flat());
    return countConcepts(mixed.slice(0, groups[0].length), mixed.slice(groups[0].length), asked);
  });
  const counted = countConcepts(...groups, asked);
  return (['texts', 'tokens'] as const).map((unit) => {
    const contrasts = counted.contrasts(unit);
    const differing = shuffled.map((one) => one.contrasts(unit));
    const shares = differing.map((contrasts) => contrasts.filter(differs).length / contrasts.length);
    return {
      unit,
      concepts: contrasts.length,
      observed: contrasts.filter(differs).length,
      shuffledShare: mean(shares),
      shufflesWithAny: shares.filter((share) => share > 0).length,
      shuffles,
    };
  });
}

/**
 * A concept by its most frequent Chinese word with its meaning; in English where it has none.
 *
 * @example conceptLabel(study, across.contrasts[0]) // '客服 (customer service)'
 */
export function conceptLabel(study: Study, { word, firstWords }: ConceptContrast): string {
  const [written = word] = firstWords;
  const meaning = meaningOf(study, written) ?? word;
  return meaning === written ? written : `${written} (${meaning})`;
}

/**
 * Concepts as rows of a chart of contrasts: log-odds with 95 % intervals.
 *
 * @example contrastRows(study, across.undecided)
 */
export function contrastRows(study: Study, contrasts: readonly ConceptContrast[]) {
  return contrasts.map((contrast) => ({
    label: conceptLabel(study, contrast),
    estimate: contrast.logOdds,
    low: contrast.logOdds - normalQuantile975 * contrast.standardError,
    high: contrast.logOdds + normalQuantile975 * contrast.standardError,
    details: [`domestic ${contrast.first}, foreign ${contrast.second}; z ${contrast.z.toFixed(1)}`],
  }));
}
