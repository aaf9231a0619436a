export { type BertInput, bertStates } from './bert';
export type { BertConfig } from './config';
export { type FetchedModel, type FetchedModelFile, type FetchModelOptions, fetchModel } from './fetch-model';
export { type KnownModel, knownModels } from './known-models';
export { type Bert, loadBert } from './load-bert';
export type { TokeniserSettings } from './tokeniser-files';
export type { WordPiece, WordPieceTokeniser } from './word-pieces';
