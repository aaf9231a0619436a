export { effectAgainstCompetitors } from './competitors';
export { type DailyOutcomes, dailyOutcomes, type Outcome } from './daily-outcomes';
export { intensityOf } from './intensity';
export { allReleases, type ReleaseEffect, releaseEffects } from './release-effects';
export type { DatedEvent } from './release-windows';
export { type DifferenceCorrection, type SentimentShift, sentimentShifts } from './sentiment-shift';
