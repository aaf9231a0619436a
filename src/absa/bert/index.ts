export { type BertInput, bertStates } from './bert';
export type { BertConfig } from './config';
export { type Bert, loadBert } from './load-bert';
export type { TokeniserSettings } from './tokeniser-files';
export type { WordPiece, WordPieceTokeniser } from './word-pieces';
