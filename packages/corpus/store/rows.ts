import type { Cell, Parameter } from '@crosscultural/base';
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

/** Columns of a table, each with a cell a row. */
export type Columns = Record<string, Cell[]>;

/** The reviews that `reviewRow` and `tripletRows` wrote; fields that are not known are left out. */
export function reviewsOfColumns(reviews: Columns, triplets: Columns): Review[] {
  const ofReview = tripletsByReview(triplets);
  const positions = reviews.position ?? [];
  const columns = reviewFields.map((field) => [field, reviews[field]] as const);
  return positions.map((position, row) => {
    const review: Record<string, unknown> = {};
    for (const [field, cells] of columns) if (cells[row] !== null) review[field] = cells[row];
    if (reviews.tripletCount[row] !== null) review.triplets = ofReview.get(position) ?? [];
    return review as Review;
  });
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

function tripletsByReview(columns: Columns): Map<Cell, Triplet[]> {
  const { reviewPosition = [], aspect, aspectStart, aspectEnd, opinion, opinionStart, opinionEnd } = columns;
  const byReview = new Map<Cell, Triplet[]>();
  reviewPosition.forEach((position, row) => {
    const triplet = {
      aspect: span(aspectStart[row], aspectEnd[row], aspect[row]),
      opinion: span(opinionStart[row], opinionEnd[row], opinion[row]),
      sentiment: columns.sentiment[row],
      ...(columns.category[row] === null ? {} : { category: columns.category[row] }),
    } as Triplet;
    const others = byReview.get(position);
    if (others === undefined) byReview.set(position, [triplet]);
    else others.push(triplet);
  });
  return byReview;
}

const span = (start: unknown, end: unknown, text: unknown) => (text === null ? null : ({ start, end, text } as Span));
