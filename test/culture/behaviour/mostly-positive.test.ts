import { seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import { chanceOfMorePositive, mostlyPositive } from '../../../packages/culture/behaviour/mostly-positive';

const rates = [
  [0.7, 0.2, 0.1],
  [0.1, 0.8, 0.1],
  [0.05, 0.15, 0.8],
];
const certain = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

describe('chanceOfMorePositive', () => {
  it('is by hand for one negative and one positive post', () => {
    // Positive by one: 0 and + (0.2 · 0.8), + and 0 (0.1 · 0.15); by two: + and + (0.1 · 0.8).
    expect(chanceOfMorePositive([1, 0, 1], [rates])).toBeCloseTo(0.2 * 0.8 + 0.1 * 0.15 + 0.1 * 0.8, 12);
  });

  it('is certain for a reader without errors', () => {
    expect(chanceOfMorePositive([1, 9, 2], [certain])).toBe(1);
    expect(chanceOfMorePositive([2, 0, 2], [certain])).toBe(0);
    expect(chanceOfMorePositive([40, 0, 41], [certain])).toBe(1);
    expect(chanceOfMorePositive([40, 0, 40], [certain])).toBe(0);
  });

  it('takes each language’s own rates', () => {
    expect(chanceOfMorePositive([0, 0, 0, 0, 0, 1], [certain, rates])).toBeCloseTo(0.8, 12);
  });

  it('hardly changes where the normal approximation begins', () => {
    // 60 posts exactly, 61 by the approximation: between 59 and 60 exact ones the step is as large.
    const [exact, next] = [chanceOfMorePositive([20, 20, 20], [rates]), chanceOfMorePositive([20, 21, 20], [rates])];
    expect(Math.abs(next - exact)).toBeLessThan(0.01);
  });
});

describe('mostlyPositive', () => {
  const users = 1300;
  const name = {
    id: 'positive',
    label: 'positive',
    group: 'sentiment',
    estimand: 'share of posts',
    unit: 'share',
  } as const;
  /** Users are positive on 8, 9, … 20 of 20 polar posts, so 10 of 13 mostly; 20 posts are neutral. Read with the errors above. */
  const counts = new Float64Array(users * 6);
  const random = seededRandom(7);
  for (let user = 0; user < users; user++) {
    const good = 8 + (user % 13);
    for (let post = 0; post < 40; post++) {
      const truth = post >= 20 ? 1 : post < good ? 2 : 0;
      counts[user * 6 + random.categorical(rates[truth])]++;
    }
  }
  const column = (c: number) => Float64Array.from({ length: users }, (_, user) => counts[user * 6 + c]);
  const numerator = column(2);
  const denominator = numerator.map((n, user) => n + column(0)[user]);
  const share = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / users;

  it('comes back towards the planted share from what a model that errs counts', () => {
    const classes = { counts, confusions: [rates.map((row) => row.map((rate) => 1000 * rate))] };
    const measure = mostlyPositive({ ...name, numerator, denominator, classes });
    const [counted, corrected] = [share(measure.numerator), share(measure.corrected as Float64Array)];
    expect(Math.abs(corrected - 10 / 13)).toBeLessThan(Math.abs(counted - 10 / 13));
  });

  it('is as counted where no confusion is known, or the model does not err', () => {
    const without = mostlyPositive({ ...name, numerator, denominator, classes: { counts, confusions: [] } });
    expect(without.corrected).toBeUndefined();
    const sure = mostlyPositive({ ...name, numerator, denominator, classes: { counts, confusions: [certain] } });
    expect(share(sure.corrected as Float64Array)).toBeCloseTo(share(sure.numerator), 12);
  });
});
