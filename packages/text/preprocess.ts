import { normaliseText } from './character-steps';
import { type CleaningCount, type CleaningOptions, startCleaning } from './clean';
import type { RawText } from './raw-text';
import { splitSentences } from './sentences';
import { tradeOf } from './stop-words';
import type { Document, Token } from './token';
import { checkTextOptions, type TextOptions, type WordSteps, wantsDigits, wordSteps } from './word-steps';

export interface PreprocessOptions extends CleaningOptions, TextOptions {}

/** What both stages make of a corpus. */
export interface PreprocessedCorpus {
  cleaning: CleaningCount[];
  /** One per kept review, in the reviews' order. */
  documents: Document[];
  counts: PreprocessCounts;
}

export interface PreprocessCounts {
  /** Reviews that came in. */
  reviews: number;
  /** Reviews that stage 1 kept, which is the number of documents. */
  kept: number;
  /** Tokens of all documents. */
  tokens: number;
  /** Documents that lost every token to the stop words. */
  emptyDocuments: number;
}

/**
 * Stage 2 bound to options: a review goes in, its document comes out. Word steps are prepared once a language and trade.
 *
 * @throws UserError when an option is wrong.
 * @example
 * reviews.map(text.documentMaker({ markSentences: true }));
 */
export function documentMaker(options: TextOptions = {}): (review: RawText) => Document {
  checkTextOptions(options);
  const prepared = new Map<string, WordSteps>();
  const keepDigits = wantsDigits(options);
  return (review) => {
    const { id, culture, language } = review;
    const trade = options.trade ?? tradeOf(review.product);
    let steps = prepared.get(`${trade} ${language}`);
    if (!steps) {
      steps = wordSteps(language, { ...options, trade });
      prepared.set(`${trade} ${language}`, steps);
    }
    const text = normaliseText(review.text, { keepDigits });
    if (!options.markSentences) return { id, culture, language, tokens: tokensOf(text, steps) };
    return { id, culture, language, ...sentencesOf(text, steps) };
  };
}

function tokensOf(text: string, steps: WordSteps): Token[] {
  const marked = steps.markNegation(steps.joinTerms(steps.readWords(text)));
  return steps.stem(steps.keepParts(steps.removeStopWords(marked)));
}

/** The tokens of a text, read sentence by sentence, and where the sentences end. */
function sentencesOf(text: string, steps: WordSteps): { tokens: Token[]; sentenceEnds: number[] } {
  const tokens: Token[] = [];
  const sentenceEnds: number[] = [];
  for (const sentence of splitSentences(text)) {
    const found = tokensOf(sentence, steps);
    if (found.length === 0) continue;
    for (const token of found) tokens.push(token);
    sentenceEnds.push(tokens.length);
  }
  return { tokens, sentenceEnds };
}

/**
 * Cleans a corpus (stage 1) and turns each kept review into a document of tokens (stage 2): Paper A §4.1.2.
 *
 * @throws UserError when an option is wrong.
 * @example
 * const { documents, cleaning } = text.preprocess(reviews, { keepPartsOfSpeech: ['noun'] });
 */
export function preprocess(reviews: Iterable<RawText>, options: PreprocessOptions = {}): PreprocessedCorpus {
  const cleaner = startCleaning(options);
  const makeDocument = documentMaker(options);
  const counts = noCounts();
  const documents: Document[] = [];
  for (const review of reviews) {
    counts.reviews++;
    if (cleaner.reasonToRemove(review) !== undefined) continue;
    const document = makeDocument(review);
    count(document, counts);
    documents.push(document);
  }
  return { cleaning: cleaner.report(), documents, counts };
}

function noCounts(): PreprocessCounts {
  return { reviews: 0, kept: 0, tokens: 0, emptyDocuments: 0 };
}

function count(document: Document, counts: PreprocessCounts): void {
  counts.kept++;
  counts.tokens += document.tokens.length;
  if (document.tokens.length === 0) counts.emptyDocuments++;
}
