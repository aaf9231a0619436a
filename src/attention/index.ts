export * from '@crosscultural/attention';
export { compareCultures, partDifferences, platformEffects, postStratified } from './comparisons-of-paper';
export {
  aspectMentions,
  featureMentions,
  lexiconMentions,
  mentionExamples,
  subjectMentions,
} from './mentions-of-paper';
export { aspectTerms, coveredByBoth, mapAspectTerms, mappingAccuracy, vocabularyCoverage } from './words-of-paper';
