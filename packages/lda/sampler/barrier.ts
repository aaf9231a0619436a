/** What the numbers of a control array mean. */
const ARRIVED = 0;
const ROUND = 1;
const STOP_WISHED = 2;
const STOP_DECIDED = 3;

/** Makes `workers` threads that share a control array wait for each other, round after round. */
export function barrier(control: Int32Array, workers: number): () => void {
  let round = 0;
  return () => {
    round++;
    if (Atomics.add(control, ARRIVED, 1) === workers * round - 1) {
      Atomics.store(control, ROUND, round);
      Atomics.notify(control, ROUND);
      return;
    }
    // Sleeping costs more than a sweep's imbalance usually lasts, so look a while before.
    for (let looks = 0; Atomics.load(control, ROUND) < round; looks++) {
      if (looks > 5000) Atomics.wait(control, ROUND, round - 1);
    }
  };
}

/** The main thread wishes an end; one worker decides it before a barrier, so that all see it at the same sweep. */
export function wishStop(control: Int32Array): void {
  Atomics.store(control, STOP_WISHED, 1);
}

export function decideStop(control: Int32Array): void {
  if (Atomics.load(control, STOP_WISHED) === 1) Atomics.store(control, STOP_DECIDED, 1);
}

export function stopDecided(control: Int32Array): boolean {
  return Atomics.load(control, STOP_DECIDED) === 1;
}
