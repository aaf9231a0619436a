/** A text to prepare: a review, a post, any object that holds at least this. */
export interface RawText {
  /** `name:12` numbers a row; any other is taken for the platform’s own, one a buyer. */
  id: string;
  /** The group that it belongs to: texts are called repeated within their group only. */
  culture: string;
  /** ISO 639-1; `zh` is segmented, anything else is read as words between blanks. */
  language: string;
  text: string;
  /** The group of products that it is about, where that is known. */
  product?: string;
  /** Who wrote it, where that is known: a name, a number, a hash. */
  author?: string;
  /** What the writer gave besides the text: stars, or a sentiment in words. */
  rating?: number;
  label?: string;
}
