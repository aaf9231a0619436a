export * from './calibration';
export * from './features';
export type { LabelledTexts } from './labelled-texts';
export * from './models';
export * from './prevalence';
export * from './scores';
export * from './splits';
export { type ClassifierFacts, loadClassifier, type StoredClassifier, trainClassifier } from './stored-classifier';
export {
  joinTextModels,
  type TextModel,
  type TextModelSettings,
  type TrainingTexts,
  trainTextModel,
} from './text-model';
