import { deriveSeed, seededRandom, UserError } from '@crosscultural/base';
import { sequencesOf, type TextSequence, type WordPieceTokeniser } from '../../packages/neural';
import type { CorpusText } from './corpus';

/** A corpus as sequences, apart from those that judge the model. */
export interface PretrainingTexts {
  sequences: TextSequence[];
  /** The source of each sequence. */
  sources: string[];
  held: TextSequence[];
}

/** One in so many texts judges the model, up to so many texts: judging takes time, too. */
const HELD_ONE_IN = 50;
const MOST_HELD = 1000;

/** The texts that judge, those that teach, by a draw from the seed. */
export function sequencesOfTexts(
  texts: readonly CorpusText[],
  tokeniser: WordPieceTokeniser,
  seed: number,
): PretrainingTexts {
  const random = seededRandom(deriveSeed(seed, 'sequences of texts'));
  const order = random.shuffle(texts);
  const heldCount = Math.min(MOST_HELD, Math.ceil(order.length / HELD_ONE_IN));
  const result: PretrainingTexts = { sequences: [], sources: [], held: [] };
  order.forEach(({ text, stars, source }, i) => {
    const made = sequencesOf(text, stars, tokeniser, random);
    for (const sequence of made) {
      if (i < heldCount) {
        result.held.push(sequence);
      } else {
        result.sequences.push(sequence);
        result.sources.push(source);
      }
    }
  });
  if (result.held.length === 0 || result.sequences.length === 0) {
    throw new UserError(`${texts.length} texts are too few to learn from and to be judged by.`);
  }
  return result;
}
