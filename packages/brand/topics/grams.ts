/** Runs of n neighbouring words that are frequent. A run is two overlapping runs of n − 1 words, and so found from these. */
export interface Grams {
  /** For each run, its first n − 1 and its last n − 1 words as runs of the level below; for n = 1 the word itself, twice. */
  first: Uint32Array;
  last: Uint32Array;
  /** Posts that hold the run. */
  posts: Uint32Array;
  /** For each place in the posts' words the run that begins there; −1 for none. */
  at: Int32Array;
}

/** Words as runs of one word; word 0 is none. */
export function singleGrams(starts: Uint32Array, ids: Uint32Array, vocabularySize: number): Grams {
  const words = Uint32Array.from({ length: vocabularySize }, (_, word) => word);
  const at = Int32Array.from(ids, (word) => (word === 0 ? -1 : word));
  return { first: words, last: words, posts: postsOf(starts, at, vocabularySize), at };
}

/**
 * The runs of one word more that stand at least `minimumPosts` times in the posts, by sorting: 5 million words take about a
 * second, and no table of all pairs is kept.
 */
export function longerGrams(starts: Uint32Array, { posts, at }: Grams, minimumPosts: number): Grams {
  const size = posts.length;
  const keyAt = (place: number, end: number) => {
    if (place + 1 >= end) return -1;
    const [left, right] = [at[place], at[place + 1]];
    return left < 0 || right < 0 || posts[left] < minimumPosts || posts[right] < minimumPosts
      ? -1
      : left * size + right;
  };
  const keys = frequentKeys(starts, keyAt, at.length, minimumPosts);
  const longer = new Int32Array(at.length).fill(-1);
  for (let post = 0; post + 1 < starts.length; post++) {
    for (let place = starts[post]; place < starts[post + 1]; place++) {
      const key = keyAt(place, starts[post + 1]);
      if (key >= 0) longer[place] = placeOf(keys, key);
    }
  }
  return {
    first: Uint32Array.from(keys, (key) => Math.floor(key / size)),
    last: Uint32Array.from(keys, (key) => key % size),
    posts: postsOf(starts, longer, keys.length),
    at: longer,
  };
}

/** Keys that occur at least so often, ascending. */
function frequentKeys(
  starts: Uint32Array,
  keyAt: (place: number, end: number) => number,
  places: number,
  minimum: number,
): Float64Array {
  const all = new Float64Array(places);
  let length = 0;
  for (let post = 0; post + 1 < starts.length; post++) {
    for (let place = starts[post]; place < starts[post + 1]; place++) {
      const key = keyAt(place, starts[post + 1]);
      if (key >= 0) all[length++] = key;
    }
  }
  const sorted = all.subarray(0, length).sort();
  let kept = 0;
  for (let begin = 0, end = 0; begin < length; begin = end) {
    while (end < length && sorted[end] === sorted[begin]) end++;
    if (end - begin >= minimum) sorted[kept++] = sorted[begin];
  }
  return sorted.slice(0, kept);
}

/** The place of a number in an ascending list; −1 when it is not there. */
function placeOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] === value) return middle;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function postsOf(starts: Uint32Array, at: Int32Array, grams: number): Uint32Array {
  const posts = new Uint32Array(grams);
  const lastPost = new Int32Array(grams).fill(-1);
  for (let post = 0; post + 1 < starts.length; post++) {
    for (let place = starts[post]; place < starts[post + 1]; place++) {
      const gram = at[place];
      if (gram < 0 || lastPost[gram] === post) continue;
      lastPost[gram] = post;
      posts[gram]++;
    }
  }
  return posts;
}
