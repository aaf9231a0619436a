import { escapeHtml } from '@crosscultural/base';
import { type ReplaceableDisplay, replaceableDisplay } from './display';

export interface ProgressBar {
  /** Says how much is done, from 0 to the total. */
  update(done: number): void;
  /** Shows the last state, whenever it was reported; needed only when the work ends before the total. */
  finish(): void;
}

/** Seconds that are left are shown from so many on. */
const worthSaying = 2;

/** Shows progress at most this often. */
const intervalMilliseconds = 200;

/**
 * A progress bar under the cell, updated in place, with the time that is left while it runs. What remains in the saved notebook is the
 * last state only, without any time, so that two runs leave the same bytes: work that ends before the total calls `finish`.
 *
 * @param label what is being counted, written before the bar.
 * @param total the amount that means done, in any unit
 * @example
 * const bar = progressBar('reading letters', 500);
 * for (let read = 1; read <= 500; read++) bar.update(read);
 */
export function progressBar(label: string, total: number): ProgressBar {
  return barOn(replaceableDisplay(), label, total);
}

/** The entry of an output's metadata by which the runner knows what passes: it is told on the terminal and saved nowhere. */
export const passing = { crosscultural: { passing: true } };

/** Work that is done sooner shows no passing bar. */
const soonMilliseconds = 1000;

/**
 * A progress bar as `progressBar`, of which nothing remains: for functions that take long in whatever cell calls them. A run of the
 * notebook shows it on the terminal, and saves nothing of it.
 *
 * @param label what is being counted, written before the bar.
 * @param total the amount that means done, in any unit
 * @example
 * const bar = passingBar('settings judged', 12);
 * bar.update(1);
 * bar.finish(); // gone
 */
export function passingBar(label: string, total: number): ProgressBar {
  const display = replaceableDisplay();
  const started = performance.now();
  let isShown = false;
  const bar = barOn({ show: (data) => display.show(data, passing) }, label, total);
  return {
    update(done) {
      if (performance.now() - started < soonMilliseconds) return;
      isShown = true;
      bar.update(done);
    },
    finish() {
      if (isShown) display.show({ 'text/plain': '' }, passing);
    },
  };
}

/**
 * A passing bar for work that says itself how much there is of it: a listener that shows it, and lets it go when all is done.
 *
 * @param label what is being counted.
 * @example
 * const triplets = await study.extract('foreign', passingCounter('reviews read'));
 */
export function passingCounter(label: string): (done: number, of: number) => void {
  let bar: ProgressBar | undefined;
  return (done, of) => {
    bar ??= passingBar(label, of);
    bar.update(done);
    if (done >= of) bar.finish();
  };
}

/**
 * The items of a list one by one, with a passing bar that counts those that are done.
 *
 * @param label what is being counted.
 * @param items are gone through once.
 * @example
 * const squares = Array.from(counted('numbers squared', [1, 2, 3]), (n) => n * n);
 */
export function* counted<T>(label: string, items: readonly T[]): Generator<T> {
  const bar = passingBar(label, items.length);
  try {
    for (const [i, item] of items.entries()) {
      yield item;
      bar.update(i + 1);
    }
  } finally {
    bar.finish();
  }
}

function barOn(display: Pick<ReplaceableDisplay, 'show'>, label: string, total: number): ProgressBar {
  let shownAt = Number.NEGATIVE_INFINITY;
  let latest = 0;
  const started = performance.now();
  function left(): string {
    if (latest <= 0 || latest >= total) return '';
    const seconds = (((performance.now() - started) / 1000) * (total - latest)) / latest;
    return seconds < worthSaying ? '' : `, about ${Math.ceil(seconds)} s left`;
  }
  function show(rest = left()): void {
    shownAt = performance.now();
    const text = `${label}: ${latest} of ${total}${rest}`;
    display.show({
      'text/html': `<progress value="${latest}" max="${total}"></progress> ${escapeHtml(text)}`,
      'text/plain': text,
    });
  }
  return {
    update(done) {
      latest = done;
      if (done >= total || performance.now() - shownAt >= intervalMilliseconds) show();
    },
    finish: () => show(''),
  };
}
