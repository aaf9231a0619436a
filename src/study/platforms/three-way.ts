import type { RateRow } from '@crosscultural/culture';
import { simulateThreeWay } from '@crosscultural/simulation';

/** Rates of simulated users whose culture, platform and language do not always go together, and what was planted. */
export interface ThreeWayRates {
  rows: RateRow[];
  /** By factor and level: what the level adds to the rate, against the factor's first level in alphabetical order. */
  planted: readonly { factor: string; level: string; effect: number }[];
}

/** A design in which culture, platform and language can be told apart: what two platforms alone cannot show. */
export function simulatedThreeWay(seed: number): ThreeWayRates {
  const { rows, planted } = simulateThreeWay({ seed });
  return {
    rows: rows.map(({ user, culture, platform, language, posts, marked }) => ({
      ...{ user, value: marked / posts, levels: { culture, platform, language } },
    })),
    planted: [
      { factor: 'culture', level: 'individualist', effect: planted.culture },
      { factor: 'platform', level: 'B', effect: planted.platform },
      // The plan counts from Chinese, the alphabet from English.
      { factor: 'language', level: 'zh', effect: -planted.language },
    ],
  };
}
