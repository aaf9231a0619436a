export { checkLines, checkOwnFile, type FileCheck, fewReviews } from './check';
export { type OwnReviewsOptions, readOwnReviews, surveyFile } from './read';
export type { Survey } from './survey';
