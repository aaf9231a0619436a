import type { JudgedPosts } from '../posts';

/** Which of some names each post holds, packed: post p holds `name[starts[p]]` … `name[starts[p + 1] − 1]`, each once. */
export interface PostMarks {
  names: readonly string[];
  /** [posts + 1] */
  starts: Uint32Array;
  /** Indices into `names`. */
  name: Uint16Array;
}

/** The mentions of aspects in posts, one entry a mention, with the sentiment of the clause that names the aspect. */
export interface AspectMentions {
  names: readonly string[];
  post: Uint32Array;
  /** Indices into `names`. */
  aspect: Uint16Array;
  /** Indices into `sentimentClasses`. */
  sentiment: Uint8Array;
}

/** All that has been read in posts. */
export interface ReadPosts {
  posts: JudgedPosts;
  terms: PostMarks;
  aspects: AspectMentions;
  /** [posts]: how many ways of strengthening the text uses. */
  intensity: ArrayLike<number>;
}

/** The most probable of three classes; the first among equals. */
export function largestOfThree(probabilities: ArrayLike<number>, row: number): 0 | 1 | 2 {
  const [first, second, third] = [probabilities[3 * row], probabilities[3 * row + 1], probabilities[3 * row + 2]];
  if (third > first && third > second) return 2;
  return second > first ? 1 : 0;
}
