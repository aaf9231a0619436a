export { type OwnTexts, readOwnTexts } from '@crosscultural/claims';
export { newStudy, type Template, templates } from './new-study';
export { type OwnStudy, type OwnStudyOptions, openOwnStudy } from './open-own-study';
export {
  runStudy,
  type StudyRunListener,
  type StudyRunRequest,
  type StudyRunResult,
  studySite,
  watchStudy,
} from './run-study';
export { findStudy, hasResults, requireStudy, type StudyFolder } from './study-folder';
