import {
  countCooccurrence,
  type KeywordNetwork,
  type KeywordNetworkOptions,
  keywordNetwork,
  keywordPairs,
} from '@crosscultural/network';
import type { Document, Token } from '@crosscultural/text';
import type { PostWords } from '../words';

/** Which words and edges. */
export interface WordNetworkOptions extends Omit<KeywordNetworkOptions, 'words'> {
  /** So many of the most frequent content words, at most. Default 150. */
  words?: number;
  /** Only these posts, by their places. Default: all. */
  posts?: ArrayLike<number>;
}

/**
 * The co-occurrence network of the words of posts: an edge where two words share posts significantly more often than by
 * chance. Communities, layout and figures of the package network take it as it is.
 *
 * @param words of the posts.
 * @throws UserError when no word is frequent enough or no pair meets more often than by chance.
 * @example
 * const graph = brand.wordNetwork(words, { words: 80 });
 */
export function wordNetwork(words: PostWords, options: WordNetworkOptions = {}): KeywordNetwork {
  const { words: maximumWords = 150, posts, ...network } = options;
  const counts = countCooccurrence(documents(words, posts), { maximumWords, minimumFrequency: 5 });
  return keywordNetwork(counts, keywordPairs(counts), network);
}

/** The content words of posts as the network's documents, made anew each time that they are read. */
function documents({ vocabulary, isContent, starts, ids }: PostWords, posts?: ArrayLike<number>): Iterable<Document> {
  const tokens = vocabulary.map((word): Token => ({ text: word, lemma: word, partOfSpeech: 'unknown' }));
  const count = posts?.length ?? starts.length - 1;
  return {
    *[Symbol.iterator]() {
      for (let i = 0; i < count; i++) {
        const post = posts?.[i] ?? i;
        const own: Token[] = [];
        for (let at = starts[post]; at < starts[post + 1]; at++) if (isContent[ids[at]]) own.push(tokens[ids[at]]);
        yield { id: `${post}`, culture: '', language: '', tokens: own };
      }
    },
  };
}
