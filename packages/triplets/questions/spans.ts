import type { Term } from '../tokens';
import type { Answer } from './query';

/** A term that an answer names. */
export interface AnsweredTerm {
  term: Term;
  /** p(start) · p(end). */
  probability: number;
}

export interface SpanSettings {
  /** A token starts (ends) an answer when its probability is above this; BMRC: 0.5. */
  threshold: number;
  /** Longest term, in tokens. */
  maximumLength: number;
  /** False where the implicit term is no possible answer. */
  allowImplicit?: boolean;
}

/**
 * The terms that an answer names. As in the code that Chen et al. (2021) published: reading from left to right, each end is
 * matched with the nearest start before it (or at it), each start and end is used once, and longer terms than
 * `maximumLength` are dropped. The implicit term comes first when NULL both starts and ends an answer.
 *
 * @example
 * absa.spansOf(model.answer([{ sentence, query: { kind: 'aspects' } }])[0], { threshold: 0.5, maximumLength: 12 });
 */
export function spansOf(answer: Answer, settings: SpanSettings): AnsweredTerm[] {
  const { threshold, maximumLength, allowImplicit = true } = settings;
  const { startProbabilities: starts, endProbabilities: ends } = answer;
  const found: AnsweredTerm[] = [];
  if (allowImplicit && starts[0] > threshold && ends[0] > threshold) {
    found.push({ term: null, probability: starts[0] * ends[0] });
  }
  let open = 0;
  for (let i = 1; i < starts.length; i++) {
    if (starts[i] > threshold) open = i;
    if (!(ends[i] > threshold)) continue;
    if (open > 0 && i - open < maximumLength) {
      found.push({ term: { first: open - 1, last: i - 1 }, probability: starts[open] * ends[i] });
    }
    open = 0;
  }
  return found;
}
