export { type Decomposition, decompose, type FactorEffect, type RateRow } from './decompose';
export { type LanguageInVectors, languageInVectors, mainLanguages } from './language-in-vectors';
export { type FeatureGroup, hourBins, type ProfileLayout, profileLayout, profileMarks } from './layout';
export { type MembershipAttack, membershipAttack, publishableProfiles } from './membership';
export {
  gainByHistory,
  type HeldOutMeasure,
  type HeldOutOptions,
  type HeldOutPrediction,
  type HeldOutRow,
  type HistoryGain,
  heldOutMeasures,
  predictHeldOut,
} from './predict-held-out';
export { type GroupPrior, type ProfilePrior, type ProfilePriors, profilePriors } from './priors';
export {
  emptyProfile,
  type PostFeatures,
  postReader,
  profilesOf,
  type UserProfile,
  type UserProfiles,
  updateProfile,
} from './profiles';
export { type PublishedProfile, publishedProfiles } from './publish';
export { culturesOfUsers, userVectors } from './vectors';
