import { characterSteps, removeDigits, withoutMarkup } from './character-steps';
import { startCleaning } from './clean';
import { detectLanguage } from './language';
import { negationScope } from './negation';
import type { PreprocessOptions } from './preprocess';
import type { RawText } from './raw-text';
import { tradeOf } from './stop-words';
import type { Document, Token } from './token';
import { wantsDigits, wordSteps } from './word-steps';
import type { Word } from './words';

/** One step on one review, as text before and after. */
export interface ExplainedStep {
  step: string;
  explanation: string;
  before: string;
  after: string;
  changed: boolean;
}

export interface ExplainedPreprocessing {
  /** The rule of stage 1 that removes this review, or `undefined`. Rules that compare reviews cannot show here. */
  removedBy: string | undefined;
  /** What the language rule says of the text. */
  detectedLanguage: string;
  steps: ExplainedStep[];
  document: Document;
}

/**
 * Shows every step of stage 2 on one review, in order, with the very functions that `preprocess` uses.
 *
 * @example
 * text.explainPreprocessing(review).steps.map(({ name }) => name);
 */
export function explainPreprocessing(review: RawText, options: PreprocessOptions = {}): ExplainedPreprocessing {
  const steps: ExplainedStep[] = [];
  const record = (step: string, explanation: string, before: string, after: string) => {
    steps.push({ step, explanation, before, after, changed: before !== after });
  };

  let text = review.text;
  for (const step of characterSteps) {
    if (step === removeDigits && wantsDigits(options)) continue;
    const after = step.apply(text);
    record(step.name, step.explanation, text, after);
    text = after;
  }

  const apply = wordSteps(review.language, { trade: tradeOf(review.product), ...options });
  const units = apply.segment(text);
  record('Segmentation', segmentation(review.language), text, bar(units));
  const words = apply.dropSpecialCharacters(units);
  record('Special characters', 'Marks go; those that end a clause become a full stop.', bar(units), bar(words));
  const described = apply.describe(words);
  record('Parts of speech', 'Each word gets a class.', bar(words), bar(described.map(({ token }) => withPart(token))));
  const lemmas = bar(described.map(({ token }) => token.lemma));
  record(
    'Dictionary forms',
    'Lemmatisation (“word shape restoration”): batteries becomes battery.',
    bar(words),
    lemmas,
  );
  const joined = apply.joinTerms(described);
  const terms = bar(joined.map(({ token }) => token.lemma));
  record('Terms', 'Fixed terms of several English words become one token.', lemmas, terms);
  record('Sentiment words', 'Words of the sentiment lexicon are marked (+) or (−).', terms, show(tokensOf(joined)));
  const negated = apply.markNegation(joined);
  record(
    'Negation',
    `A sentiment word up to ${negationScope} words after a negation is turned round; two negations cancel each other, and set phrases (couldn’t be better) deny nothing.`,
    show(tokensOf(joined)),
    show(tokensOf(negated)),
  );
  let tokens = apply.removeStopWords(negated);
  record(
    'Stop words',
    'Words without content of their own go, and with them the clause marks.',
    show(tokensOf(negated)),
    show(tokens),
  );
  if (options.keepPartsOfSpeech) {
    const kept = apply.keepParts(tokens);
    record(
      'Word classes',
      `Only ${options.keepPartsOfSpeech.join(', ')} and sentiment words stay.`,
      show(tokens),
      show(kept),
    );
    tokens = kept;
  }
  if (options.stem) {
    const stems = apply.stem(tokens);
    record('Stems', 'Snowball (Porter 2) cuts endings off; English only.', show(tokens), show(stems));
    tokens = stems;
  }

  return {
    removedBy: startCleaning(options).reasonToRemove(review),
    detectedLanguage: detectLanguage(withoutMarkup(review.text)),
    steps,
    document: { id: review.id, culture: review.culture, language: review.language, tokens },
  };
}

function segmentation(language: string): string {
  return language === 'zh'
    ? 'jieba cuts the sentence into words, with a user dictionary of electronics terms.'
    : 'The text is cut at blanks and marks.';
}

const bar = (parts: readonly string[]) => parts.join(' | ');
const show = (tokens: readonly Token[]) => bar(tokens.map(withSentiment));
const tokensOf = (words: readonly Word[]) => words.map(({ token }) => token);
const withPart = (token: Token) => `${token.text}/${token.partOfSpeech}`;

function withSentiment(token: Token): string {
  if (!token.sentiment) return token.lemma;
  const sign = token.sentiment === 'positive' ? '+' : '−';
  return `${token.lemma} (${token.negated ? `not ${sign}` : sign})`;
}
