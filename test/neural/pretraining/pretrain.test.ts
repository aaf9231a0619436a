import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seededRandom } from '@crosscultural/base';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BertConfig, bertStates, createWordPieceTokeniser } from '../../../packages/neural/bert';
import {
  countWords,
  guessingLoss,
  learnWordPieces,
  type Pretraining,
  pieceKinds,
  pretrainBert,
  sequencesOf,
} from '../../../packages/neural/pretraining';
import { pretrainingBatch } from '../../../packages/neural/pretraining/batch';
import { pretrainingLosses, pretrainingShapes } from '../../../packages/neural/pretraining/losses';
import { drawByWeight } from '../../../packages/neural/pretraining/pretrain';
import { tensorflow, useEngine, valueAndGradients } from '../../../packages/neural/tensor';
import { createVariables, initialValues, type TrainedParameters } from '../../../packages/neural/training';
import { simulatedSentences } from './sentences';

const folder = mkdtempSync(path.join(tmpdir(), 'pretrain-'));
beforeAll(() => useEngine('wasm'));
afterAll(() => rmSync(folder, { recursive: true }));

const texts = simulatedSentences(400, 1);
const vocabulary = learnWordPieces(countWords(texts.map(({ text }) => text)), { size: 100, minimumCount: 2 });
const tokeniser = createWordPieceTokeniser({ vocabulary, lowerCase: true, stripAccents: null });
const random = seededRandom(1);
const sequences = texts.flatMap(({ text, stars }) => sequencesOf(text, stars, tokeniser, random));
const config: BertConfig = {
  ...{ vocabularySize: vocabulary.length, hiddenSize: 32, layers: 2, heads: 2 },
  ...{ intermediateSize: 128, maximumLength: 64, segmentKinds: 2, dropout: 0.1 },
};
const [held, learned] = [sequences.slice(0, 40), sequences.slice(40)];
const masking = { share: 0.15, joining: 0.2 };

function pretraining(steps: [number, number], change: Partial<Pretraining> = {}): Pretraining {
  return {
    ...{ config, vocabulary, held, sequences: learned },
    stages: steps.map((steps, i) => ({
      ...{ name: `part ${i}`, steps, learningRate: i === 0 ? 5e-3 : 2e-3 },
      weights: learned.map(() => 1),
    })),
    settings: {
      ...{ seed: 1, warmUp: 0.1, weightDecay: 0.01, clipNorm: 1 },
      ...{ batchSize: 16, examplesAtOnce: 8, masking, starWeight: 0.3 },
    },
    ...change,
  };
}

const bytes = ({ values }: TrainedParameters<unknown>) => Object.values(values).map((numbers) => [...numbers]);

describe('pretrainBert', () => {
  it('learns to guess hidden words far better than by their frequency, and the stars', async () => {
    const { numTensors } = tensorflow().memory();
    const { details } = await pretrainBert(pretraining([200, 50]));
    expect(tensorflow().memory().numTensors).toBe(numTensors);
    expect(details.maskedWords).toBeLessThan(0.6 * guessingLoss(held, pieceKinds(vocabulary)));
    expect(details.stars).toBeGreaterThan(0.9);
  });

  it('goes on after it was cut off, to the same bytes', async () => {
    const whole = await pretrainBert(pretraining([6, 4]));
    const checkpoint = { folder: path.join(folder, 'cut'), identity: 'same', everySteps: 2 };
    let parts = 0;
    const cutOff = () => {
      if (++parts === 15) throw new Error('cut off');
    };
    await expect(pretrainBert(pretraining([6, 4], { checkpoint, onProgress: cutOff }))).rejects.toThrow('cut off');
    let pieces = 0;
    const count = () => pieces++;
    const resumed = await pretrainBert(pretraining([6, 4], { checkpoint, onProgress: count }));
    expect(bytes(resumed)).toEqual(bytes(whole));
    // Two parts a step: the eighth step was being made, six were written.
    expect(pieces).toBe(8);
  });
});

describe('pretrainingLosses', () => {
  const kinds = pieceKinds(vocabulary);
  const shapes = pretrainingShapes(config);
  const values = initialValues(shapes, seededRandom(3));
  for (const name of ['maskedWords.bias', 'stars.bias']) {
    values[name] = values[name].map((_, i) => Math.sin(i));
  }
  const batch = {
    ...pretrainingBatch(learned.slice(0, 3), kinds, masking, seededRandom(4)),
    stars: Int32Array.of(2, -1, 0),
  };

  it('are the cross-entropies of the heads, computed by hand from the states', () => {
    const variables = createVariables(shapes, values);
    const tf = tensorflow();
    tf.tidy(() => {
      const { maskedWords, stars } = pretrainingLosses(batch, variables, config);
      const states = bertStates(batch, variables, config, null).dataSync();
      const H = config.hiddenSize;
      const state = (place: number) => [...states.slice(place * H, (place + 1) * H)];
      const wordLosses = [...batch.places].map((place, k) => {
        const guess = normalised(times(state(place), values['maskedWords.dense.weights'], H).map(gelu));
        const logits = vocabulary.map((_, row) => {
          const dot = guess.reduce((sum, x, i) => sum + x * values.entries[row * H + i], 0);
          return dot + values['maskedWords.bias'][row];
        });
        return crossEntropy(logits, batch.targets[k]);
      });
      expect(maskedWords.dataSync()[0]).toBeCloseTo(mean(wordLosses), 4);
      const starLosses = [0, 2].map((row) => {
        const positions = [...Array(batch.length).keys()].filter((at) => batch.mask[row * batch.length + at] === 1);
        const all = positions.map((at) => state(row * batch.length + at));
        const largest = all[0].map((_, i) => Math.max(...all.map((one) => one[i])));
        const logits = times([...all[0], ...largest], values['stars.weights'], 3);
        return crossEntropy(
          logits.map((x, i) => x + values['stars.bias'][i]),
          batch.stars[row],
        );
      });
      expect(stars?.dataSync()[0]).toBeCloseTo(mean(starLosses), 4);
    });
    for (const variable of Object.values(variables)) variable.dispose();
  });

  it('have gradients as differences of the loss say, for the table that is both the first and the last layer', () => {
    const variables = createVariables(shapes, values);
    const tf = tensorflow();
    const loss = () => pretrainingLosses(batch, variables, config).maskedWords;
    const { gradients } = tf.tidy(() => valueAndGradients(loss, variables));
    const row = batch.targets[0];
    const at = row * config.hiddenSize + 5;
    const moved = (by: number) => {
      const table = values.entries.slice();
      table[at] += by;
      variables.entries.assign(tf.tensor(table, variables.entries.shape));
      return tf.tidy(() => loss().dataSync()[0]);
    };
    const slope = (moved(0.02) - moved(-0.02)) / 0.04;
    expect(gradients.entries.dataSync()[at]).toBeCloseTo(slope, 2);
    expect(Math.abs(slope)).toBeGreaterThan(0.02);
    expect(gradients['stars.weights']).toBeUndefined();
    tf.dispose([gradients, variables]);
  });

  it('have none for stars that nobody knows', () => {
    const variables = createVariables(shapes, values);
    tensorflow().tidy(() => {
      expect(pretrainingLosses({ ...batch, stars: Int32Array.of(-1, -1, -1) }, variables, config).stars).toBeNull();
    });
    for (const variable of Object.values(variables)) variable.dispose();
  });
});

describe('drawByWeight', () => {
  it('draws each as often as its weight says', () => {
    const drawn = drawByWeight([2.5, 1, 0, 0.5], 40_000, seededRandom(1));
    const counts = [0, 1, 2, 3].map((index) => drawn.filter((one) => one === index).length);
    [25_000, 10_000, 0, 5000].forEach((wanted, i) => {
      expect(Math.abs(counts[i] - wanted)).toBeLessThan(300);
    });
    expect(() => drawByWeight([0], 1, seededRandom(1))).toThrow(RangeError);
  });
});

const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
/** x W of [inputs, outputs] */
const times = (x: number[], weights: Float32Array, outputs: number) =>
  Array.from({ length: outputs }, (_, o) => x.reduce((sum, value, i) => sum + value * weights[i * outputs + o], 0));
/** x Φ(x), Φ by its series (Abramowitz and Stegun 26.2.10) */
function gelu(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; n < 40; n++) {
    term *= (-x * x) / (2 * n);
    sum += term / (2 * n + 1);
  }
  return x * (0.5 + sum / Math.sqrt(2 * Math.PI));
}
function normalised(x: number[]): number[] {
  const centred = x.map((value) => value - mean(x));
  return centred.map((value) => value / Math.sqrt(mean(centred.map((one) => one * one)) + 1e-12));
}
function crossEntropy(logits: number[], right: number): number {
  return Math.log(logits.reduce((sum, z) => sum + Math.exp(z), 0)) - logits[right];
}
