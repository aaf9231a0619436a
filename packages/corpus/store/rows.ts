import type { Parameter, Row } from '@crosscultural/base';
import type { Review, Span, Triplet } from '../review';

/** A review as a row of the table `reviews`. */
export function reviewRow(review: Review, position: number): Parameter[] {
  return [
    position,
    review.id,
    review.culture,
    review.language,
    review.platform,
    review.product ?? null,
    review.text,
    review.rating ?? null,
    review.label ?? null,
    review.createdAt ?? null,
    review.likes === undefined ? null : BigInt(review.likes),
    review.author ?? null,
    review.triplets?.length ?? null,
  ];
}

/** A review's triplets as rows of the table `triplets`. */
export function tripletRows(review: Review, reviewPosition: number): Parameter[][] {
  return (review.triplets ?? []).map(({ aspect, opinion, sentiment, category }, position) => [
    reviewPosition,
    review.id,
    position,
    ...spanCells(aspect),
    ...spanCells(opinion),
    sentiment,
    category ?? null,
  ]);
}

const spanCells = (span: Span | null) => (span === null ? [null, null, null] : [span.start, span.end, span.text]);

/** The review that `reviewRow` and `tripletRows` wrote; fields that are not known are left out. */
export function reviewOfRow(row: Row, triplets: readonly Row[]): Review {
  const review: Record<string, unknown> = {};
  for (const field of reviewFields) if (row[field] !== null) review[field] = row[field];
  if (row.tripletCount !== null) review.triplets = triplets.map(tripletOfRow);
  return review as Review;
}

export const reviewFields = [
  'id',
  'culture',
  'language',
  'platform',
  'product',
  'text',
  'rating',
  'label',
  'createdAt',
  'likes',
  'author',
] as const satisfies readonly (keyof Review)[];

function tripletOfRow(row: Row): Triplet {
  const triplet = {
    aspect: span(row.aspectStart, row.aspectEnd, row.aspect),
    opinion: span(row.opinionStart, row.opinionEnd, row.opinion),
    sentiment: row.sentiment,
    ...(row.category === null ? {} : { category: row.category }),
  };
  return triplet as Triplet;
}

const span = (start: unknown, end: unknown, text: unknown) => (text === null ? null : ({ start, end, text } as Span));
