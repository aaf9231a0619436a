export { type Batch, batchOf } from './batch';
export { bertEncoderShapes, createBertEncoder, readBertValues } from './bert-encoder';
export { createEmbeddedEncoder } from './embedded-encoder';
export { embeddedEncoderShapes, TABLE_DEVIATION } from './embedded-parameters';
export type { EncodedQuestion } from './encoded-question';
export type { Encoder, SentenceStates } from './encoder';
export type { InputVectors } from './input-vectors';
export { createLateEncoder, lateEncoderShapes, questionShapes } from './late-encoder';
export type { BertEncoderSettings, EmbeddedLayout } from './settings';
export {
  createVocabulary,
  entryOf,
  pieceVocabulary,
  specialEntries,
  type Vocabulary,
  wordsOf,
} from './vocabulary';
