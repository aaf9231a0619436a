export { behaviourChart, behaviourInWords } from './behaviour/chart';
export {
  type BehaviourRow,
  type BehaviourVerdict,
  compareBehaviour,
  compareMeasures,
  type Effect,
  type ExpectedDirection,
} from './behaviour/compare';
export { estimateMeasures, type PlatformEstimate } from './behaviour/estimate';
export { gao2012, gaoSource, type PublishedBehaviour } from './behaviour/gao-2012';
export { activityBins, type MatchedComparison, type MatchedGap, matchedComparison } from './behaviour/matched';
export {
  type BehaviourMeasure,
  type ClassCounts,
  type Estimand,
  type MeasureGroup,
  type MeasureName,
  measureGroups,
  ownPosts,
} from './behaviour/measure';
export { behaviourMeasures, fewestPosts, type MeasureOptions, measuresByAccess } from './behaviour/measures';
export { behaviourTable, effectsTable, matchedTable, type PlantedValues } from './behaviour/tables';
export { type UserBehaviour, userMeasures } from './behaviour/user-measures';
export {
  type AttentionChart,
  type AttentionPlane,
  type AttentionPoint,
  type AttentionWord,
  type CultureArrowsChart,
  cultureArrowsChart,
  type MeasuredAttention,
  quadrantChart,
  type SharedSubject,
} from './charts/attention-charts';
export { scaleOfSatisfaction } from './charts/scale-of-satisfaction';
export { cultureColours } from './colours';
export { type Agreement, agreementWith } from './communities/agreement';
export { type BridgeUsers, bridgeUsers, type TypicalUser } from './communities/bridge-users';
export { communitiesOf, type UserCommunities } from './communities/communities-of';
export { type UserGraph, type UserGraphName, userGraphs } from './communities/graphs';
export { userInterests } from './communities/interests';
export {
  type InterestShares,
  type JoinedCommunities,
  type JoinOptions,
  joinedCommunities,
} from './communities/joined-communities';
export { type DivisionRow, divisionsOf } from './communities/known-communities';
export { mixingOfCultures } from './communities/mixing';
export { communityPicture } from './communities/picture';
export { type CommunitySummaries, type CommunitySummary, summariesOf } from './communities/summaries';
export {
  ambientConcepts,
  conceptDictionary,
  type Domain,
  domains,
  type EverydayConcept,
  everydayConceptOf,
  everydayConcepts,
  type Motive,
  motives,
} from './concepts';
export {
  type CollectivismRow,
  type CultureMotives,
  classifyMotives,
  collectivismMeasures,
  collectivismTable,
  collectivistSigns,
  compareCollectivism,
  confusionTable,
  countedShares,
  domainTable,
  type FrequentConcept,
  frequentConcepts,
  groupHashtags,
  type MotiveAccuracy,
  type MotiveConfusion,
  type MotiveEvidence,
  type MotiveRankingInput,
  motiveAccuracy,
  motiveConfusion,
  motiveEvidence,
  motiveRanking,
  motivesByConcepts,
  motiveTable,
  noMotive,
  ordersTable,
  type PostMotives,
  type RankedMotive,
  sharesByPlatform,
  type WordColumns,
} from './motives';
export { fewestUsers, withoutSmallGroups } from './privacy/small-groups';
export {
  culturesOfUsers,
  type Decomposition,
  decompose,
  emptyProfile,
  type FactorEffect,
  type FeatureGroup,
  type GroupPrior,
  gainByHistory,
  type HeldOutMeasure,
  type HeldOutOptions,
  type HeldOutPrediction,
  type HeldOutRow,
  type HistoryGain,
  heldOutMeasures,
  hourBins,
  type LanguageInVectors,
  languageInVectors,
  type MembershipAttack,
  mainLanguages,
  membershipAttack,
  type PostFeatures,
  type ProfileLayout,
  type ProfilePrior,
  type ProfilePriors,
  type PublishedProfile,
  postReader,
  predictHeldOut,
  profileLayout,
  profileMarks,
  profilePriors,
  profilesOf,
  publishableProfiles,
  publishedProfiles,
  type RateRow,
  type UserProfile,
  type UserProfiles,
  updateProfile,
  userVectors,
} from './profiles';
export {
  type BorderPoint,
  borderTable,
  type CultureGain,
  comparePushRankers,
  cultureGain,
  cultureGainTable,
  type GainVerdict,
  gainVerdicts,
  type PassOns,
  type PlatformPush,
  type PushComparison,
  type PushKnowledge,
  type PushRanker,
  type PushRankerName,
  type PushTarget,
  type PushTask,
  type PushTaskOptions,
  type PushTopics,
  passOnsOf,
  platformPushes,
  pushAcrossBorder,
  pushDifferenceTable,
  pushMetricsTable,
  pushRankerNames,
  pushRankers,
  pushRules,
  pushTargets,
  pushTask,
  pushTopics,
  whyNoBorder,
} from './push';
export { accessOf, clientName, readAccess } from './read/access';
export { type ClientRule, clientPatterns, knownClients } from './read/clients';
export {
  type EntityScore,
  type EntitySpan,
  entitiesIn,
  entityScores,
  type FoundEntity,
  readEntities,
} from './read/entities';
export { hashtagNames } from './read/hashtags';
export {
  type AccessKind,
  accessKinds,
  type EntityKind,
  entityKinds,
  type PostMark,
  postMarks,
  unknownAccess,
} from './read/marks';
export { packMicroblogs, readPackedMicroblogs, writeMicroblogs } from './read/packed-microblogs';
export { type PronounForms, pronounForms, saysPronouns } from './read/pronouns';
export { carries, marksOf, readMarks, withEntityMarks } from './read/read-marks';
export type { PostEntities, PostTopics, ReadMicroblogs, SentimentError, UserVectors } from './read/read-microblogs';
export {
  type AlignedTopic,
  alignTopics,
  type LanguageTopics,
  languagesOfPosts,
  noLanguage,
  type PostTexts,
  type SharedTopics,
  sharedTopics,
  type TopicAlignment,
  type TopicLanguage,
  type TopicSettings,
  type TopicTruth,
  topicLanguages,
  topicsOfTexts,
  topicTruth,
  wordsWithGlosses,
} from './topics';
