import { seededRandom } from '@crosscultural/base';
import { test } from 'vitest';
import { compareBehaviour } from '../src/culture';
import { simulatedRead } from './culture/behaviour/made-read';

test('x', () => {
  const { read } = simulatedRead(120, 11);
  let any = 0,
    raw = 0,
    tests = 0;
  for (let s = 1; s <= 60; s++) {
    const users = { ...read.microblogs.users };
    users.platform = Uint8Array.from(seededRandom(s).shuffle([...users.platform]));
    const rows = compareBehaviour({ ...read, microblogs: { ...read.microblogs, users } }, { seed: 1 });
    const sig = rows.filter((r) => r.significant);
    if (sig.length) {
      any++;
      console.log(
        s,
        sig
          .map(
            (r) =>
              r.id +
              ' ' +
              r.p!.toExponential(1) +
              ' ' +
              r.estimates.map((e) => e.value.toFixed(3) + '±' + e.error.toFixed(2)).join(' '),
          )
          .join('; '),
      );
    }
    for (const r of rows)
      if (r.p !== null) {
        tests++;
        if (r.p < 0.05) raw++;
      }
  }
  console.log(any, raw / tests);
}, 100000);
