export { displayBundle, inKernel, type MimeBundle, type ReplaceableDisplay, replaceableDisplay } from './display';
export { counted, type ProgressBar, passingBar, passingCounter, progressBar } from './progress';
