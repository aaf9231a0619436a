import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type MatrixRow, matrixTable, rowOf } from '../../../models/finetuning/matrix-table';
import { scoreTable } from '../../../models/finetuning/score-table';
import { readModelScores, shippedModels } from '../../../packages/absa';

const read = (...names: string[]) => readFileSync(path.join(...names), 'utf8');

describe.each(shippedModels().filter(({ kind }) => kind === 'triplets'))('the card of $name', ({ folder }) => {
  const card = read(folder, 'README.md');
  const scores = readModelScores(folder);

  it('has the table of its scores', () => {
    expect(card).toContain(scoreTable(scores));
  });

  it('has the table of every training set against every test set', () => {
    const { rows } = JSON.parse(read(folder, 'matrix.json')) as { rows: MatrixRow[] };
    expect(rows.length).toBeGreaterThanOrEqual(4);
    for (const { f1, low, high } of rows.flatMap(({ sets }) => sets)) expect(low <= f1 && f1 <= high).toBe(true);
    expect(card).toContain(matrixTable([rowOf('all sets together: **this model**', scores), ...rows]));
  });
});

it('puts a dash where a model was not scored, and leaves parts of sets out that the encoder has not read', () => {
  const of = (name: string, part: string, f1: number) => ({ name, part, f1, low: 0, high: 1 });
  const rows = [
    { learnedFrom: 'one', sets: [of('x', 'test', 0.5), of('x', 'dev, unread', 0.25)] },
    { learnedFrom: 'two', sets: [of('y', 'dev', 0.12345)] },
  ];
  expect(matrixTable(rows).split('\n')).toEqual([
    '| learned from | x, test | y, dev |',
    '| --- | ---: | ---: |',
    '| one | 50.0 | – |',
    '| two | – | 12.3 |',
  ]);
});
