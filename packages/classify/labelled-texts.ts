/** Texts with a class each: what a classifier learns from and is judged by. */
export interface LabelledTexts {
  /** One a text, unlike each other. */
  ids: string[];
  texts: string[];
  /** Positions in `classes`, one a text. */
  labels: Uint8Array;
  /** Names of the classes, such as negative, neutral, positive. */
  classes: readonly string[];
}
