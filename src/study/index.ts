export { type LabelledReviews, labelledReviews, labelledSources } from './labelled-reviews';
export { openStudy, type Study, type StudyOptions, type TripletSource } from './study';
