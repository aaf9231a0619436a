import type { Random } from '../../../random';
import type { Triplet } from '../../review';
import { type LanguageGrammar, phrase } from './clause';
import { assemble, expand, type MarkedSpan, type Phrase, type Piece } from './grammar';
import type { ReviewLanguage } from './lexicon';
import type { ThemeLexicon } from './lexicon/lexicon';
import type { Mention } from './mention';
import type { ProductKind } from './metadata';
import { drawStyle } from './style';

/** A sentence that is planned; questions bring their own end. */
interface Sentence {
  phrase: Phrase;
  ending?: string;
}

export interface Composition {
  text: string;
  triplets: Triplet[];
}

/** What noise may write around the sentences of a review. */
export interface Ornaments {
  /** Before the first sentence. */
  before?: string;
  /** Between sentences, in place of the blank. */
  between?: readonly string[];
  /** After a sentence, now and then. */
  after?: readonly string[];
}

const share = { opening: 0.28, closing: 0.13, background: 0.6, secondBackground: 0.3, question: 0.06, compound: 0.35 };

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
  const { sentences, aspectOf } = planSentences(
    mentions,
    grammar,
    random.pick(grammar.language.productNouns[kind]),
    random,
  );
  const pieces: Piece[] = ornaments.before ? [{ kind: 'text', text: ornaments.before }] : [];

  sentences.forEach((sentence, position) => {
    if (!style.lowerCase) pieces.push({ kind: 'sentence' });
    const written = expand(sentence.phrase, random);
    for (const piece of written) {
      pieces.push(
        piece.kind === 'text' && style.comma ? { kind: 'text', text: piece.text.replaceAll('，', style.comma) } : piece,
      );
    }
    const isLast = position === sentences.length - 1;
    const stop = sentence.ending ?? random.pick(isLast ? style.last : style.stops);
    const decoration = ornaments.after && random.chance(0.5) ? random.pick(ornaments.after) : '';
    const gap = ornaments.between && !isLast ? random.pick(ornaments.between) : '';
    pieces.push({
      kind: 'text',
      text: isLast
        ? (stop + decoration).trimEnd()
        : stop.trimEnd() + decoration + (gap || blankOf(stop, language, sentence)),
    });
  });

  const { text, spans } = assemble(pieces);
  const written = style.lowerCase ? text.toLowerCase() : text;
  const find = (mark: MarkedSpan['mark'], index: number) => {
    const span = spans.find((candidate) => candidate.mark === mark && candidate.mention === index);
    return span ? { start: span.start, end: span.end, text: written.slice(span.start, span.end) } : null;
  };
  const triplets = mentions.map(({ index, sentiment, concept }) => ({
    aspect: find('aspect', aspectOf[index]),
    opinion: find('opinion', index),
    sentiment,
    category: concept.id,
  }));
  return { text: written, triplets };
}

/** The blank that a stop ends with. */
function blankOf(stop: string, language: ReviewLanguage, sentence: Sentence): string {
  if (sentence.ending) return language === 'en' ? ' ' : '';
  return stop.slice(stop.trimEnd().length);
}

interface Plan {
  sentences: Sentence[];
  /** Per mention the mention whose aspect it speaks of: its own, or the one before where a clause has two opinions. */
  aspectOf: number[];
}

function planSentences(mentions: readonly Mention[], grammar: LanguageGrammar, product: string, random: Random): Plan {
  const sentences: Sentence[] = [];
  const aspectOf = mentions.map((mention) => mention.index);
  const plain = (template: string, lexicon: ThemeLexicon): Phrase =>
    phrase(template, grammar.scope(lexicon, undefined, product, random));
  const themes = [...new Set(mentions.map((mention) => mention.concept.theme))];

  themes.forEach((theme, position) => {
    const lexicon = grammar.themes[theme];
    if (position === 0 && random.chance(share.opening)) {
      sentences.push({ phrase: plain(random.pick(grammar.language.openings), lexicon) });
    }
    const background = random.chance(share.background) ? plain(random.pick(lexicon.background), lexicon) : undefined;
    const backgroundFirst = random.chance(0.6);
    if (background && backgroundFirst) sentences.push({ phrase: background });
    const members = mentions.filter((mention) => mention.concept.theme === theme);
    sentences.push(...opinionSentences(members, aspectOf, grammar, product, random));
    if (background && !backgroundFirst) sentences.push({ phrase: background });
    if (random.chance(share.secondBackground))
      sentences.push({ phrase: plain(random.pick(lexicon.background), lexicon) });
    if (random.chance(share.question)) {
      const question = random.pick(lexicon.questions);
      sentences.push({
        phrase: plain(question.replace(/[?？]$/, ''), lexicon),
        ending: /[a-z]/.test(question[0]) ? '?' : '？',
      });
    }
    if (position === themes.length - 1 && random.chance(share.closing)) {
      sentences.push({ phrase: plain(random.pick(grammar.language.closings), lexicon) });
    }
  });
  return { sentences, aspectOf };
}

/** Clauses of one theme, some of them joined to compound sentences. */
function opinionSentences(
  mentions: readonly Mention[],
  aspectOf: number[],
  grammar: LanguageGrammar,
  product: string,
  random: Random,
): Sentence[] {
  const sentences: Sentence[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const [first, second] = [mentions[i], mentions[i + 1]];
    const lexicon = grammar.themes[first.concept.theme];
    if (second && second.concept.id === first.concept.id) {
      const doubled = grammar.doubled(first, second, lexicon, random, product);
      if (doubled) {
        sentences.push({ phrase: doubled });
        aspectOf[second.index] = first.index;
        i++;
        continue;
      }
    }
    const clause = grammar.clause(first, lexicon, random, product);
    if (second && random.chance(share.compound)) {
      const turn = second.sentiment !== first.sentiment && first.sentiment !== 'neutral' ? second.sentiment : 'neutral';
      const { joined, contrasted } = grammar.language;
      const connective = random.pick(turn === 'neutral' ? joined : contrasted[turn]);
      const slots = grammar.scope(lexicon, undefined, product, random);
      sentences.push({
        phrase: phrase(connective, { ...slots, 1: clause, 2: grammar.clause(second, lexicon, random, product) }),
      });
      i++;
    } else sentences.push({ phrase: clause });
  }
  return sentences;
}
