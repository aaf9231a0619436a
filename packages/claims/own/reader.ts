import type { OwnClaim, OwnMeasure } from './own-claim';
import type { OwnText } from './own-text';

/** Who says how a text judges: its author by stars, people who labelled it, the sentiment lexicon, a model; untold where nobody says who. */
export type Judge = 'author' | 'people' | 'lexicon' | 'model' | 'untold';

/** A text that people labelled, and the same text as the reader of the data reads it. */
export interface LabelledText {
  truth: OwnText;
  /** Undefined where nobody says what the reader makes of it. */
  read?: OwnText;
}

/** Who read the texts of a study of one's own, and what is known of their mistakes. */
export interface OwnReader {
  /** Who says whether a text is positive, neutral or negative. */
  sentiment: Judge;
  /** Who found the triplets. */
  triplets: Judge;
  /** Texts labelled by people; none where nobody knows the reader's mistakes. */
  labelled: readonly LabelledText[];
}

/** Of texts about which nothing is said: whatever was read in them may be wrong. */
export const untoldReader: OwnReader = { sentiment: 'untold', triplets: 'untold', labelled: [] };

const readIn: Partial<Record<OwnMeasure, 'sentiment' | 'triplets'>> = {
  'positive share': 'sentiment',
  attention: 'triplets',
  satisfaction: 'triplets',
};

/** Who read what a claim's measure is taken from; undefined where it is counted in the texts themselves, or taken from their stars. */
export function judgeOf({ measure }: Pick<OwnClaim, 'measure'>, reader: OwnReader): Judge | undefined {
  const part = readIn[measure];
  return part === undefined ? undefined : reader[part];
}

/** Whether a reader may be mistaken about what the text says, so that its measures want correction. */
export const isMistaken = (judge: Judge | undefined) => judge === 'lexicon' || judge === 'model' || judge === 'untold';

const names: Record<Judge, string> = {
  author: 'the authors’ stars',
  people: 'people',
  lexicon: 'the sentiment lexicon',
  model: 'a model',
  untold: 'nobody says who',
};

/** The reader of a claim in words, with what corrects it. */
export function readerInWords(judge: Judge | undefined, corrected: string | null): string {
  if (judge === undefined) return '';
  if (!isMistaken(judge)) return names[judge];
  return `${names[judge]}, ${corrected ?? 'as counted: its mistakes are not known'}`;
}

/** What to do where nobody knows a reader's mistakes. */
export function unknownMistakes(judge: Judge): string {
  return judge === 'untold'
    ? 'nobody says who judged the texts: judgedBy: people in claims.yaml where people did, else labelled: and the mistakes of the reader are corrected'
    : `nobody knows how often ${names[judge]} is wrong in these texts: labelled: in claims.yaml names texts that people labelled`;
}
