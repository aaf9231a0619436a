export { entitiesIn } from './entities-in';
export { type EntityScore, type EntitySpan, entityScores } from './entity-scores';
export type { FoundEntity } from './found-entity';
export { readEntities } from './read-entities';
