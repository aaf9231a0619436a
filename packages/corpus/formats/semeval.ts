import { longestLine, printable, UserError } from '@crosscultural/base';
import { SaxesParser } from 'saxes';
import { parseReview, type Review, type Sentiment, type Span, type Triplet } from '../review';
import { decodedCharacters, decodedFile } from '../values/encoding';
import { type LabelledOrigin, labelledReview, languageOfTexts } from './labelled-origin';
import { type NoticeTally, numbered, type ReaderOptions, tallyNotices } from './notice';

const messages = {
  'no-opinions': (count: number) =>
    `${numbered(count, 'aspect')} without an opinion, which this format does not label: each counts as one whose opinion is implicit`,
  'moved-term': (count: number) => `${numbered(count, 'term')} that stand elsewhere than their offsets say, put right`,
  unaligned: (count: number) => `${numbered(count, 'term')} that are not in their sentence, left out`,
  unlabelled: (count: number) => `${numbered(count, 'aspect')} with a conflict of polarities or none, left out`,
  'left-out': (count: number) => `${numbered(count, 'category', 'categories')} of sentences without a term, not read`,
  'empty-text': (count: number) => `${numbered(count, 'sentence')} without a text, left out`,
  'repeated-id': (count: number) =>
    `${numbered(count, 'identifier')} that a sentence before had; the number of the sentence takes their place`,
};

/** An `aspectTerm` (2014) or an `Opinion` (2015, 2016) as it is written. */
interface WrittenAspect {
  term?: string;
  category?: string;
  polarity?: string;
  from?: string;
}

interface Sentence {
  id?: string;
  text: string;
  aspects: WrittenAspect[];
  /** Judgements of a category as such, beside the terms. */
  categories: number;
  line: number;
}

/**
 * The XML of SemEval's tasks on aspects: of 2014 (`aspectTerm` with term, polarity and offsets) and of 2015 and 2016 (`Opinion` with
 * target, category, polarity and offsets; a target of `NULL` is implicit). A sentence becomes a review. Entities that a document
 * declares are never expanded.
 *
 * @param idPrefix begins the ids; the sentence's own follows.
 * @throws UserError with file and line for what is not well-formed XML, and where no sentence is labelled.
 */
export async function* readSemEval(
  file: string,
  idPrefix: string,
  origin: LabelledOrigin & ReaderOptions = {},
): AsyncGenerator<Review> {
  const sentences = await sentencesOf(file);
  if (sentences.every(({ aspects, categories }) => aspects.length === 0 && categories === 0)) {
    throw new UserError(
      `${file} holds ${numbered(sentences.length, 'sentence')} and no label: is it the part without answers?`,
    );
  }
  const tally = tallyNotices(file, messages);
  const texts = sentences.slice(0, 300).map(({ text }) => text);
  const languageOf = languageOfTexts(texts, origin.language);
  const ids = new Set<string>();
  for (const [i, { id, text, aspects, categories, line }] of sentences.entries()) {
    if (text.trim() === '') {
      tally.count('empty-text', line);
      continue;
    }
    const triplets = aspects.flatMap((aspect) => tripletOf(aspect, text, tally, line) ?? []);
    if (aspects.length === 0) for (let left = categories; left > 0; left--) tally.count('left-out', line);
    if (id !== undefined && ids.has(id)) tally.count('repeated-id', line, id);
    const own = id === undefined || ids.has(id) ? `#${i + 1}` : id;
    ids.add(own);
    const review = labelledReview({ id: `${idPrefix}:${own}`, text, triplets }, languageOf(text), origin);
    yield parseReview(review, { file, line });
  }
  for (const notice of tally.notices()) origin.onNotice?.(notice);
}

/** What stands in the place of a term that is meant, but not written. */
const isImplicit = (term: string | undefined) => term === undefined || term === 'NULL';
const sentimentNames: Readonly<Record<string, Sentiment | undefined>> = {
  positive: 'positive',
  neutral: 'neutral',
  negative: 'negative',
};

function tripletOf(
  { term, category, polarity = '', from }: WrittenAspect,
  text: string,
  tally: NoticeTally,
  line: number,
): Triplet | undefined {
  const sentiment = Object.hasOwn(sentimentNames, polarity) ? sentimentNames[polarity] : undefined;
  if (sentiment === undefined) {
    tally.count('unlabelled', line, polarity);
    return undefined;
  }
  const aspect = isImplicit(term) ? null : spanOf(term as string, Number(from), text, tally, line);
  if (aspect === undefined) return undefined;
  tally.count('no-opinions', line, aspect?.text);
  return { aspect, opinion: null, sentiment, ...(category !== undefined && { category }) };
}

/** Where a term stands: at its offset, else where it is found. */
function spanOf(term: string, from: number, text: string, tally: NoticeTally, line: number): Span | undefined {
  if (term !== '' && text.startsWith(term, from)) return { start: from, end: from + term.length, text: term };
  const found = term === '' ? -1 : text.indexOf(term);
  if (found < 0) {
    tally.count('unaligned', line, term);
    return undefined;
  }
  tally.count('moved-term', line, term);
  return { start: found, end: found + term.length, text: term };
}

async function sentencesOf(file: string): Promise<Sentence[]> {
  const sentences: Sentence[] = [];
  const parser = new SaxesParser({ xmlns: false, position: true });
  let sentence: Sentence | undefined;
  let isText = false;
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'sentence') {
      sentence = { id: attributes.id, text: '', aspects: [], categories: 0, line: parser.line };
      sentences.push(sentence);
    }
    isText = name === 'text';
    if (name === 'aspectTerm' || name === 'Opinion') sentence?.aspects.push(writtenAspect(attributes));
    if (name === 'aspectCategory' && sentence !== undefined) sentence.categories++;
  });
  parser.on('text', (piece) => {
    if (!isText || sentence === undefined) return;
    if (sentence.text.length + piece.length > longestLine)
      throw new UserError(`${file}, line ${parser.line}: a sentence is longer than ${longestLine} characters.`);
    sentence.text += piece;
  });
  parser.on('cdata', (piece) => {
    if (isText && sentence !== undefined) sentence.text += piece;
  });
  parser.on('closetag', ({ name }) => {
    isText = false;
    if (name === 'sentence') sentence = undefined;
  });
  parser.on('error', (error) => {
    // Its message begins with line and column.
    const what = printable(error.message.replace(/^\d+:\d+: /, '').slice(0, 100)).replace(/\.$/, '');
    throw new UserError(
      `${file}, line ${parser.line} is not well-formed XML (${what}); it may be cut off: get it again.`,
    );
  });
  for await (const piece of decodedCharacters(await decodedFile(file))) parser.write(piece);
  parser.close();
  return sentences;
}

function writtenAspect({ term, target, category, polarity, from }: Partial<Record<string, string>>): WrittenAspect {
  return { term: term ?? target, category, polarity, from };
}
