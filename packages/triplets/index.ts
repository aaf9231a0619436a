export type { BertEncoderSettings, EmbeddedLayout, InputVectors } from './encoder';
export * from './model';
export * from './questions';
export * from './tokens';
export {
  type LabelledReview,
  type ReadableReview,
  type Sentiment,
  type Span,
  sentiments,
  type Triplet,
} from './triplet';
