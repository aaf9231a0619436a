import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '@crosscultural/base';

/** The time, so that tests can bring their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** @throws the signal's reason when it aborts. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  async wait(milliseconds, signal) {
    try {
      await sleep(milliseconds, undefined, { signal });
    } catch {
      throw signal?.reason;
    }
  },
};

/** A host wants a longer pause than the run is ready to wait. */
export class LongWaitError extends Error {
  override name = 'LongWaitError';

  constructor(
    readonly host: string,
    readonly milliseconds: number,
  ) {
    const seconds = Math.ceil(milliseconds / 1000);
    super(`${host} asks for a pause of ${seconds} s; start the crawl again then, or allow a longer wait`);
  }
}

export interface PaceOptions {
  /** Least time between the end of one request to a host and the start of the next, ms. */
  delay: number;
  /** Each pause is lengthened by a random share of the delay, up to this one. */
  jitter: number;
  /** Longest pause that is waited for, ms; a longer one throws LongWaitError. */
  longestWait: number;
  random: Random;
  clock: Clock;
  onWait?: (host: string, milliseconds: number) => void;
  /** When each host may be asked next; runs that share it keep their distance from each other, too. */
  turns?: Map<string, HostTurn>;
}

export interface Pace {
  /** Runs a request when its host's turn has come: one at a time per host, and the delay apart. */
  request<T>(host: string, send: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** No request to the host for the given time from now, as its Retry-After or a backoff asks. */
  hold(host: string, milliseconds: number): void;
  /** The host's own delay (Crawl-delay), where it is longer than ours. */
  slowDown(host: string, milliseconds: number): void;
}

/** Where a host stands. */
export interface HostTurn {
  /** Resolves when the request before has ended. */
  before: Promise<unknown>;
  /** The next request may not start before. */
  freeAt: number;
}

/**
 * Spaces requests. The delay counts from the end of a request, so that the server sees at least it between two
 * arrivals however long an answer takes. A run's first request waits one delay as well: a run that was killed a
 * moment ago may just have sent one.
 */
export function paceRequests(options: PaceOptions): Pace {
  const { delay, jitter, longestWait, random, clock, onWait, turns = new Map() } = options;
  const ownDelays = new Map<string, number>();
  const pause = (host: string) => (ownDelays.get(host) ?? delay) * (1 + jitter * random.uniform());

  const turnOf = (host: string): HostTurn => {
    let turn = turns.get(host);
    if (!turn) {
      turn = { before: Promise.resolve(), freeAt: clock.now() + pause(host) };
      turns.set(host, turn);
    }
    return turn;
  };

  const waitForTurn = async (host: string, turn: HostTurn, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    const first = turn.freeAt - clock.now();
    if (first > longestWait) throw new LongWaitError(host, first);
    if (first > 0) onWait?.(host, first);
    // Timers may fire a little early, and cannot run for weeks: look at the clock again.
    for (let rest = first; rest > 0; rest = turn.freeAt - clock.now()) {
      await clock.wait(Math.min(Math.ceil(rest), 3_600_000), signal);
    }
  };

  return {
    request(host, send, signal) {
      const turn = turnOf(host);
      const result = turn.before.then(async () => {
        await waitForTurn(host, turn, signal);
        try {
          return await send();
        } finally {
          turn.freeAt = Math.max(turn.freeAt, clock.now() + pause(host));
        }
      });
      turn.before = result.catch(() => undefined);
      return result;
    },
    hold(host, milliseconds) {
      const turn = turnOf(host);
      turn.freeAt = Math.max(turn.freeAt, clock.now() + milliseconds);
    },
    slowDown(host, milliseconds) {
      if (milliseconds <= (ownDelays.get(host) ?? delay)) return;
      ownDelays.set(host, milliseconds);
      this.hold(host, milliseconds);
    },
  };
}
