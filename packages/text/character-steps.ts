import { decodeHTML } from 'entities';
import { mayHold } from './character-filter';
import { gluedNumber } from './glued-numbers';
import { toSimplified } from './traditional';

/** A step of stage 2 that turns a text into a text. */
export interface CharacterStep {
  name: string;
  /** One sentence for the reader. */
  explanation: string;
  apply(text: string): string;
}

const beyondAscii = /[^\0-\x7f]/;

export const decodeEntities: CharacterStep = {
  name: 'HTML entities',
  explanation: '&hellip; and &#39; become the characters they stand for.',
  apply: (text) => (text.includes('&') ? decodeHTML(text) : text),
};

export const removeTags: CharacterStep = {
  name: 'HTML tags',
  explanation: '<br> and links’ tags go, what they enclose stays; a tag may have been torn apart by a tokeniser.',
  apply: (text) => (text.includes('<') ? text.replace(/<\s?[/!]?\s?[a-z][^<>]{0,2000}>/gi, ' ') : text),
};

/** Zero-width and direction marks, soft hyphens, variation selectors, byte-order marks; halves of broken surrogate pairs. */
const invisible = /\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]|\p{Surrogate}/gu;
const mayHoldInvisible = mayHold(invisible);
const withoutInvisible = (text: string) => (mayHoldInvisible(text) ? text.replace(invisible, '') : text);

const unifyCharacters: CharacterStep = {
  name: 'Unicode form',
  explanation:
    'Compatibility form NFKC (ＣＰＵ becomes CPU), straight apostrophes, no invisible characters, no broken halves of characters.',
  apply: (text) =>
    beyondAscii.test(text)
      ? withoutInvisible(
          withoutInvisible(text)
            .normalize('NFKC')
            .replace(/[‘’‛ʼ′]/g, "'"),
        )
      : text,
};

const webAddress = /(?:https?\s?:\s?\/\/|www\.)[^\s\u3000-\u9fff\uff00-\uffef]{0,2000}/gi;
const mailAddress = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;

const removeAddresses: CharacterStep = {
  name: 'URLs',
  explanation: 'Web and mail addresses go.',
  apply: (text) => {
    const withoutWeb = text.includes('://') || /www\./i.test(text) ? text.replace(webAddress, ' ') : text;
    return withoutWeb.includes('@') ? withoutWeb.replace(mailAddress, ' ') : withoutWeb;
  },
};

const pictographs =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff]|\u20e3/gu;
const mayHoldPictographs = mayHold(pictographs);

const removeEmoji: CharacterStep = {
  name: 'Emoji',
  explanation: 'Emoji, arrows and other pictographs go; they are not kept as tokens.',
  apply: (text) => (beyondAscii.test(text) && mayHoldPictographs(text) ? text.replace(pictographs, ' ') : text),
};

const simplify: CharacterStep = {
  name: 'Simplified characters',
  explanation:
    'Traditional Chinese becomes simplified, with the mainland’s words (螢幕 becomes 屏幕); other text stays as it is.',
  apply: toSimplified,
};

const lowerCase: CharacterStep = {
  name: 'Lower case',
  explanation: 'Capital letters become small ones.',
  apply: (text) => text.toLowerCase(),
};

/** A number, and what begins with one and stays. A number begins where no other ends, so that each digit is read once. */
const number = new RegExp(
  `(?<![a-z0-9]|[0-9][.,:])(?:(${gluedNumber})|[0-9]+(?:[.,:][0-9]+)*(?![a-z0-9]|[.,:][0-9]))`,
  'g',
);

export const removeDigits: CharacterStep = {
  name: 'Digits',
  explanation: 'Numbers go; those glued to Latin letters are words and stay (5g, 144hz, 2-in-1, i7, usb3).',
  apply: (text) => (/[0-9]/.test(text) ? text.replace(number, (_, glued: string | undefined) => glued ?? ' ') : text),
};

/** The steps from a review's raw text to the text that is segmented, in their order (Paper A §4.1.2, stage 2). */
export const characterSteps: readonly CharacterStep[] = [
  decodeEntities,
  removeTags,
  unifyCharacters,
  removeAddresses,
  removeEmoji,
  simplify,
  lowerCase,
  removeDigits,
];

/** A text without HTML entities and tags. */
export function withoutMarkup(text: string): string {
  return removeTags.apply(decodeEntities.apply(text));
}

/**
 * A text after all character steps: markup, addresses and emoji gone, simplified, in small letters.
 *
 * @param options.keepDigits whether numbers stay (618, the day of a sale, is a word of microblogs). Default false.
 * @example
 * text.normaliseText('<b>螢幕</b>很好 https://t.cn/1'); // ' 屏幕 很好  '
 */
export function normaliseText(text: string, { keepDigits = false }: { keepDigits?: boolean } = {}): string {
  let result = text;
  for (const step of characterSteps) if (!(keepDigits && step === removeDigits)) result = step.apply(result);
  return result;
}
