import { UserError } from '@crosscultural/base';
import type { Document, Token } from '@crosscultural/text';

/**
 * Where two words must stand to occur together: in the same review, in the same sentence, or within so many
 * neighbouring tokens of a review (the window slides by one token; a shorter review is one window).
 */
export type Window = 'review' | 'sentence' | number;

/** @throws UserError when a window of tokens is not a whole number of at least 2. */
export function checkWindow(window: Window): void {
  if (window === 'review' || window === 'sentence') return;
  if (!(Number.isInteger(window) && window >= 2)) {
    throw new UserError(`A window is 'review', 'sentence' or a whole number of at least 2 tokens, not ${window}.`);
  }
}

/**
 * Calls `visit` with the tokens of each unit of a document: the whole review, each sentence, or each window of
 * tokens. Units without tokens do not count.
 *
 * @throws UserError when sentences are asked for and the document was made without `markSentences: true`.
 */
export function forEachUnit(document: Document, window: Window, visit: (tokens: readonly Token[]) => void): void {
  const { tokens } = document;
  if (tokens.length === 0) return;
  if (window === 'review') visit(tokens);
  else if (window === 'sentence') {
    let start = 0;
    for (const end of sentenceEnds(document)) {
      visit(tokens.slice(start, end));
      start = end;
    }
  } else {
    for (let start = 0; start === 0 || start + window <= tokens.length; start++) {
      visit(tokens.slice(start, start + window));
    }
  }
}

function sentenceEnds({ id, sentenceEnds: ends }: Document): readonly number[] {
  if (ends) return ends;
  throw new UserError(
    `The document "${id}" does not say where its sentences end: preprocess with { markSentences: true }.`,
  );
}
