export { type BertInput, bertStates } from './bert';
export { bertEncoderShapes, createBertEncoder, readBertValues } from './bert-encoder';
export type { BertConfig } from './config';
export { type FetchedModel, type FetchedModelFile, type FetchModelOptions, fetchModel } from './fetch-model';
export { type KnownModel, knownModels } from './known-models';
export { type Bert, loadBert } from './load-bert';
export { type BertReaderSettings, type BertSettingsOptions, bertSettings } from './reader-settings';
export { readTokeniserSettings, type TokeniserSettings } from './tokeniser-files';
export { createWordPieceTokeniser, type WordPiece, type WordPieceTokeniser } from './word-pieces';
