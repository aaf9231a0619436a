import { detectLanguageOfAll } from '@crosscultural/text';
import type { Review, Triplet } from '../review';

/** Where the texts of a labelled file come from; nothing is invented where it is not known. */
export interface LabelledOrigin {
  /** The beginning of the ids unless given. */
  platform?: string;
  product?: string;
  /** Of the texts that are not Chinese; detected unless given. */
  language?: string;
}

const han = /\p{Script=Han}/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The language of each text of a file that does not say it: Chinese by its characters, of all others the same, because one short
 * text tells little.
 *
 * @param sample texts of the file.
 * @param given that of the texts that are not Chinese; `zh` says nothing about them.
 */
export function languageOfTexts(sample: readonly string[], given?: string): (text: string) => string {
  const isChinese = (text: string) => han.test(text) && !kana.test(text);
  const named = given === undefined || given === 'zh' ? undefined : given;
  const others = named ?? detectLanguageOfAll(sample.filter((text) => !isChinese(text)));
  const other = others === 'und' || others === 'zh' ? 'en' : others;
  // Japanese and Korean sentences may be of Han characters alone.
  const onlyOther = other === 'ja' || other === 'ko';
  return (text) => (!onlyOther && isChinese(text) ? 'zh' : other);
}

/** A labelled text as a review, before it is checked. */
export function labelledReview(
  { id, text, triplets }: { id: string; text: string; triplets: Triplet[] },
  language: string,
  { platform, product }: LabelledOrigin,
): Review {
  return {
    id,
    culture: language === 'zh' ? 'domestic' : 'foreign',
    language,
    platform: platform ?? id.replace(/:[^:]*$/, ''),
    ...(product !== undefined && { product }),
    text,
    triplets,
  };
}
