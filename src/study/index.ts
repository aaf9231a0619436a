export { openStudy, type Study, type StudyOptions } from './study';
