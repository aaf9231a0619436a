import path from 'node:path';
import { UserError } from '@crosscultural/base';
import type { Review } from '../review';
import { formatOf } from './format-of';
import { isLabelledFormat, labelledReaders } from './labelled-readers';
import type { ReaderOptions } from './notice';
import { readQuadruples } from './quadruples';
import { readReviewLines } from './review-lines';

export interface LabelledFileOptions extends ReaderOptions {
  /** The `id,Reviews` file that quadruple labels point into. */
  reviews?: string;
  /** Of the texts that are not Chinese, in formats that do not say it; detected unless given. */
  language?: string;
}

/**
 * Reviews with labelled triplets from files of ASTE-Data-V1 and V2, DMASTE, ACOS (positions or terms), GTS JSON, PyABSA, SemEval XML, quadruple CSV,
 * exports of Label Studio and doccano, or the project's own JSON Lines, each recognised by its content.
 *
 * Of the reviews that quadruple labels point into, those without a label are left out: they may belong to another part of the
 * data, and nothing says that they hold no triplet.
 *
 * @param files paths; their reviews follow one another.
 * @throws UserError for a file of another format, a missing `reviews`, or a malformed line.
 * @example
 * for await (const { text, triplets } of corpus.readLabelled(['14lap/train_triplets.txt'])) console.log(text, triplets);
 */
export async function* readLabelled(
  files: readonly string[],
  options: LabelledFileOptions = {},
): AsyncGenerator<Review> {
  for (const file of files) yield* readLabelledFile(file, options);
}

async function* readLabelledFile(file: string, options: LabelledFileOptions): AsyncGenerator<Review> {
  const stem = path.basename(file, path.extname(file));
  const format = formatOf(file);
  const { language, onNotice } = options;
  if (isLabelledFormat(format)) {
    return yield* labelledReaders[format](file, stem, { platform: stem, language, onNotice });
  }
  switch (format) {
    case 'quadruple labels':
      return yield* labelledQuadruples(file, stem, options);
    case 'review lines':
      for await (const review of readReviewLines(file)) {
        if (review.triplets !== undefined) yield review;
      }
      return;
    case 'id and review':
      throw new UserError(
        `${file} holds reviews without labels; name the file of their labels, and this one with --reviews.`,
      );
    default:
      throw new UserError(
        `${file} holds no labelled triplets that are known here: expected ASTE-Data-V2 or DMASTE lines (sentence####[…]), ASTE-Data-V1, ACOS lines (sentence, tab, quadruples), GTS JSON, PyABSA files, SemEval XML (2014 to 2016), an export of Label Studio (JSON) or doccano (JSONL), a CSV with id,AspectTerms,…, or JSON Lines of reviews with triplets.`,
      );
  }
}

async function* labelledQuadruples(
  labels: string,
  stem: string,
  { reviews, onNotice }: LabelledFileOptions,
): AsyncGenerator<Review> {
  if (reviews === undefined) {
    throw new UserError(
      `${labels} labels reviews by their ids; name the file of the reviews (id,Reviews) with --reviews.`,
    );
  }
  for await (const review of readQuadruples({ reviews, labels }, { idPrefix: stem, platform: stem }, { onNotice })) {
    if (review.triplets !== undefined && review.triplets.length > 0) yield review;
  }
}
