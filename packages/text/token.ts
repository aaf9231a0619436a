/** Word classes, few enough for both languages: jieba's tags and compromise's tags are mapped onto them. */
export const partsOfSpeech = ['noun', 'verb', 'adjective', 'adverb', 'idiom', 'function', 'unknown'] as const;
export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** One word or fixed term of a document. Equal words share one frozen object: compare and keep tokens, never change them. */
export interface Token {
  /** As it stands in the normalised text. */
  readonly text: string;
  /** Dictionary form (English); the word itself (Chinese). Only after `stem: true`, its stem. */
  readonly lemma: string;
  readonly partOfSpeech: PartOfSpeech;
  /** Present when the sentiment lexicon lists the word. */
  readonly sentiment?: 'positive' | 'negative';
  /** True when a negation stands shortly before (不 / not): the sentiment is turned round. */
  readonly negated?: boolean;
}

/** A review after both stages. */
export interface Document {
  id: string;
  culture: string;
  language: string;
  tokens: Token[];
  /** Only after `markSentences: true`: for each sentence that kept a token, the number of tokens up to its end. */
  sentenceEnds?: number[];
}
