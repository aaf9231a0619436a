export { effectAgainstCompetitors } from './competitors';
export { type DailyOutcomes, dailyOutcomes, type Outcome } from './daily-outcomes';
export { differenceCorrection } from './difference-correction';
export { intensityOf } from './intensity';
export { allReleases, type ReleaseEffect, releaseEffects } from './release-effects';
export { type ReleaseSeries, releaseSeries } from './release-series';
export type { DatedEvent } from './release-windows';
export { type DifferenceCorrection, type SentimentShift, sentimentShifts } from './sentiment-shift';
