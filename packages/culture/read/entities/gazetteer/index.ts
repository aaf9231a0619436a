export { gazetteer, type KnownName } from './gazetteer';
