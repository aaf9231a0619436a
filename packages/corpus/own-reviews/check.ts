import { type MappableField, mappableFields } from '../formats/column-map';
import { numbered, tallyNotices } from '../formats/notice';
import type { Review } from '../review';
import { type OwnReviewsOptions, readOwnReviews, surveyFile } from './read';
import { layoutOf } from './rows';

/** What a file of reviews holds and what a study would use of it. */
export interface FileCheck {
  layout: string;
  rows: number;
  columns: string[];
  /** Columns that no field takes. */
  unused: string[];
  reviews: number;
  byCulture: Record<Review['culture'], number>;
  /** For each field, how many reviews have it. */
  fields: { field: string; from: string; reviews: number }[];
  /** What was put right or left out, each in a line. */
  notices: string[];
}

/**
 * Reads a file of a user's own reviews and keeps nothing but counts.
 *
 * @param file the path.
 * @param options.map as `--map` says it.
 * @throws UserError as `readOwnReviews` does.
 * @example
 * const { reviews, notices } = await corpus.steps.checkOwnFile('mine.csv', { map: 'text=body,culture==foreign' });
 */
export async function checkOwnFile(
  file: string,
  { map = '' }: Pick<OwnReviewsOptions, 'map'> = {},
): Promise<FileCheck> {
  const survey = await surveyFile(file, map, tallyNotices(file, {}));
  const notices: string[] = [];
  const counts = Object.fromEntries(mappableFields.map((field) => [field, 0])) as Record<MappableField, number>;
  const byCulture = { domestic: 0, foreign: 0 };
  let reviews = 0;
  const options = { map, salt: file, onNotice: ({ message }: { message: string }) => notices.push(message) };
  for await (const review of readOwnReviews(file, options)) {
    reviews++;
    byCulture[review.culture]++;
    for (const field of mappableFields) if (review[field] !== undefined) counts[field]++;
  }
  const sources = mappableFields.flatMap((field) => {
    const source = survey.map[field];
    if (source === undefined || ('constant' in source && source.constant === '')) return [];
    const from = 'column' in source ? `column ${JSON.stringify(source.column)}` : `always ${source.constant}`;
    return [{ field, from, reviews: counts[field] }];
  });
  const used = new Set(Object.values(survey.map).flatMap((source) => ('column' in source ? [source.column] : [])));
  return {
    layout: layoutOf(file),
    rows: survey.rows,
    columns: survey.columns,
    unused: survey.columns.filter((column) => !used.has(column)),
    reviews,
    byCulture,
    fields: sources,
    notices,
  };
}

/** How many reviews each part of Paper A needs before its numbers mean anything; ours, printed beside what a file has. */
export const reviewsNeeded: readonly { part: string; perCulture: number }[] = [
  { part: 'topics (04)', perCulture: 200 },
  { part: 'keyword network (05)', perCulture: 200 },
  { part: 'attention and satisfaction (07)', perCulture: 300 },
];

/**
 * A line for each part of Paper A that wants more reviews than there are, and one where only one culture has any.
 *
 * @param byCulture reviews of each culture
 * @example
 * fewReviews({ domestic: 150, foreign: 400 })[0]; // 'few: topics (04) wants about 200 reviews of each culture'
 */
export function fewReviews(byCulture: FileCheck['byCulture']): string[] {
  const least = Math.min(byCulture.domestic, byCulture.foreign);
  const few = reviewsNeeded.filter(({ perCulture }) => least < perCulture);
  return [
    ...few.map(({ part, perCulture }) => `few: ${part} wants about ${perCulture} reviews of each culture`),
    ...(least === 0 ? ['one culture only: where the notebooks compare two, they have nothing to compare'] : []),
  ];
}

/** The check as lines for a terminal. */
export function checkLines(file: string, check: FileCheck): string[] {
  const { layout, rows, columns, unused, reviews, byCulture, notices } = check;
  return [
    `${file}: ${layout}, ${numbered(rows, 'row')}, columns: ${columns.join(', ')}`,
    `reviews: ${reviews} (${byCulture.domestic} domestic, ${byCulture.foreign} foreign)`,
    ...check.fields.map(
      ({ field, from, reviews: count }) => `  ${field.padEnd(10)} ${from}: ${numbered(count, 'review')}`,
    ),
    ...(unused.length > 0 ? [`not used: ${unused.join(', ')}`] : []),
    ...notices.map((message) => `notice: ${message}`),
    ...fewReviews(byCulture),
  ];
}
