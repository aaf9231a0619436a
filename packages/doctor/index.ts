export { type Finding, findings } from './findings';
export { howToOpen, howToPublish, type Place } from './how-to';
