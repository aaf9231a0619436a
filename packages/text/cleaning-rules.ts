import type { CharacterCounts } from './characters';
import { detectLanguage } from './language';
import {
  advertisingPatterns,
  boilerplatePatterns,
  defaultReviewPatterns,
  defaultReviews,
  writtenForPoints,
} from './lexicons/fillers';
import type { RawText } from './raw-text';
import { toSimplified } from './traditional';

/** A review with what one pass over the characters of its text found. */
export interface MeasuredReview {
  review: RawText;
  /** The review's text without HTML entities and tags, so that &hellip; does not count as letters. */
  text: string;
  counts: CharacterCounts;
}

/** One reason to remove a review. Rules are asked in order; the first that holds names the reason. */
export interface CleaningRule {
  name: string;
  /** One sentence for the reader of the report. */
  explanation: string;
  removes(measured: MeasuredReview): boolean;
}

/** Fewest letters of a Chinese review, fewest words of any other. */
export const shortestReview = { hanCharacters: 3, words: 2 };

/** Nothing that a platform writes for a silent buyer is longer, in UTF-16 code units. */
const longestDefaultReview = 100;

/** From this many letters on, a review that mentions points says something besides. */
const fewestLettersBesidePoints = 24;

/**
 * A stretch of this many letters that repeats one to four characters, and this share of all letters, is flooding; so
 * is a text that is nothing else and has a few letters.
 */
const flooding = { letters: 8, share: 0.75, lettersIfAll: 4 };

const isEmpty: CleaningRule = {
  name: 'empty',
  explanation: 'The text holds nothing but blanks and invisible characters.',
  removes: ({ review }) => !/[^\s\p{C}]/u.test(review.text),
};

const isPunctuationOnly: CleaningRule = {
  name: 'punctuation only',
  explanation: 'The text holds no letter: only punctuation, digits or emoji.',
  removes: ({ counts }) => counts.letters === 0,
};

const isDefaultReview: CleaningRule = {
  name: 'default review',
  explanation: 'The platform wrote it for a silent buyer, or the text is one stock word such as “Good” or 好评.',
  removes: ({ review, text }) => {
    if (review.text.length > longestDefaultReview) return false;
    const bare = toSimplified(
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ''),
    );
    return defaultReviews.has(bare) || defaultReviewPatterns.some((pattern) => pattern.test(bare));
  },
};

const isTooShort: CleaningRule = {
  name: 'too short',
  explanation: `Fewer than ${shortestReview.hanCharacters} Chinese characters, or fewer than ${shortestReview.words} words.`,
  removes: ({ counts }) =>
    counts.han > 0
      ? counts.han + counts.kana + counts.latinWords < shortestReview.hanCharacters
      : counts.latinWords + counts.kana + counts.hangul + counts.otherLetters < shortestReview.words,
};

const isBoilerplate: CleaningRule = {
  name: 'boilerplate',
  explanation:
    'Text of the page or of a form in place of an opinion, or a short review that says it is written for points.',
  removes: ({ review, counts }) =>
    boilerplatePatterns.some((pattern) => pattern.test(review.text)) ||
    (counts.letters < fewestLettersBesidePoints && writtenForPoints.test(review.text)),
};

const isAdvertising: CleaningRule = {
  name: 'advertising',
  explanation: 'Offers contacts (QQ, WeChat, WhatsApp, telephone), paid reviews or goods of another shop.',
  removes: ({ review }) => advertisingPatterns.some((pattern) => pattern.test(review.text)),
};

const isFlooding: CleaningRule = {
  name: 'character flooding',
  explanation: `At least ${flooding.share * 100} % of the letters repeat one to four characters over and over (哈哈哈哈哈哈哈哈).`,
  removes: ({ counts: { longestRepetition, letters, digits } }) =>
    longestRepetition === letters + digits
      ? longestRepetition >= flooding.lettersIfAll
      : longestRepetition >= flooding.letters && longestRepetition >= flooding.share * (letters + digits),
};

const isOffLanguage: CleaningRule = {
  name: 'other language',
  explanation: 'Written mostly in another language than the corpus says.',
  removes: ({ review, text, counts }) => {
    const language = detectLanguage(text, counts);
    return language !== 'und' && language !== review.language;
  },
};

const isInconsistent: CleaningRule = {
  name: 'inconsistent',
  explanation: 'Stars and label contradict each other: four or five stars called negative, one or two called positive.',
  removes: ({ review: { rating, label } }) =>
    rating !== undefined && ((rating >= 4 && label === 'negative') || (rating <= 2 && label === 'positive')),
};

/**
 * The rules of stage 1 (Paper A §4.1.2: meaningless and repeated reviews, noise, inconsistencies) that look at one
 * review alone, in the order in which they are asked. The two rules that compare reviews follow in `clean.ts`.
 */
export const cleaningRules: readonly CleaningRule[] = [
  isEmpty,
  isPunctuationOnly,
  isDefaultReview,
  isTooShort,
  isBoilerplate,
  isAdvertising,
  isFlooding,
  isOffLanguage,
  isInconsistent,
];
