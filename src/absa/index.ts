export {
  type Bert,
  type BertConfig,
  type BertInput,
  type BertReaderSettings,
  type BertSettingsOptions,
  bertSettings,
  type FetchedModel,
  type FetchedModelFile,
  type FetchModelOptions,
  fetchModel,
  type KnownModel,
  knownModels,
  loadBert,
  type TokeniserSettings,
  type WordPiece,
  type WordPieceTokeniser,
} from '../../packages/neural/bert';
export * from './show';
export * from './model';
export * from './questions';
