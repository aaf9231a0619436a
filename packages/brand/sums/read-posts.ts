import type { JudgedPosts } from '../posts';
import { type AspectClauses, mostProbableClasses } from '../sentiment';
import type { TermHits } from '../words';

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

/** What `matchForms` found as marks: a post that names a term twice holds it once. */
export function postMarks({ terms, starts, term }: TermHits): PostMarks {
  const unique = new Uint32Array(starts.length);
  const name: number[] = [];
  for (let post = 0; post + 1 < starts.length; post++) {
    const first = name.length;
    for (let hit = starts[post]; hit < starts[post + 1]; hit++) {
      if (!name.includes(term[hit], first)) name.push(term[hit]);
    }
    unique[post + 1] = name.length;
  }
  return { names: terms, starts: unique, name: Uint16Array.from(name) };
}

/**
 * The mentions of aspects with the sentiment of the clauses that name them: a post counts once an aspect, by the mean of the
 * probabilities of its clauses.
 *
 * @param clauses what `aspectClauses` found
 * @param probabilities [clauses.texts × 3]
 */
export function aspectMentions(clauses: AspectClauses, probabilities: ArrayLike<number>): AspectMentions {
  const [post, aspect, sums]: [number[], number[], number[]] = [[], [], []];
  const mentionOf = new Map<number, number>();
  for (let i = 0; i < clauses.post.length; i++) {
    if (i > 0 && clauses.post[i] !== clauses.post[i - 1]) mentionOf.clear();
    let mention = mentionOf.get(clauses.aspect[i]);
    if (mention === undefined) {
      mention = post.length;
      mentionOf.set(clauses.aspect[i], mention);
      post.push(clauses.post[i]);
      aspect.push(clauses.aspect[i]);
      sums.push(0, 0, 0);
    }
    for (let k = 0; k < 3; k++) sums[3 * mention + k] += probabilities[3 * clauses.clause[i] + k];
  }
  return {
    names: clauses.aspects,
    post: Uint32Array.from(post),
    aspect: Uint16Array.from(aspect),
    sentiment: mostProbableClasses(sums, post.length),
  };
}
