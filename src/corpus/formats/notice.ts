/** Something in a data set that a reader put right, so that nothing is changed or left out unseen. */
export interface ReaderNotice {
  /**
   * `masked-term`: the site masked part of a labelled term with `*`; the span keeps the masked text.
   * `moved-term`: the offsets do not fit the term, which stands elsewhere in the review; the span was moved there.
   * `repeated-row`: a label that repeats another; left out.
   */
  kind: 'masked-term' | 'moved-term' | 'repeated-row';
  file: string;
  /** Counted from 1. */
  line: number;
  message: string;
}

export interface ReaderOptions {
  /** Called for each thing put right. */
  onNotice?: (notice: ReaderNotice) => void;
}
