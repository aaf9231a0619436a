import type { Random } from '@crosscultural/base';
import { type LanguageGrammar, phrase, writeClause, writeDoubled } from './clause';
import type { Phrase } from './grammar';
import type { ThemeLexicon } from './lexicon/lexicon';
import type { Mention } from './mention';

/** Who writes: the language, what the product is called, and the chance that decides. */
export interface Writer {
  grammar: LanguageGrammar;
  product: string;
  random: Random;
}

export interface Sentence {
  phrase: Phrase;
  isQuestion?: boolean;
}

export interface Plan {
  sentences: Sentence[];
  /** Per mention the mention whose aspect it speaks of: its own, or the one before where a clause has two opinions. */
  aspectOf: number[];
}

/** How often a review has an opening and a closing, and a theme has background, more of it, and a question. */
const share = { opening: 0.28, closing: 0.13, background: 0.6, secondBackground: 0.32, question: 0.06, compound: 0.35 };

/** Puts what a review says into sentences, theme by theme, with sentences that say nothing around them. */
export function planSentences(mentions: readonly Mention[], writer: Writer): Plan {
  const { grammar, random } = writer;
  const aspectOf = mentions.map((mention) => mention.index);
  const sentences: Sentence[] = [];
  const themes = [...new Set(mentions.map((mention) => mention.concept.theme))];
  const firstLexicon = grammar.themes[themes[0]];

  if (random.chance(share.opening)) sentences.push(plain(grammar.templates.openings, firstLexicon, writer));
  for (const theme of themes) {
    const lexicon = grammar.themes[theme];
    const [before, after] = drawBackground(lexicon, random);
    const members = mentions.filter((mention) => mention.concept.theme === theme);
    sentences.push(...before.map((line) => plain([line], lexicon, writer)));
    sentences.push(...opinionSentences(members, aspectOf, lexicon, writer));
    sentences.push(...after.map((line) => plain([line], lexicon, writer)));
    if (random.chance(share.question))
      sentences.push({ ...plain(lexicon.questions, lexicon, writer), isQuestion: true });
  }
  if (random.chance(share.closing)) sentences.push(plain(grammar.templates.closings, firstLexicon, writer));
  return { sentences, aspectOf };
}

/** Draws up to two different background sentences and whether they stand before or after the opinions. */
function drawBackground(lexicon: ThemeLexicon, random: Random): [string[], string[]] {
  const [first, second] = random.shuffle(lexicon.background);
  const before: string[] = [];
  const after: string[] = [];
  if (random.chance(share.background)) (random.chance(0.6) ? before : after).push(first);
  if (random.chance(share.secondBackground)) after.push(second);
  return [before, after];
}

function plain(templates: readonly string[], lexicon: ThemeLexicon, { grammar, product, random }: Writer): Sentence {
  return { phrase: phrase(random.pick(templates), grammar.slots(lexicon, product)) };
}

/** The clauses of one theme, some joined to compound sentences; says in `aspectOf` where two opinions share an aspect. */
function opinionSentences(
  mentions: readonly Mention[],
  aspectOf: number[],
  lexicon: ThemeLexicon,
  writer: Writer,
): Sentence[] {
  const { grammar, product, random } = writer;
  const context = { ...writer, lexicon };
  const sentences: Sentence[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const [first, second] = [mentions[i], mentions[i + 1]];
    const doubled = second?.concept.id === first.concept.id && writeDoubled(first, second, context);
    if (doubled) {
      sentences.push({ phrase: doubled });
      aspectOf[second.index] = first.index;
      i++;
    } else if (second && random.chance(share.compound)) {
      const [one, two] = [first, second].map((mention) => writeClause(mention, context, true));
      const slots = grammar.slots(lexicon, product);
      sentences.push({ phrase: phrase(connective(first, second, grammar, random), { ...slots, 1: one, 2: two }) });
      i++;
    } else sentences.push({ phrase: writeClause(first, context, false) });
  }
  return sentences;
}

/** “and” between clauses of one sentiment or where one is neutral, “but” where the second turns. */
function connective(first: Mention, second: Mention, { templates }: LanguageGrammar, random: Random): string {
  if (first.sentiment === second.sentiment || first.sentiment === 'neutral' || second.sentiment === 'neutral') {
    return random.pick(templates.joined);
  }
  return random.pick(templates.contrasted[second.sentiment]);
}
