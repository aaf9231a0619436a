import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { UserError, writeFileAtomically } from '@crosscultural/base';
import { type Review, readReviewLines } from '@crosscultural/corpus';
import type { Triplet } from '@crosscultural/triplets';

export interface StreamSettings {
  /** The JSON Lines file that is made: each review with its extracted triplets. */
  out: string;
  /** Names the model and its input (for example by checksums): an interrupted run is continued only with the same. */
  fingerprint: string;
  /** Reviews that are extracted together and then written; 256 unless given. */
  chunkSize?: number;
  /** Reviews that are done, those of an interrupted run included. */
  onProgress?: (done: number) => void;
}

export interface StreamResult {
  reviews: number;
  triplets: number;
  /** Reviews that an interrupted run had already done. */
  resumed: number;
}

/**
 * Extracts triplets from reviews one chunk after the other, in memory of one chunk. Lines go to `OUT.partial`, which takes the
 * name OUT when all are done. A run that was killed goes on where it stopped: whole lines are kept, half a line is cut
 * off, so that no review is missing or there twice.
 *
 * @param reviews in the order in which their lines are written.
 * @param extract gives the triplets of each review of a chunk.
 * @throws UserError when what an interrupted run left does not belong to this model and these reviews, or another run writes there.
 * @example
 * await absa.streamTriplets(reviews, (chunk) => absa.extractTriplets(model, chunk), { out: 'triplets.jsonl', fingerprint });
 */
export async function streamTriplets(
  reviews: AsyncIterable<Review>,
  extract: (chunk: readonly Review[]) => Triplet[][],
  { out, fingerprint, chunkSize = 256, onProgress }: StreamSettings,
): Promise<StreamResult> {
  const partial = `${out}.partial`;
  const origin = `${out}.partial.origin`;
  const resumes = existsSync(partial);
  if (resumes) {
    checkOrigin(origin, fingerprint, partial);
    cutToWholeLines(partial);
  }
  // Two runs that write the same file would each lose what the other has written.
  let size = resumes ? statSync(partial).size : undefined;
  // Not before there is something to write: a mistake in the input should leave nothing behind.
  const begin = () => {
    if (size !== undefined) return;
    if (existsSync(partial)) throw writtenByAnother(partial);
    writeFileAtomically(origin, fingerprint);
    writeFileAtomically(partial, '');
    size = 0;
  };
  const append = (lines: string) => {
    begin();
    if (statSync(partial, { throwIfNoEntry: false })?.size !== size) throw writtenByAnother(partial);
    appendFileSync(partial, lines);
    size = (size ?? 0) + Buffer.byteLength(lines);
  };
  const result: StreamResult = { reviews: 0, triplets: 0, resumed: 0 };
  let chunk: Review[] = [];
  const flush = () => {
    if (chunk.length === 0) return;
    const extracted = extract(chunk);
    const lines = chunk.map((review, i) => `${JSON.stringify({ ...review, triplets: extracted[i] })}\n`);
    append(lines.join(''));
    result.reviews += chunk.length;
    result.triplets += extracted.reduce((sum, triplets) => sum + triplets.length, 0);
    chunk = [];
    onProgress?.(result.reviews);
  };
  // What is there already runs along with the reviews, so that neither is held in memory.
  const written = (resumes ? readReviewLines(partial) : noReviews())[Symbol.asyncIterator]();
  let known = await written.next();
  for await (const review of reviews) {
    if (known.done !== true) {
      if (known.value.id !== review.id) throw foreign(partial, `it has ${known.value.id} where ${review.id} comes now`);
      result.reviews++;
      result.resumed++;
      result.triplets += known.value.triplets?.length ?? 0;
      known = await written.next();
      continue;
    }
    chunk.push(review);
    if (chunk.length >= chunkSize) flush();
  }
  if (known.done !== true) throw foreign(partial, `it goes on with ${known.value.id} where the reviews end`);
  flush();
  append('');
  renameSync(partial, out);
  rmSync(origin, { force: true });
  return result;
}

async function* noReviews(): AsyncGenerator<Review> {}

function checkOrigin(origin: string, fingerprint: string, partial: string): void {
  const found = existsSync(origin) ? readFileSync(origin, 'utf8') : undefined;
  if (found !== fingerprint) throw foreign(partial, 'another model, input or setting made it');
}

function writtenByAnother(partial: string): UserError {
  return new UserError(
    `${partial} is being written by another run, too: wait until that is done, or name another file to write.`,
  );
}

function foreign(partial: string, reason: string): UserError {
  return new UserError(
    `${partial} was left by another run (${reason}); remove it to start anew, or name another file to write.`,
  );
}

/** A run that is killed while it writes leaves half a line: cut the file after its last line end. */
function cutToWholeLines(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    const piece = Buffer.alloc(1 << 16);
    let end = fstatSync(handle).size;
    while (end > 0) {
      const start = Math.max(0, end - piece.length);
      const length = readSync(handle, piece, 0, end - start, start);
      const lineEnd = piece.subarray(0, length).lastIndexOf(0x0a);
      if (lineEnd >= 0) {
        end = start + lineEnd + 1;
        break;
      }
      end = start;
    }
    ftruncateSync(handle, end);
  } finally {
    closeSync(handle);
  }
}
