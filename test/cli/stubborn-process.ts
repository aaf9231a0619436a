import { untilInterrupted } from '../../src/cli/interrupt';

/** Work that takes no notice of Ctrl-C. */
void untilInterrupted(
  (signal) =>
    new Promise(() => {
      signal.addEventListener('abort', () => console.log('asked to end'));
      setInterval(() => undefined, 1000);
      console.log('working');
    }),
);
