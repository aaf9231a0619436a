export { surprisesOfCounts } from './alarms/day-surprises';
export { type Alarm, type AlarmOptions, findAlarms } from './alarms/find-alarms';
export { surprise } from './alarms/tail';
export { topAlarms } from './alarms/top-alarms';
export { type Burst, type BurstOptions, burstLevels } from './bursts/levels';
export { burstsOfShares, type ShareBurst } from './bursts/shares';
export { chineseDayKind, type DayKind, dateOfDay, dayKinds, dayOfDate, mondayOf, weekday } from './calendar';
export { type SegmentModel, segmentModels } from './change-points/costs';
export { type ChangePointOptions, changePoints } from './change-points/pelt';
export * from './effects';
export {
  type DailyCounts,
  type ExpectedCounts,
  type ExpectedCountsOptions,
  expectedCounts,
  seasonalCells,
} from './season/expected-counts';
export { daysInGaps, findGaps, type Gap, type GapOptions } from './season/gaps';
