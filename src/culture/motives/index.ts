export { classifyMotives, noMotive, type PostMotives, type WordColumns, whyMotive } from './classify-motives';
