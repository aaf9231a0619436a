import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  readScores,
  type ScoredSet,
  type TaskScores,
  taskNames,
  withTask,
  writeScores,
} from '../../../models/sentiment/scores';
import { projectFolder } from '../../../src/project';

const file = path.join(projectFolder, 'models', 'sentiment', 'scores.json');
const scores = readScores(file);
const sets = Object.values(scores).flatMap((task: TaskScores) => task.sets);

describe('models/sentiment/scores.json', () => {
  it('holds tables that are asked for, each with what made it', () => {
    expect(Object.keys(scores).length).toBeGreaterThan(0);
    expect(taskNames.filter((name) => name in scores)).toEqual(Object.keys(scores));
    for (const [name, { made }] of Object.entries(scores)) {
      expect(made.by).toContain(`models/sentiment/score.ts ${name} `);
      expect(['wasm', 'onnx']).toContain(made.engine);
    }
  });

  it('scores every model of a set with numbers that can be', () => {
    for (const { models, classes, splits, rows, name } of sets) {
      expect(Math.min(rows.train, rows.dev, rows.test), name).toBeGreaterThan(0);
      for (const { accuracy, macroF1, macroRecall, ece, f1, leaning } of models) {
        expect(f1).toHaveLength(classes.length);
        expect(leaning === undefined, name).toBe(classes.length === 2);
        for (const { mean, sd } of [accuracy, macroF1, macroRecall, ece, leaning?.macroF1 ?? macroF1]) {
          expect(mean).toBeGreaterThanOrEqual(0);
          expect(mean).toBeLessThanOrEqual(1);
          expect(sd === null).toBe(splits === 1);
        }
        expect(macroF1.mean).toBeCloseTo(f1.reduce((sum, value) => sum + value, 0) / f1.length, 3);
      }
    }
  });

  it('compares models by the scores that it tells', () => {
    const scoreOf = ({ models }: ScoredSet, model: string) => {
      const { accuracy, leaning } = models.find((other) => other.model === model) ?? models[-1];
      return (leaning?.macroF1 ?? accuracy).mean;
    };
    for (const set of sets) {
      for (const { model, than, mean, overRows, overSplits } of set.differences) {
        expect(mean).toBeCloseTo(scoreOf(set, model) - scoreOf(set, than), 3);
        expect(overRows[0]).toBeLessThanOrEqual(overRows[1]);
        expect(overSplits === null).toBe(set.splits === 1);
      }
    }
  });
});

describe('a task', () => {
  const made: TaskScores = { what: 'w', made: { by: 'b', engine: 'wasm', cpuSeconds: 1 }, sets: [] };

  it('replaces its own table and leaves the others', () => {
    const first = withTask(withTask({}, 'cross', made), 'shop', made);
    expect(Object.keys(first)).toEqual(['shop', 'cross']);
    const second = withTask(first, 'cross', { ...made, what: 'new' });
    expect(second.shop?.what).toBe('w');
    expect(second.cross?.what).toBe('new');
  });

  it('finds the file as it was written, none as empty, and names a damaged one', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'scores-'));
    const at = path.join(folder, 'scores.json');
    expect(readScores(at)).toEqual({});
    writeScores(at, { shop: made });
    expect(readScores(at)).toEqual({ shop: made });
    writeFileSync(at, readFileSync(at, 'utf8').slice(0, 20));
    expect(() => readScores(at)).toThrow(/damaged/);
  });
});
