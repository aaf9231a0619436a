export { exportForLabelStudio } from './export-file';
export { type ExtractionFiles, extractFile, type FileExtraction, requireOutFile } from './extract-file';
export { type LabelNotices, labelNotices } from './label-notices';
export {
  readTestFiles,
  readTrainingFiles,
  type SettingsChanges,
  settingsFor,
  type TrainingFiles,
} from './training-files';
