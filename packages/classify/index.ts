export type { LabelledTexts } from './labelled-texts';
export * from './prevalence';
