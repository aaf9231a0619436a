export {
  type BertEncoderSettings,
  type EmbeddedLayout,
  type FetchModelOptions,
  fetchModel,
  type InputVectors,
} from './encoder';
export * from './model';
export * from './questions';
export * from './score';
export * from './shipped';
export * from './show';
export * from './tokens';
