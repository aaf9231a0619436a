import { escapeHtml } from '@crosscultural/base';
import { replaceableDisplay } from './display';

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
  const display = replaceableDisplay();
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
