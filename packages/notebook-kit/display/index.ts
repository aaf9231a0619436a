export { displayBundle, inKernel, type MimeBundle, type ReplaceableDisplay, replaceableDisplay } from './display';
export { pValueText } from './p-value-text';
export { counted, type ProgressBar, passingBar, passingCounter, progressBar } from './progress';
