/** The classes of a sentiment, in the order of a model's answers. */
export const sentiments = ['positive', 'neutral', 'negative'] as const;
export type Sentiment = (typeof sentiments)[number];

/** A piece of a review: `review.text.slice(start, end) === text`. Offsets are UTF-16 code units, end exclusive. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

/** Aspect, opinion and sentiment. `null` is an implicit term: meant, but not written. */
export interface Triplet {
  aspect: Span | null;
  opinion: Span | null;
  sentiment: Sentiment;
}

/** What is needed of a review to extract its triplets. */
export interface ReadableReview {
  text: string;
  /** ISO 639-1: `zh` is read by characters, everything else by words. */
  language: string;
}

/** A review with the triplets that people labelled. */
export interface LabelledReview extends ReadableReview {
  /** None unless given. */
  triplets?: Triplet[];
}
