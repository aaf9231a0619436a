import { englishTag } from './english';
import { chineseSetPhrases } from './lexicons/set-phrases';
import type { Word } from './words';

/** How many words a negation reaches, unless a clause ends before. */
export const negationScope = 3;

/** How many words may stand between the verb and the word that makes it praise: can't recommend this wonderful little thing enough. */
const furthestEnough = 8;

const textAt = (words: readonly Word[], i: number) => (i < 0 ? undefined : words[i]?.token.text);

/** Between two negations each of these begins something new, so that the second does not undo the first. */
const conjunctions = new Set(
  'and or but nor neither so because plus also 和 与 或 或者 也 又 还 还有 但 但是 而 而且 且 并且 以及 所以 可是'.split(
    ' ',
  ),
);

/**
 * Turns round the sentiment words within three words after a negation (不 太 满意, not very good). The end of a clause ends the
 * scope. A second negation inside it undoes the first (不是 不 好看, not without its charm), unless a sentiment word or a
 * conjunction stands between: then it begins a scope of its own (no lag no crash). Set phrases deny nothing.
 *
 * @param language `zh` has its own set phrases; every other language is read as English.
 */
export function markNegation(words: Word[], language: string): Word[] {
  if (!words.some((word) => word.isNegation)) return words;
  const deniesNothing = language === 'zh' ? deniesNothingInChinese : deniesNothingInEnglish;
  let reach = 0;
  let denied = false;
  let newStart = true;
  return words.map((word, i) => {
    if (word.isNegation) {
      if (deniesNothing(words, i)) reach = 0;
      else {
        denied = reach > 0 && !newStart && !conjunctions.has(word.token.text) ? !denied : true;
        reach = negationScope;
        newStart = false;
      }
      return word;
    }
    if (word.endsClause || conjunctions.has(word.token.text)) newStart = true;
    if (word.token.sentiment !== undefined) newStart = true;
    const marked = reach > 0 && denied ? word.negated : word;
    if (word.endsClause) reach = 0;
    else if (reach > 0) reach--;
    return marked;
  });
}

const cannot = new Set(["can't", "couldn't", 'cannot', 'cant', 'couldnt']);
const modals = new Set(['can', 'could', 'ca']);
const loneNegations = new Set(['not', "n't", 'nt', 'never', 'hardly']);
const praising = new Set([
  'recommend',
  'praise',
  'thank',
  'say',
  'stress',
  'love',
  'rate',
  'speak',
  'appreciate',
  'express',
]);

/** Whether “cannot” and the like stand here, in one word or two (could n't). */
function isCannot(words: readonly Word[], i: number): boolean {
  const word = textAt(words, i)!;
  return cannot.has(word) || (loneNegations.has(word) && modals.has(textAt(words, i - 1) ?? ''));
}

/** couldn't be better, never been happier, can't ask for more, can't recommend it enough, nothing but praise, doesn't get better than this. */
function deniesNothingInEnglish(words: readonly Word[], i: number): boolean {
  const next = textAt(words, i + 1);
  if (next === undefined) return false;
  if (isCannot(words, i)) {
    if (next === 'be' || next === 'get' || next === 'do') return isComparativeAt(words, i + 2);
    if (next === 'have' && textAt(words, i + 2) === 'been') return isComparativeAt(words, i + 3);
    if (next === 'ask' && textAt(words, i + 2) === 'for') return isComparativeAt(words, i + 3);
    return praising.has(next) && enoughFollows(words, i + 2);
  }
  if (textAt(words, i) === 'never' && next === 'been') return isComparativeAt(words, i + 2);
  if (textAt(words, i) === 'nothing') return next === 'better' || next === 'but';
  return next === 'get' && textAt(words, i + 2) === 'better' && textAt(words, i + 3) === 'than';
}

/** better, any better, more pleased, a better: not more than two words further on. */
function isComparativeAt(words: readonly Word[], i: number): boolean {
  const skipped = new Set(['any', 'much', 'a', 'an', 'anything']);
  const word = textAt(words, skipped.has(textAt(words, i) ?? '') ? i + 1 : i);
  return (
    word !== undefined &&
    (word === 'more' || word === 'better' || word === 'worse' || englishTag(word) === 'Comparative')
  );
}

function enoughFollows(words: readonly Word[], start: number): boolean {
  for (let i = start; i < words.length && i < start + furthestEnough; i++) {
    if (words[i].endsClause) return false;
    if (textAt(words, i) === 'enough' || textAt(words, i) === 'highly') return true;
  }
  return false;
}

const unsurpassable = new Set(['不能', '没法', '无法', '没有', '没', '不会']);
/** “Better” or “more” as a word of its own, or as the first character of one. */
const more = /^(?:更|再|比)/;

/** 不能更好了 (could not be better), 没有比这更好的 (none better than this), 没想到这么好 (had not expected it so good). */
function deniesNothingInChinese(words: readonly Word[], i: number): boolean {
  const next = textAt(words, i + 1);
  if (next === undefined) return false;
  const here = textAt(words, i);
  if (chineseSetPhrases.some(([first, second]) => here === first && next.startsWith(second))) return true;
  if (!unsurpassable.has(here!) || !more.test(next)) return false;
  // The sentiment must follow at once; 比 (than) names something first.
  const reach = next.startsWith('比') ? 4 : 2;
  for (let k = i + 1; k <= i + reach && k < words.length && !words[k].endsClause; k++) {
    if (words[k].token.sentiment !== undefined) return true;
  }
  return false;
}
