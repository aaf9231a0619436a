export type { AttentionLexicon, Names, TermConcepts } from '@crosscultural/attention';
export { gao2012, gaoSource, type PublishedBehaviour } from '@crosscultural/culture';
export { attentionLexicon } from './attention-lexicon';
export { bibliography, referenceOf, referenceText } from './bibliography';
export { type BrandWord, brandAspects, brandOccasions, brandTerms } from './brand-words';
export type { Claim, ClaimId, Criterion } from './claim';
export { conceptTerms, sensesIn } from './concepts';
export {
  anyEndorser,
  endorsementTheme,
  type FeatureWord,
  featureLabel,
  featureWords,
  subjectOf,
  themeOf,
} from './feature-words';
export {
  type CountryCorrelation,
  type CultureDimension,
  garciaGavilanes2013,
  garciaGavilanesSource,
  hofstede,
  hofstedeSource,
} from './hofstede';
export { furtherGlosses } from './lexicon/further-glosses';
export { type MethodTerm, methodTerms } from './lexicon/method-terms';
export type { Paper, Section } from './paper';
export { paperA } from './paper-a';
export {
  claimedInA,
  contrastedThemes,
  leaningThemes,
  type PurchaseThing,
  purchaseJourney,
  themesThere,
} from './paper-a-claims';
export { contradictionsOfA, itemsOfA } from './paper-a-items';
export { paperB } from './paper-b';
export { claimedInB } from './paper-b-claims';
export { paperC } from './paper-c';
export { claimedInC } from './paper-c-claims';
export type { ItemKind, PaperItem, Place } from './paper-item';
export { claims, notebookOrder, papers, startNotebook } from './papers';
export type { Reference } from './reference';
export { type ThemeWords, themeWords } from './theme-words';
export {
  scoreThemes,
  suggestTheme,
  suggestThemes,
  type Theme,
  type ThemeSuggestion,
  themes,
  themesOf,
} from './themes';
