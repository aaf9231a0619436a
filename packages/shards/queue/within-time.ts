/** @throws Error when the work is not done within ten seconds. */
export function withinTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer for 10 s')), 10_000);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
