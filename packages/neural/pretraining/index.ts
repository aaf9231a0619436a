export { guessingLoss, type PretrainingScores } from './judge';
export type { MaskingSettings, PieceKinds } from './masking';
export { pieceKinds } from './masking';
export {
  type Pretraining,
  type PretrainingProgress,
  type PretrainingSettings,
  type PretrainingStage,
  pretrainBert,
} from './pretrain';
export { type StarClass, sequencesOf, starClasses, type TextSequence } from './sequences';
export { countWords, learnWordPieces, specialPieces, type VocabularySettings } from './vocabulary';
