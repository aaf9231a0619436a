import path from 'node:path';
import { requireWritableFile, sha256OfFile, UserError } from '@crosscultural/base';
import { readAnyReviews } from '@crosscultural/corpus';
import { type CleaningCount, startCleaning } from '@crosscultural/text';
import { extractTriplets, type TripletModel } from '@crosscultural/triplets';
import { hashOfModel } from '../shipped/model-hash';
import { type StreamResult, streamTriplets } from '../stream';

export interface FileExtraction extends StreamResult {
  /** Reviews in another language than the model's: left out. */
  others: number;
  /** What stage 1 left out, one row a rule; empty unless asked to clean. */
  cleaning: CleaningCount[];
  /** What the reader says of the file: rows without a culture, a cut-off end, an unusual encoding … */
  notices: string[];
}

/** Where the reviews are, where they go, and the folder of the model: the same three go on where a run stopped. */
export interface ExtractionFiles {
  model: string;
  in: string;
  out: string;
  /** Columns of a file of one's own: see `parseColumnMap`. */
  map?: string;
  /** By whose rules the model extracts; its first guideline unless given. */
  guideline?: string;
  /** Whether the model was loaded to multiply in float32: see `loadTripletModel`. */
  exact?: boolean;
  /** Leave out what stage 1 leaves out: silent buyers, advertising, repetitions … Unless given nothing. */
  clean?: boolean;
}

/** @throws UserError when the file would be written over, or the other one cannot be written. */
export function requireOutFile({ in: from, out }: Pick<ExtractionFiles, 'in' | 'out'>): void {
  if (path.resolve(out) === path.resolve(from)) throw new UserError('--out must not be the file that is read.');
  requireWritableFile(out);
}

/**
 * Writes each review of a file in the model's language with its triplets, one JSON a line; started again, it goes on where
 * it stopped.
 *
 * @param onProgress called with the number of reviews done.
 * @throws UserError when the file is missing or cannot be read as reviews.
 */
export async function extractFile(
  model: TripletModel,
  files: ExtractionFiles,
  onProgress: (done: number) => void,
): Promise<FileExtraction> {
  let others = 0;
  const notices: string[] = [];
  const onNotice = ({ message }: { message: string }) => notices.push(message);
  const cleaner = files.clean ? startCleaning() : undefined;
  const inLanguage = async function* () {
    for await (const review of readAnyReviews(files.in, { map: files.map, onNotice })) {
      if (review.language !== model.settings.language) others++;
      else if (cleaner?.reasonToRemove(review) === undefined) yield review;
    }
  };
  const fingerprint = JSON.stringify([
    hashOfModel(files.model),
    await sha256OfFile(files.in),
    files.map ?? '',
    files.guideline ?? '',
    files.clean === true,
    files.exact === true,
  ]);
  const out = path.resolve(files.out);
  const result = await streamTriplets(inLanguage(), (chunk) => extractTriplets(model, chunk), {
    out,
    fingerprint,
    onProgress,
  });
  return { ...result, others, cleaning: cleaner?.report() ?? [], notices };
}
