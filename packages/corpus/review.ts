import { UserError } from '@crosscultural/base';
import { z } from 'zod';
import { countField, cultures, languageField, textField } from './fields';
import { describeWhere, parseAs, type Where } from './where';

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
    language: languageField,
    platform: z.string().min(1),
    product: z.string().optional(),
    text: textField,
    /** Stars, 1 to 5. */
    rating: z.number().min(1).max(5).optional(),
    label: z.enum(sentiments).optional(),
    /** Date or date and time, ISO 8601. */
    createdAt: z.iso
      .date()
      .or(z.iso.datetime({ offset: true, local: true }))
      .optional(),
    likes: countField.optional(),
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

/**
 * Checks that a value is a review.
 *
 * @param value what was read, for example a line of JSON Lines.
 * @param where file and line that it came from, for the error's message.
 * @throws UserError naming the file, the line, the field and what was expected there.
 * @example
 * const review = corpus.parseReview(JSON.parse(line), { file: 'reviews.jsonl', line: 12 });
 */
export function parseReview(value: unknown, where: Where): Review {
  return parseAs(reviewSchema, value, where);
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
 * @param name the data set's own word, in capitals or small letters.
 * @param where file and line that it came from, for the error's message.
 * @throws UserError for any other word.
 */
export function parseSentiment(name: string, where: Where): Sentiment {
  const sentiment = Object.hasOwn(sentimentNames, name.toLowerCase()) ? sentimentNames[name.toLowerCase()] : undefined;
  if (sentiment !== undefined) return sentiment;
  throw new UserError(
    `${describeWhere(where)}: expected a sentiment (positive, neutral or negative), found ${JSON.stringify(name.slice(0, 40))}.`,
  );
}
