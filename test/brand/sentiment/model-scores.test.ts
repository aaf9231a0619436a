import { type SentimentScores, scoreTable, sentimentScores } from '@crosscultural/brand';
import { describe, expect, it } from 'vitest';

const at = (mean: number, sd: number | null = null) => ({ mean, sd });

/** One set of two classes with a published figure, and one of three classes whose decisions lean. */
const scores: SentimentScores = {
  what: 'two sets',
  made: { by: 'command', engine: 'wasm', cpuSeconds: 1 },
  sets: [
    {
      ...{ name: 'shop', classes: ['bad', 'good'], splits: 1, rows: { train: 8, dev: 1, test: 1 }, differences: [] },
      models: [{ model: 'network', accuracy: at(0.9), macroF1: at(0.8), f1: [0.7, 0.9], ece: at(0.01) }],
      published: [{ model: 'BERT', measure: 'accuracy', value: '95.0' }],
    },
    {
      ...{ name: 'stars', classes: ['1', '2', '3'], splits: 2, rows: { train: 8, dev: 1, test: 1 }, differences: [] },
      models: [
        {
          ...{ model: 'network', accuracy: at(0.86, 0.01), macroF1: at(0.53, 0.02), f1: [0.6, 0.06, 0.93] },
          ...{
            ece: at(0.02, 0.001),
            leaning: { accuracy: at(0.84, 0.01), macroF1: at(0.63, 0.02), f1: [0.64, 0.32, 0.92] },
          },
        },
      ],
      published: [],
    },
  ],
};

describe('the table of scores', () => {
  it('shows the decisions that lean beside those of the most probable class, and says how they are made', () => {
    const { columns, rows, note } = scoreTable('title', scores);
    expect(columns.map(({ key }) => key).slice(-3)).toEqual(['ruleAccuracy', 'ruleMacroF1', 'ruleClasses']);
    expect(note).toContain('factors');
    expect(rows[2]).toEqual({
      ...{ set: 'stars', model: 'network', splits: 2, accuracy: '86.0 ± 1.0', macroF1: '53.0 ± 2.0', ece: '2.0 ± 0.1' },
      ...{ classes: '1 60.0, 2 6.0, 3 93.0', ruleClasses: '1 64.0, 2 32.0, 3 92.0' },
      ...{ ruleAccuracy: '84.0 ± 1.0', ruleMacroF1: '63.0 ± 2.0' },
    });
    expect(rows[0]).toMatchObject({ accuracy: '90.0', ruleAccuracy: '', ruleMacroF1: '', ruleClasses: '' });
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(columns.map(({ key }) => key).sort());
  });

  it('of two classes has no such columns, and no note on them', () => {
    const { columns, rows, note } = scoreTable('title', { ...scores, sets: scores.sets.slice(0, 1) });
    expect(columns.map(({ key }) => key)).not.toContain('ruleMacroF1');
    expect(note).toBeUndefined();
    expect(rows[1]).toMatchObject({ model: 'published: BERT', accuracy: 'accuracy 95.0' });
  });

  it('finds the rule in the scores that are kept', () => {
    const stars = sentimentScores('stars');
    expect(stars?.sets[0].models.every(({ leaning }) => leaning?.f1.length === 3)).toBe(true);
  });
});
