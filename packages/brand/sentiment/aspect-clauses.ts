import { UserError } from '@crosscultural/base';
import type { TermHits } from '../words';
import { beginsWithTurn, clausesOf, endsSentence, isTag } from './clauses';

/** The clauses that name an aspect: entry i of `post`, `aspect` and `clause` is one clause of one post about one aspect. */
export interface AspectClauses {
  /** Names of the aspects; `aspect` holds indices into them. */
  aspects: readonly string[];
  /** Ascending. */
  post: Uint32Array;
  aspect: Uint16Array;
  /** Indices into `texts`. */
  clause: Uint32Array;
  /** Each distinct clause once: what a sentiment model has to read. */
  texts: readonly string[];
}

/** A clause with no more units than this beside the aspect's name (续航方面, the battery) judges nothing yet. */
const fewestUnits = 3;
const unit = /\p{Script=Han}|[\p{L}\p{N}]+/gu;

/**
 * The clauses in which posts speak of aspects, each with what its sentence goes on to say (敢在材料上动刀，难得: "dares to work on the
 * material, which is rare"), up to the next clause that names an aspect or turns to the contrary. A clause that does little more
 * than name its aspect is read together with clauses beyond its sentence, too, or with the one before at the end of a post.
 * Topic tags (#小米#) are left out.
 *
 * @param texts one a post.
 * @param hits where `matchForms` found aspects in the same texts.
 * @throws UserError when the hits are those of other texts.
 * @example
 * const clauses = brand.aspectClauses(posts.texts, brand.matchForms(posts.texts, papers.brandAspects));
 * const probabilities = classify(clauses.texts); // [texts × 3]
 */
export function aspectClauses(texts: readonly string[], hits: TermHits): AspectClauses {
  if (hits.starts.length !== texts.length + 1) {
    throw new UserError(`The hits are those of ${hits.starts.length - 1} texts, not of these ${texts.length}.`);
  }
  const [post, aspect, clause]: [number[], number[], number[]] = [[], [], []];
  const placeOf = new Map<string, number>();
  const distinct: string[] = [];
  for (let p = 0; p < texts.length; p++) {
    if (hits.starts[p] === hits.starts[p + 1]) continue;
    for (const [text, named] of namedClauses(texts[p], hits, p)) {
      let place = placeOf.get(text);
      if (place === undefined) {
        place = distinct.length;
        placeOf.set(text, place);
        distinct.push(text);
      }
      for (const term of named) {
        post.push(p);
        aspect.push(term);
        clause.push(place);
      }
    }
  }
  return {
    aspects: hits.terms,
    post: Uint32Array.from(post),
    aspect: Uint16Array.from(aspect),
    clause: Uint32Array.from(clause),
    texts: distinct,
  };
}

/** The clauses of a post that name aspects, as they are to be read, each with its aspects. */
function namedClauses(text: string, hits: TermHits, post: number): [string, Set<number>][] {
  const clauses = clausesOf(text);
  const tags = clauses.map(([begin, end]) => isTag(text.slice(begin, end)));
  const named = clauses.map(() => new Set<number>());
  const nameLength = clauses.map(() => 0);
  let at = 0;
  let lastBegin = -1;
  for (let i = hits.starts[post]; i < hits.starts[post + 1]; i++) {
    while (hits.begin[i] >= clauses[at][1]) at++;
    named[at].add(hits.term[i]);
    // A form of two aspects stands there once.
    if (hits.begin[i] !== lastBegin) nameLength[at] += unitsIn(text.slice(hits.begin[i], hits.end[i]));
    lastBegin = hits.begin[i];
  }
  return clauses.flatMap(([begin, end], c): [string, Set<number>][] => {
    if (named[c].size === 0 || tags[c]) return [];
    const says = (from: number, to: number) => unitsIn(text.slice(from, to)) - nameLength[c] >= fewestUnits;
    let [from, to] = [begin, end];
    const isFree = (other: number) => clauses[other] && !tags[other] && named[other].size === 0;
    // 说好的影像升级，夜景糊成一片 ("so much for the camera upgrade: blurred at night") is one judgement of one aspect.
    const goesOnAbout = (next: number, first: number) =>
      clauses[next] && !tags[next] && sameNames(named[next], named[first]);
    const goesOn = (next: number) =>
      !endsSentence(text.slice(...clauses[next - 1])) && !beginsWithTurn(text.slice(...clauses[next]));
    for (let next = c + 1; (isFree(next) || goesOnAbout(next, c)) && (goesOn(next) || !says(from, to)); next++) {
      to = clauses[next][1];
    }
    if (to === end && isFree(c - 1) && !says(from, to)) from = clauses[c - 1][0];
    return [[text.slice(from, to).trim(), named[c]]];
  });
}

const sameNames = (a: ReadonlySet<number>, b: ReadonlySet<number>) =>
  a.size === b.size && [...a].every((name) => b.has(name));

function unitsIn(text: string): number {
  return text.match(unit)?.length ?? 0;
}
