import { type EntityKind, entityKinds } from '../marks';

/** A name with its place in a text. */
export interface EntitySpan {
  kind: EntityKind;
  start: number;
  end: number;
}

/** How well names of one kind are found. */
export interface EntityScore {
  kind: EntityKind;
  /** Names in the gold, and names found. */
  gold: number;
  found: number;
  /** Share of the found names that are in the gold with the same kind and the same ends; NaN without any. */
  precision: number;
  /** Share of the gold's names that are found. */
  recall: number;
  /** The same by post: does it name anything of this kind? What the measures of behaviour rest on. */
  postPrecision: number;
  postRecall: number;
}

/**
 * Precision and recall of found names against labelled ones, by exact span and kind, and by the mark that a post gets.
 *
 * @param found names per post.
 * @param gold names per post, as many posts.
 * @example
 * entityScores(texts.map((text) => entitiesIn(text, 'zh')), labelled)[0]; // { kind: 'location', precision: 0.99, recall: 0.98, … }
 */
export function entityScores(
  found: readonly (readonly EntitySpan[])[],
  gold: readonly (readonly EntitySpan[])[],
): EntityScore[] {
  return entityKinds.map((kind) => {
    const spans = { gold: 0, found: 0, both: 0 };
    const posts = { gold: 0, found: 0, both: 0 };
    gold.forEach((labelled, post) => {
      const own = labelled.filter((span) => span.kind === kind);
      const read = found[post].filter((span) => span.kind === kind);
      const places = new Set(own.map(({ start, end }) => `${start} ${end}`));
      spans.gold += own.length;
      spans.found += read.length;
      spans.both += read.filter(({ start, end }) => places.has(`${start} ${end}`)).length;
      posts.gold += own.length > 0 ? 1 : 0;
      posts.found += read.length > 0 ? 1 : 0;
      posts.both += own.length > 0 && read.length > 0 ? 1 : 0;
    });
    return {
      kind,
      gold: spans.gold,
      found: spans.found,
      precision: spans.both / spans.found,
      recall: spans.both / spans.gold,
      postPrecision: posts.both / posts.found,
      postRecall: posts.both / posts.gold,
    };
  });
}
