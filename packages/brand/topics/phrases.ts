import { UserError } from '@crosscultural/base';
import { stopWords } from '@crosscultural/text';
import { type PostWords, postGloss } from '../words';
import { type Grams, longerGrams, singleGrams } from './grams';

/** A phrase of two to four words. */
export interface FrequentPhrase {
  phrase: string;
  words: readonly string[];
  /** What it says in English, word by word where no glossary has the whole; null when a word is missing, too. */
  gloss: string | null;
  /** Posts that hold it. */
  posts: number;
  /** Normalised pointwise mutual information of its weakest joint at either end, −1 to 1: 0 for words that meet by chance. */
  npmi: number;
  /** C-value: log₂ of its words × posts that hold it other than inside longer phrases. */
  cValue: number;
}

/** Which phrases are listed. */
export interface PhraseOptions {
  /** Posts that hold the phrase, at least. Default 10. */
  minimumPosts?: number;
  /** Default 0.3. */
  minimumNpmi?: number;
  /** How many at most. Default 50. */
  count?: number;
}

const longestPhrase = 4;

/**
 * Frequent phrases (性价比高, 影像升级, battery life): runs of two to four neighbouring words that neither begin nor end
 * with a stop word and whose words belong together (Bouma 2009, normalised PMI), ranked by C-value (Frantzi, Ananiadou and
 * Mima 2000), which does not count a phrase for what is said by longer ones around it.
 *
 * @param words of the posts.
 * @returns highest C-value first; none where no phrase is frequent enough.
 * @throws UserError when `minimumPosts` is not a whole number of at least 2.
 * @example
 * brand.frequentPhrases(words, { count: 20 }).map(({ phrase }) => phrase);
 */
export function frequentPhrases(words: PostWords, options: PhraseOptions = {}): FrequentPhrase[] {
  const { minimumPosts = 10, minimumNpmi = 0.3, count = 50 } = options;
  if (!(Number.isInteger(minimumPosts) && minimumPosts >= 2)) {
    throw new UserError(`minimumPosts must be a whole number of at least 2, not ${minimumPosts}.`);
  }
  const levels = [singleGrams(words.starts, words.ids, words.vocabulary.length)];
  while (levels.length < longestPhrase) levels.push(longerGrams(words.starts, levels[levels.length - 1], minimumPosts));
  const mayEnd = Uint8Array.from(words.vocabulary, (word) => (isBorder(word) ? 1 : 0));
  const posts = words.starts.length - 1;
  const candidates = levels.flatMap((level, n) =>
    n === 0
      ? []
      : Array.from(level.first.keys()).flatMap((gram) => {
          const ids = wordsOfGram(levels, n, gram);
          if (level.posts[gram] < minimumPosts || !mayEnd[ids[0]] || !mayEnd[ids[n]]) return [];
          const npmi = weakestJoint(levels, n, gram, ids, posts);
          return npmi < minimumNpmi ? [] : [{ n, gram, ids, npmi }];
        }),
  );
  const longer = longerPhrases(levels, candidates);
  return candidates
    .map(({ n, gram, ids, npmi }): FrequentPhrase => {
      const held = levels[n].posts[gram];
      const around = longer.get(keyOf(n, gram));
      const list = ids.map((id) => words.vocabulary[id]);
      const phrase = joined(list);
      return {
        phrase,
        words: list,
        gloss: glossOf(phrase, list),
        posts: held,
        npmi,
        cValue: Math.log2(n + 1) * (held - (around ? around.posts / around.phrases : 0)),
      };
    })
    .sort((a, b) => b.cValue - a.cValue || (a.phrase < b.phrase ? -1 : 1))
    .slice(0, count);
}

function isBorder(word: string): boolean {
  if (!/\p{L}/u.test(word)) return false;
  return !stopWords('zh').has(word) && !stopWords('en').has(word);
}

/** The n + 1 words of a run of level n. */
function wordsOfGram(levels: readonly Grams[], n: number, gram: number): number[] {
  return n === 0
    ? [gram]
    : [...wordsOfGram(levels, n - 1, levels[n].first[gram]), wordsOfGram(levels, n - 1, levels[n].last[gram]).at(-1)!];
}

/** The smaller NPMI of the first word with the rest and of the last word with the rest, in posts. */
function weakestJoint(
  levels: readonly Grams[],
  n: number,
  gram: number,
  ids: readonly number[],
  posts: number,
): number {
  const [first, last] = [levels[n].first[gram], levels[n].last[gram]];
  const shorter = levels[n - 1].posts;
  const single = levels[0].posts;
  const npmi = (a: number, b: number) => {
    const both = levels[n].posts[gram];
    return both === posts ? 1 : Math.log((both * posts) / (a * b)) / -Math.log(both / posts);
  };
  return Math.min(npmi(shorter[first], single[ids[n]]), npmi(single[ids[0]], shorter[last]));
}

const keyOf = (n: number, gram: number) => gram * longestPhrase + n;

/** For each phrase, how many longer candidates hold it and in how many posts they stand. */
function longerPhrases(levels: readonly Grams[], candidates: readonly { n: number; gram: number }[]) {
  const longer = new Map<number, { phrases: number; posts: number }>();
  for (const { n, gram } of candidates) {
    const inside = new Set<number>();
    const visit = (level: number, part: number) => {
      if (level < 1) return;
      inside.add(keyOf(level, part));
      visit(level - 1, levels[level].first[part]);
      visit(level - 1, levels[level].last[part]);
    };
    visit(n - 1, levels[n].first[gram]);
    visit(n - 1, levels[n].last[gram]);
    for (const key of inside) {
      const known = longer.get(key) ?? { phrases: 0, posts: 0 };
      longer.set(key, { phrases: known.phrases + 1, posts: known.posts + levels[n].posts[gram] });
    }
  }
  return longer;
}

/** Chinese words stand together, others are parted by a blank. */
function joined(words: readonly string[]): string {
  return words.reduce((text, word) =>
    /\p{Script=Han}$/u.test(text) && /^\p{Script=Han}/u.test(word) ? text + word : `${text} ${word}`,
  );
}

function glossOf(phrase: string, words: readonly string[]): string | null {
  const whole = postGloss(phrase);
  if (whole !== null) return whole;
  if (!/\p{Script=Han}/u.test(phrase)) return null;
  // Stop words (的, 了) stand between words and say nothing by themselves.
  const said = words.filter((word) => postGloss(word) !== null || !stopWords('zh').has(word));
  const parts = said.map((word) => (/\p{Script=Han}/u.test(word) ? postGloss(word) : word));
  return parts.every((part) => part !== null) ? parts.join(' + ') : null;
}
