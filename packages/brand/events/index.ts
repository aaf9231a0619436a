export { type FindEventsOptions, findEvents } from './find-events';
export type { CollectionBreak, EventDay, EventTerm, FoundEvent, FoundEvents } from './found-event';
export { type HotSearchEvents, hotSearchEvents } from './hot-search';
export { type EventKind, eventKinds, kindWords } from './kind-words';
export { type EventMatches, matchEvents } from './match-events';
