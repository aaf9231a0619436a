/**
 * Works through a list, several items at a time. The next to begin is the first in the list whose predecessors have all
 * ended. The first failure stops the others by the signal that they were given, and is thrown when all have ended.
 *
 * @param after the items of the list that have to end before one begins; default none
 * @throws Error when items wait for each other in a circle.
 */
export async function sideBySide<T>(
  items: readonly T[],
  width: number,
  work: (item: T, signal: AbortSignal) => Promise<void>,
  after: (item: T) => readonly T[] = () => [],
): Promise<void> {
  const stop = new AbortController();
  const failures: unknown[] = [];
  const waiting = new Set(items);
  const ended = new Set<T>();
  const running = new Map<T, Promise<void>>();
  const begin = async (item: T) => {
    try {
      await work(item, stop.signal);
    } catch (error) {
      failures.push(error);
      stop.abort();
    }
    ended.add(item);
    running.delete(item);
  };
  while (failures.length === 0 && waiting.size > 0) {
    const ready = [...waiting].find((item) => after(item).every((other) => ended.has(other)));
    if (ready !== undefined && running.size < width) {
      waiting.delete(ready);
      running.set(ready, begin(ready));
    } else if (running.size > 0) await Promise.race(running.values());
    else throw new Error('Items wait for each other in a circle.');
  }
  await Promise.all(running.values());
  if (failures.length > 0) throw failures[0];
}
