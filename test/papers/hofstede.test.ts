import { correlationInterval } from '@crosscultural/base';
import { expect, it } from 'vitest';
import { garciaGavilanes2013, hofstede } from '../../src/papers';

it('Hofstede’s values say: China is less individualist, expects more unequal power, avoids uncertainty less', () => {
  const sides = Object.fromEntries(hofstede.map((row) => [row.dimension, row.China - row['United States']]));
  expect(sides).toEqual({ individualism: -71, 'power distance': 40, 'uncertainty avoidance': -16 });
});

it('none of the three correlations over 30 countries can be told from half as strong a one', () => {
  for (const { correlation, countries } of garciaGavilanes2013) {
    const [low, high] = correlationInterval(correlation, countries) as [number, number];
    expect(low * high).toBeGreaterThan(0);
    expect(Math.min(Math.abs(low), Math.abs(high))).toBeLessThan(Math.abs(correlation) * 0.58);
  }
});
