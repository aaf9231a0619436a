import { UserError } from '@crosscultural/base';
import { z } from 'zod';

/** The two sides that the papers compare: domestic = Chinese, foreign = English-speaking. */
export const cultures = ['domestic', 'foreign'] as const;
export type Culture = (typeof cultures)[number];

export const sentiments = ['positive', 'neutral', 'negative'] as const;
export type Sentiment = (typeof sentiments)[number];

/** A piece of a review: `review.text.slice(start, end) === text`. Offsets are UTF-16 code units, end exclusive. */
const spanSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string().min(1),
});
export type Span = z.infer<typeof spanSchema>;

/** Aspect, opinion and sentiment (Paper A §3.1). `null` is an implicit term: meant, but not written. */
const tripletSchema = z.strictObject({
  aspect: spanSchema.nullable(),
  opinion: spanSchema.nullable(),
  sentiment: z.enum(sentiments),
  /** The data set's own category or the simulation's feature word, where there is one. */
  category: z.string().optional(),
});
export type Triplet = z.infer<typeof tripletSchema>;

/** One review of a product, as every reader yields it and the store keeps it. */
export const reviewSchema = z
  .strictObject({
    /** Unique in a corpus, for example `laptop-unlabelled:17`. */
    id: z.string().min(1),
    culture: z.enum(cultures),
    /** ISO 639-1: `zh` or `en` in the papers' corpora. */
    language: z.string().regex(/^[a-z]{2}$/, 'expected a two-letter language code such as zh or en'),
    platform: z.string().min(1),
    product: z.string().optional(),
    text: z
      .string()
      .refine((text) => !/\p{Surrogate}/u.test(text), 'holds half of a surrogate pair, so it is not Unicode text'),
    /** Stars, 1 to 5. */
    rating: z.number().min(1).max(5).optional(),
    label: z.enum(sentiments).optional(),
    /** Date or date and time, ISO 8601. */
    createdAt: z.iso
      .date()
      .or(z.iso.datetime({ offset: true, local: true }))
      .optional(),
    likes: z.int().nonnegative().optional(),
    /** A salted hash of the author's name, never the name. */
    author: z.string().optional(),
    triplets: z.array(tripletSchema).optional(),
  })
  .refine(
    (review) => (review.triplets ?? []).every((t) => cutsOut(review.text, t.aspect) && cutsOut(review.text, t.opinion)),
    {
      message: 'a triplet’s offsets do not cut out its text',
    },
  );
export type Review = z.infer<typeof reviewSchema>;

function cutsOut(text: string, span: Span | null): boolean {
  return span === null || text.slice(span.start, span.end) === span.text;
}

/** Where a value came from, for the message of an error. */
export interface Where {
  file: string;
  /** Counted from 1. */
  line?: number;
}

/** `reviews.csv, line 12` */
export function describeWhere({ file, line }: Where): string {
  return line === undefined ? file : `${file}, line ${line}`;
}

/**
 * Checks that a value is a review.
 *
 * @throws UserError naming the file, the line, the field and what was expected there.
 */
export function parseReview(value: unknown, where: Where): Review {
  const result = reviewSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue.path.length > 0 ? `field ${issue.path.map(String).join('.')}: ` : '';
  throw new UserError(`${describeWhere(where)}: ${field}${issue.message}${found(value, issue.path)}.`);
}

/** The value that an issue is about, cut short: a review may be long. */
function found(value: unknown, path: PropertyKey[]): string {
  let part: unknown = value;
  for (const key of path) part = (part as Record<PropertyKey, unknown> | undefined)?.[key];
  if (path.length === 0 || part === undefined || typeof part === 'object') return '';
  return `, found ${JSON.stringify(String(part).slice(0, 40))}`;
}

const sentimentNames: Record<string, Sentiment> = {
  positive: 'positive',
  pos: 'positive',
  正面: 'positive', // "positive"
  neutral: 'neutral',
  neu: 'neutral',
  中性: 'neutral', // "neutral"
  negative: 'negative',
  neg: 'negative',
  负面: 'negative', // "negative"
};

/**
 * The sentiment that a data set means by `POS`, `negative`, `正面` …
 *
 * @throws UserError for any other word.
 */
export function parseSentiment(name: string, where: Where): Sentiment {
  const sentiment = Object.hasOwn(sentimentNames, name.toLowerCase()) ? sentimentNames[name.toLowerCase()] : undefined;
  if (sentiment !== undefined) return sentiment;
  throw new UserError(
    `${describeWhere(where)}: expected a sentiment (positive, neutral or negative), found ${JSON.stringify(name.slice(0, 40))}.`,
  );
}
