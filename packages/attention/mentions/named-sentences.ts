import type { Review, Sentiment } from '@crosscultural/corpus';
import { documentMaker, normaliseTerm } from '@crosscultural/text';
import type { AttentionLexicon } from '../words/lexicon';
import { senseIn } from '../words/senses';
import type { TermTable } from './feature-mentions';
import type { FeatureMention } from './mentions';

const sentenceEnds = /(?<=[.!?。!?…;；\n])/u;
const clauseEnds = /(?<=[,，、:：])/u;

/** Longest term that is looked for: English words, Chinese characters. */
const longestTerm = { zh: 8, other: 4 };

/**
 * A reading of reviews without any model: where a clause writes a term of the table, its feature word is named, and the
 * sentiment lexicon says how, by the clause's opinion words (a negation shortly before turns one round), or by those of the
 * whole sentence where the clause has none; neutral where they weigh each other up, null where there are none.
 *
 * @param lexicon as the table's terms were counted with.
 * @param reviews whose texts are read; their triplets are not looked at.
 * @param table from term to feature word, see `termTable`.
 * @returns one list a review, in the reviews' order; a word once a clause.
 * @example
 * lexiconMentions(lexicon, [{ text: 'The mouse is great.', language: 'en' }], { mouse: 'mouse' });
 */
export function lexiconMentions(
  lexicon: AttentionLexicon,
  reviews: readonly Pick<Review, 'language' | 'product' | 'text'>[],
  table: TermTable,
): FeatureMention[][] {
  const polarity = lexiconReader();
  return reviews.map(({ text, language, product }) =>
    text.split(sentenceEnds).flatMap((sentence) => {
      let whole: Sentiment | null | undefined;
      return sentence.split(clauseEnds).flatMap((clause) => {
        const features = featuresIn(lexicon, clause, { language, product }, table);
        if (features.length === 0) return [];
        let sentiment = polarity(clause, language);
        if (sentiment === null) {
          if (whole === undefined) whole = polarity(sentence, language);
          sentiment = whole;
        }
        return features.map((feature) => ({ feature, sentiment }));
      });
    }),
  );
}

/** The feature words that a piece of text writes: the longest terms first, none inside another. */
function featuresIn(
  lexicon: AttentionLexicon,
  text: string,
  review: Pick<Review, 'language' | 'product'>,
  table: TermTable,
): string[] {
  const { language } = review;
  const chinese = language === 'zh';
  const units = chinese ? [...normaliseTerm(text, language)] : normaliseTerm(text, language).split(' ');
  const between = chinese ? '' : ' ';
  const found = new Set<string>();
  for (let at = 0; at < units.length; at++) {
    for (let length = chinese ? longestTerm.zh : longestTerm.other; length >= 1; length--) {
      if (at + length > units.length) continue;
      // Looked up as the table's own terms are, with the sense that a product group gives them.
      const term = senseIn(lexicon, units.slice(at, at + length).join(between), review);
      const feature = Object.hasOwn(table, term) ? table[term] : null;
      if (feature === null) continue;
      found.add(feature);
      at += length - 1;
      break;
    }
  }
  return [...found];
}

function lexiconReader(): (text: string, language: string) => Sentiment | null {
  const read = documentMaker();
  return (text, language) => {
    let balance = 0;
    let words = 0;
    for (const { sentiment, negated } of read({ id: '', culture: '', language, text }).tokens) {
      if (sentiment === undefined) continue;
      words++;
      balance += (sentiment === 'positive') === (negated !== true) ? 1 : -1;
    }
    if (words === 0) return null;
    return balance === 0 ? 'neutral' : balance > 0 ? 'positive' : 'negative';
  };
}
