/** Who waits is told so after so long. */
const silentMilliseconds = 500;

/** A server that has not answered for so long is not waited for any more: on a machine that is busy an answer takes seconds. */
export const patienceSeconds = 10;

/**
 * Waits for work for ten seconds.
 *
 * @param onWaiting called once, when it takes longer than half a second.
 * @throws Error when it is not done by then.
 */
export function withinTime<T>(work: Promise<T>, onWaiting: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const silent = setTimeout(onWaiting, silentMilliseconds);
    const patient = setTimeout(() => reject(new Error(`no answer for ${patienceSeconds} s`)), patienceSeconds * 1000);
    work.then(resolve, reject).finally(() => {
      clearTimeout(silent);
      clearTimeout(patient);
    });
  });
}
