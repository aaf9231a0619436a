import { describe, expect, it } from 'vitest';
import { matchEvents } from '../../../packages/brand/events';

const on = (...dates: string[]) => dates.map((date) => ({ date }));

describe('matchEvents', () => {
  it('pairs nearest first, each event once', () => {
    const { matched, missed, unexpected } = matchEvents(
      on('2023-03-01', '2023-03-03', '2023-06-01'),
      on('2023-03-02', '2023-03-03', '2023-09-01'),
    );
    expect(matched).toEqual([
      { told: { date: '2023-03-02' }, found: { date: '2023-03-01' }, days: -1 },
      { told: { date: '2023-03-03' }, found: { date: '2023-03-03' }, days: 0 },
    ]);
    expect(missed).toEqual(on('2023-09-01'));
    expect(unexpected).toEqual(on('2023-06-01'));
  });

  it('keeps to the tolerance, across months', () => {
    expect(matchEvents(on('2023-03-01'), on('2023-02-27')).matched).toHaveLength(1);
    expect(matchEvents(on('2023-03-02'), on('2023-02-27')).matched).toHaveLength(0);
    expect(matchEvents(on('2023-03-02'), on('2023-02-27'), 3).matched).toHaveLength(1);
  });

  it('refuses dates that do not exist and bad tolerances', () => {
    expect(() => matchEvents(on('2023-02-30'), [])).toThrow(/not a date/);
    expect(() => matchEvents([], [], -1)).toThrow(/tolerance/);
  });
});
