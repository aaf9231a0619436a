import { readLines, UserError } from '@crosscultural/base';
import { parseReview, parseSentiment, type Review, type Sentiment, type Triplet } from '../review';
import { describeWhere, type Where } from '../where';
import { type LabelledOrigin, labelledReview, languageOfTexts } from './labelled-origin';
import { numbered, type ReaderOptions, tallyNotices } from './notice';
import { withoutBlanks } from './word-positions';
import { taggedRuns } from './word-tags';

/** A sentence with its aspects; neither of PyABSA's two formats labels opinions. */
interface AspectSentence {
  text: string;
  triplets: Triplet[];
  line: number;
}

const messages = {
  'no-opinions': (count: number) =>
    `${numbered(count, 'aspect')} without an opinion, which this format does not label: each counts as one whose opinion is implicit`,
};

/**
 * PyABSA's files for aspect classification: three lines each, the text with `$T$` in the place of an aspect, the aspect, its sentiment
 * (`Positive`, or 1, 0, -1). Lines of the same text become one review.
 *
 * @param idPrefix begins the ids; the line's number follows.
 * @throws UserError with file and line for a malformed group.
 */
export async function* readApc(
  file: string,
  idPrefix: string,
  origin: LabelledOrigin & ReaderOptions = {},
): AsyncGenerator<Review> {
  const lines: { text: string; number: number }[] = [];
  for await (const { text, number } of readLines(file)) if (text.trim() !== '') lines.push({ text, number });
  const sentences = new Map<string, AspectSentence>();
  for (let i = 0; i < lines.length; i += 3) {
    const [{ text: written, number }, aspect, sentiment] = [lines[i], lines[i + 1]?.text.trim(), lines[i + 2]?.text];
    const where = { file, line: number };
    const at = written.indexOf('$T$');
    if (aspect === undefined || sentiment === undefined || at < 0) {
      throw new UserError(`${describeWhere(where)}: expected three lines (text with $T$, aspect, sentiment).`);
    }
    const text = written.replace('$T$', () => aspect);
    const sentence = sentences.get(text) ?? { text, triplets: [], line: number };
    sentences.set(text, sentence);
    const span = { start: at, end: at + aspect.length, text: aspect };
    sentence.triplets.push({ aspect: span, opinion: null, sentiment: sentimentOf(sentiment, where) });
  }
  yield* reviewsOf([...sentences.values()], file, idPrefix, origin);
}

/**
 * PyABSA's files for aspect extraction: `word tag sentiment` a line (`screen B-ASP Positive`), a blank line after each sentence; a
 * sentence stands once for each of its aspects, the sentiment of the others being -100 or -999.
 *
 * @param idPrefix begins the ids; the line's number follows.
 * @throws UserError with file and line for a malformed line.
 */
export async function* readAtepc(
  file: string,
  idPrefix: string,
  origin: LabelledOrigin & ReaderOptions = {},
): AsyncGenerator<Review> {
  const sentences = new Map<string, AspectSentence>();
  let rows: { word: string; tag: string; sentiment: string }[] = [];
  let line = 1;
  const finish = () => {
    if (rows.length === 0) return;
    const text = rows.map(({ word }) => word).join(' ');
    const sentence = sentences.get(text) ?? { text, triplets: [], line };
    sentences.set(text, sentence);
    const runs = taggedRuns(
      rows.map(({ word }) => word),
      (i) => {
        const { tag, sentiment } = rows[i];
        const known = /ASP$/.test(tag) && !/^-(?:100|999)$/.test(sentiment);
        return known ? { kind: sentiment, begins: tag.startsWith('B') } : undefined;
      },
    );
    for (const { kind, span } of runs) {
      if (sentence.triplets.some(({ aspect }) => aspect?.start === span.start)) continue;
      sentence.triplets.push({ aspect: span, opinion: null, sentiment: sentimentOf(kind, { file, line }) });
    }
    rows = [];
  };
  for await (const { text, number } of readLines(file)) {
    if (text.trim() === '') {
      finish();
      continue;
    }
    const [word, tag, sentiment, ...more] = text.trim().split(/\s+/);
    if (sentiment === undefined || more.length > 0) {
      throw new UserError(
        `${describeWhere({ file, line: number })}: expected "word tag sentiment", found ${JSON.stringify(text.slice(0, 60))}.`,
      );
    }
    if (rows.length === 0) line = number;
    rows.push({ word, tag, sentiment });
  }
  finish();
  yield* reviewsOf([...sentences.values()], file, idPrefix, origin);
}

function* reviewsOf(
  sentences: readonly AspectSentence[],
  file: string,
  idPrefix: string,
  origin: LabelledOrigin & ReaderOptions,
): Generator<Review> {
  const tally = tallyNotices(file, messages);
  const languageOf = languageOfTexts(
    sentences.slice(0, 300).map(({ text }) => text),
    origin.language,
  );
  for (const { text, triplets, line } of sentences) {
    for (const { aspect } of triplets) tally.count('no-opinions', line, aspect?.text);
    const language = languageOf(text);
    const written = language === 'zh' ? withoutBlanks({ text, triplets }) : { text, triplets };
    yield parseReview(labelledReview({ id: `${idPrefix}:${line}`, ...written }, language, origin), { file, line });
  }
  for (const notice of tally.notices()) origin.onNotice?.(notice);
}

const ofNumber: Readonly<Record<string, Sentiment>> = { '1': 'positive', '0': 'neutral', '-1': 'negative' };

function sentimentOf(written: string, where: Where): Sentiment {
  const name = written.trim();
  return ofNumber[name] ?? parseSentiment(name, where);
}
