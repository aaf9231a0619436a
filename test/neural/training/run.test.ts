import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContainer, UserError, writeContainer } from '@crosscultural/base';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tensorflow, useEngine } from '../../../packages/neural/tensor';
import {
  assignValues,
  hasCheckpoint,
  removeCheckpoint,
  runTraining,
  type TrainedParameters,
  type TrainingSettings,
} from '../../../packages/neural/training';
import { dev, toyTraining } from './toy';

const folder = mkdtempSync(path.join(tmpdir(), 'training-'));
beforeAll(() => useEngine('wasm'));
afterAll(() => rmSync(folder, { recursive: true }));

const averaged: Partial<TrainingSettings> = { averaging: 0.9 };

/** Trains from the start, or from where the folder says. */
async function train(
  settings: Partial<TrainingSettings>,
  { name = '', identity = 'toy', cutAt = -1 }: { name?: string; identity?: string; cutAt?: number } = {},
) {
  const training = toyTraining(settings);
  const passes: string[] = [];
  let judged = 0;
  try {
    const best = await runTraining({
      ...training,
      checkpoint: name === '' ? undefined : { folder: path.join(folder, name), identity, everySteps: 2 },
      judge() {
        if (judged++ === cutAt) throw new Error('cut off');
        return training.judge();
      },
      onProgress: ({ stage, epoch, epochs, judgement }) =>
        passes.push(`${stage} ${epoch}/${epochs} ${judgement === null ? '-' : judgement.details.right}`),
    });
    assignValues(training.variables, best.values);
    expect(training.judge().score).toBe(best.score);
    return { best, passes };
  } finally {
    training.dispose();
  }
}

const bytes = ({ values }: TrainedParameters<unknown>) => Object.values(values).map((numbers) => [...numbers]);

describe('runTraining', () => {
  it('learns, judges the last stage alone and gives the best pass', async () => {
    const { numTensors } = tensorflow().memory();
    const { best, passes } = await train({});
    expect(tensorflow().memory().numTensors).toBe(numTensors);
    expect(best.score).toBeGreaterThan(0.9);
    expect(best.details.right).toBe(best.score * dev.length);
    expect(passes[0]).toBe('pre-training 1/1 -');
    expect(passes).toHaveLength(9);
    expect(passes[best.epoch]).toBe(`texts ${best.epoch}/8 ${best.details.right}`);
    // The first among equals.
    expect(passes.slice(1, best.epoch).every((pass) => Number(pass.split(' ')[2]) < best.details.right)).toBe(true);
  });

  it('gives the same bytes again, and others with another seed', async () => {
    const [first, second, other] = [await train({}), await train({}), await train({ seed: 2 })];
    expect(bytes(second.best)).toEqual(bytes(first.best));
    expect(bytes(other.best)).not.toEqual(bytes(first.best));
  });

  it.each([0, 1, 4])('goes on after it was cut off at judged pass %i, to the same bytes', async (cutAt) => {
    const whole = await train(averaged);
    const name = `cut-${cutAt}`;
    await expect(train(averaged, { name, cutAt })).rejects.toThrow('cut off');
    expect(hasCheckpoint(path.join(folder, name))).toBe(true);
    const resumed = await train(averaged, { name });
    expect(bytes(resumed.best)).toEqual(bytes(whole.best));
    expect(resumed.passes).toEqual(whole.passes.slice(cutAt + 1));
    // What is finished is not trained again, until its files are removed.
    const again = await train(averaged, { name });
    expect(again.passes).toEqual([]);
    expect(again.best).toEqual(resumed.best);
    removeCheckpoint(path.join(folder, name));
    expect(readdirSync(path.join(folder, name))).toEqual([]);
  });

  it('begins anew where the folder holds another training', async () => {
    await train(averaged, { name: 'other', identity: 'another data set' });
    const { passes } = await train(averaged, { name: 'other' });
    expect(passes).toHaveLength(9);
  });

  it('makes the same training in parts of a batch', async () => {
    const [whole, parts] = [await train({}), await train({ examplesAtOnce: 3 })];
    bytes(parts.best).forEach((numbers, i) => {
      numbers.forEach((number, k) => {
        expect(number).toBeCloseTo(bytes(whole.best)[i][k], 3);
      });
    });
  });

  it('stops early when no pass is better any more', async () => {
    const { best, passes } = await train({ patience: 1 });
    expect(passes.length).toBeLessThan(9);
    expect(passes).toHaveLength(1 + best.epoch + 1);
  });

  it('stops when the loss is no number, and keeps the last good state', async () => {
    const training = toyTraining({}, 30, 1e38);
    const checkpoint = { folder: path.join(folder, 'spoilt'), identity: 'toy', everySteps: 1 };
    const failed = runTraining({ ...training, checkpoint });
    await expect(failed).rejects.toThrow(UserError);
    await expect(failed).rejects.toThrow(/loss became .*pass \d+, batch \d+.*lower learning rate than 1e\+38/u);
    const { arrays } = readContainer<Record<string, Float32Array>>(
      path.join(checkpoint.folder, 'training.bin'),
      'training state',
    );
    expect([...arrays['value words']].every(Number.isFinite)).toBe(true);
    training.dispose();
  });

  it('refuses a judge without a number, and a training without a pass', async () => {
    const training = toyTraining();
    const judge = () => ({ score: Number.NaN, details: { right: 0 } });
    await expect(runTraining({ ...training, judge })).rejects.toThrow('The judge gave no number');
    await expect(runTraining({ ...training, stages: [] })).rejects.toThrow('at least one pass');
    training.dispose();
  });

  it('refuses the best parameters of another training', async () => {
    const name = 'mixed';
    await train(averaged, { name });
    await train(averaged, { name: 'stranger', identity: 'another' });
    copyFileSync(path.join(folder, 'stranger', 'best.bin'), path.join(folder, name, 'best.bin'));
    await expect(train(averaged, { name })).rejects.toThrow(/best\.bin is of another training .*: remove both\.$/u);
    expect(existsSync(path.join(folder, name, 'training.bin'))).toBe(true);
  });

  it('says what is wrong with a state whose checksum is right', async () => {
    await expect(train(averaged, { name: 'wrong', cutAt: 1 })).rejects.toThrow('cut off');
    const file = path.join(folder, 'wrong', 'training.bin');
    const { description, arrays } = readContainer(file, 'training state');
    const again = () => train(averaged, { name: 'wrong' });
    writeContainer(file, 'training state', { description: { ...(description as object), place: null }, arrays });
    await expect(again()).rejects.toThrow(/training\.bin: the description of the training is wrong: place: /);
    const { 'second words': _, ...others } = arrays;
    writeContainer(file, 'training state', { description, arrays: others });
    await expect(again()).rejects.toThrow(/the arrays of the parameter words do not fit together; remove the file/);
    // One that names no training is none of this one.
    writeContainer(file, 'training state', { description: null, arrays });
    expect((await again()).passes.length).toBeGreaterThan(1);
  });
});
