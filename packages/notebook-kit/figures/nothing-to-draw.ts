/** A chart was asked for of data that hold none of what it shows: of a small corpus, often the answer and no mistake. */
export class NothingToDraw extends RangeError {
  override name = 'NothingToDraw';
}
