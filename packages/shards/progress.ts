/** How far a stage is. */
export interface StageProgress {
  step: string;
  done: number;
  of: number;
  /** Shards that have failed for good, among those done. */
  dead: number;
  /** Shards a second since the stage was begun or gone on with; 0 before the first. */
  rate: number;
  /** Until all are done, at that rate; undefined before the first. */
  secondsLeft?: number;
}

/** Measures a stage, from what was done when it was begun or gone on with. */
export function measureStage(step: string, of: number, doneBefore: number, started: number) {
  return (done: number, dead: number, now: number): StageProgress => {
    const seconds = (now - started) / 1000;
    const rate = seconds > 0 ? (done - doneBefore) / seconds : 0;
    return { step, done, of, dead, rate, ...(rate > 0 ? { secondsLeft: (of - done) / rate } : {}) };
  };
}

/**
 * The progress in a line: `segment 12 of 50 shards, 0.8 a second, 48 s left`.
 */
export function progressLine({ step, done, of, dead, rate, secondsLeft }: StageProgress): string {
  const left = secondsLeft === undefined || done === of ? [] : [`${durationInWords(secondsLeft)} left`];
  const pace = rate > 0 ? [rate >= 0.1 ? `${rate.toFixed(1)} a second` : `${(rate * 60).toFixed(1)} a minute`] : [];
  return [`${step} ${done} of ${of} shards`, ...pace, ...left, ...(dead > 0 ? [`${dead} failed`] : [])].join(', ');
}

function durationInWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
