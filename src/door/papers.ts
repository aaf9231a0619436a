export type {
  Claim,
  ClaimId,
  Criterion,
  FeatureWord,
  Names,
  Paper,
  Section,
  Theme,
  ThemeSuggestion,
  ThemeWords,
} from '../papers';
export * as steps from '../papers';
export {
  featureLabel,
  featureWords,
  paperA,
  paperB,
  paperC,
  papers,
  subjectOf,
  suggestThemes,
  themeOf,
  themes,
  themesOf,
  themeWords,
} from '../papers';
