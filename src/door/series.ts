export type * from '@crosscultural/series';
export * as steps from '@crosscultural/series';
export {
  burstLevels,
  burstsOfShares,
  changePoints,
  chineseDayKind,
  dateOfDay,
  dayOfDate,
  expectedCounts,
  findAlarms,
  findGaps,
  interruptedSeries,
  placeboTest,
  surprisesOfCounts,
  syntheticControl,
  topAlarms,
} from '@crosscultural/series';
