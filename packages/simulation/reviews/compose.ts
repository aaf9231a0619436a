import type { Random } from '@crosscultural/base';
import type { Triplet } from '@crosscultural/corpus';
import type { LanguageGrammar } from './clause';
import { assemble, expand, type Mark, type Piece } from './grammar';
import type { ReviewLanguage } from './lexicon';
import type { Mention } from './mention';
import type { ProductKind } from './metadata';
import { planSentences, type Sentence } from './sentences';
import { drawStyle, type Style } from './style';

export interface Composition {
  text: string;
  triplets: Triplet[];
}

/** What noise writes around the sentences of a review. */
export interface Ornaments {
  /** Before the first sentence. */
  before?: string;
  /** Between sentences, in place of the blank. */
  between?: readonly string[];
  /** After a sentence, every other time. */
  after?: readonly string[];
}

/** Writes a review that says what the mentions say, and the triplets with the offsets where it says so. */
export function composeReview(
  mentions: readonly Mention[],
  grammar: LanguageGrammar,
  language: ReviewLanguage,
  kind: ProductKind,
  random: Random,
  ornaments: Ornaments = {},
): Composition {
  const style = drawStyle(language, random);
  const product = random.pick(grammar.templates.productNouns[kind]);
  const { sentences, aspectOf } = planSentences(mentions, { grammar, product, random });

  const pieces: Piece[] = ornaments.before ? [{ kind: 'text', text: ornaments.before }] : [];
  sentences.forEach((sentence, position) => {
    if (!style.lowerCase) pieces.push({ kind: 'sentence' });
    pieces.push(...expand(sentence.phrase, random).map((piece) => withComma(piece, style)));
    const isLast = position === sentences.length - 1;
    pieces.push({ kind: 'text', text: drawEnding(sentence, isLast, style, ornaments, random) });
  });

  const assembled = assemble(pieces);
  const text = style.lowerCase ? assembled.text.toLowerCase() : assembled.text;
  const find = (mark: Mark, mention: number) => {
    const span = assembled.spans.find((candidate) => candidate.mark === mark && candidate.mention === mention);
    return span ? { start: span.start, end: span.end, text: text.slice(span.start, span.end) } : null;
  };
  const triplets = mentions.map(({ index, sentiment, concept }) => ({
    aspect: find('aspect', aspectOf[index]),
    opinion: find('opinion', index),
    sentiment,
    category: concept.id,
  }));
  return { text, triplets };
}

function withComma(piece: Piece, { comma }: Style): Piece {
  return piece.kind === 'text' ? { ...piece, text: piece.text.replaceAll('，', comma) } : piece;
}

/** What follows a sentence: its stop, decoration, and the blank or what noise puts in its place. */
function drawEnding(sentence: Sentence, isLast: boolean, style: Style, ornaments: Ornaments, random: Random): string {
  const drawn = random.pick(isLast ? style.last : style.stops);
  const blank = drawn.slice(drawn.trimEnd().length);
  const stop = sentence.isQuestion ? style.questionMark : drawn.trimEnd();
  const decoration = ornaments.after && random.chance(0.5) ? random.pick(ornaments.after) : '';
  if (isLast) return stop + decoration;
  return stop + decoration + (ornaments.between ? random.pick(ornaments.between) : blank);
}
