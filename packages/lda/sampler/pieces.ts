import { UserError } from '@crosscultural/base';
import { numberedTokens } from '../model/corpus';
import type { CorpusPart } from './part-sweep';

/**
 * How many pieces of a part are sampled apart, with a merge after each, where the parts learn of each other after so many sweeps.
 *
 * @param sweepsPerMerge a whole number for that many sweeps; 1/n for the n-th part of one.
 * @throws UserError for a number that is neither.
 * @example piecesPerSweep(0.25); // 4; of 1, 2, … it is 1
 */
export function piecesPerSweep(sweepsPerMerge: number): number {
  if (Number.isSafeInteger(sweepsPerMerge) && sweepsPerMerge >= 1) return 1;
  const pieces = Math.round(1 / sweepsPerMerge);
  if (pieces > 1 && Math.abs(pieces * sweepsPerMerge - 1) < 0.01) return pieces;
  throw new UserError(
    `The sweeps before a merge must be a whole number of at least 1, or 1/n for an n-th of one, not ${sweepsPerMerge}.`,
  );
}

/**
 * Cuts a part into documents that follow each other, about as many tokens in each piece; with few documents some are empty. One piece
 * is the part itself.
 */
export function piecesOf(part: CorpusPart, pieces: number): CorpusPart[] {
  const { documents, starts, tokenCount } = numberedTokens(part.documents, part.vocabularySize);
  let from = 0;
  return Array.from({ length: pieces }, (_, piece) => {
    const first = from;
    while (from < documents.length && starts[from + 1] * pieces <= tokenCount * (piece + 1)) from++;
    if (piece === pieces - 1) from = documents.length;
    return {
      documents: documents.slice(first, from),
      vocabularySize: part.vocabularySize,
      part: part.part * pieces + piece,
      tokensBefore: part.tokensBefore + starts[first],
    };
  });
}
