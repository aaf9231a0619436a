import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base';
import { readBertConfig } from '../../../packages/neural/bert/config';
import { readBertParameters } from '../../../packages/neural/bert/parameters';
import { readTokeniserSettings } from '../../../packages/neural/bert/tokeniser-files';
import { createWordPieceTokeniser } from '../../../packages/neural/bert/word-pieces';
import {
  computedNumbers,
  tensorflow,
  useDeterministicEngine,
  useEngine,
  valueAndGradients,
} from '../../../packages/neural/tensor';
import { initialValues } from '../../../packages/neural/training';
import { type Query, type Sentence, sentencesOf } from '../../../packages/triplets';
import { batchOf } from '../../../packages/triplets/encoder/batch';
import { createLateEncoder, lateEncoderShapes, questionShapes } from '../../../packages/triplets/encoder/late-encoder';
import {
  distanceRow,
  encodeLateQuestion,
  encodeSentence,
  questionRows,
  readingRows,
} from '../../../packages/triplets/encoder/late-question';
import { createAnswerLayers, headShapes, logitsOf } from '../../../packages/triplets/model/answer-layers';
import { createPredictor } from '../../../packages/triplets/model/predictor';
import { projectFolder } from '../../../src/project';

const folder = path.join(projectFolder, 'test', 'fixtures', 'bert', 'float32');
const config = readBertConfig(folder);
const tokeniser = createWordPieceTokeniser(readTokeniserSettings(folder));
const { vocabulary } = tokeniser.settings;
const settings = {
  ...{ config, lowerCase: true, stripAccents: null, frozenLayers: 0 },
  ...{ interaction: 'late' as const, guidelines: ['sentences', 'reviews'], newLayersRate: 5 },
};
const sentenceOf = (text: string): Sentence => sentencesOf(text, 'en', { maximumTokens: 100 })[0];
const unplayable = sentenceOf('the screen is unplayable');
const screen = { first: 1, last: 1 };

const valuesOf = () => ({
  ...readBertParameters(folder, config),
  ...initialValues([...questionShapes(settings), ...headShapes(config.hiddenSize)], seededRandom(5)),
});

describe('a question about an encoded sentence', () => {
  it('has the pieces of the sentence alone; queried terms are marked where they stand', () => {
    const sentence = encodeSentence(unplayable, tokeniser, 100);
    expect(Array.from(sentence.entries, (entry) => vocabulary[entry]).join(' ')).toBe(
      '[CLS] the screen is un ##play ##able [SEP]',
    );
    expect([...sentence.starts]).toEqual([0, 1, 2, 3, 4]);
    expect([...sentence.ends]).toEqual([0, 1, 2, 3, 6]);
    const query: Query = { kind: 'sentiment', aspect: screen, opinion: { first: 3, last: 3 } };
    const asked = encodeLateQuestion(sentence, { sentence: unplayable, query }, 1);
    expect(asked.entries).toBe(sentence.entries);
    expect([...asked.segments].join('')).toBe('01213331');
    expect(asked.kind).toBe(5 + 4);
  });

  it('counts words of several pieces as unknown where the sentence is too long, and refuses what does not fit then', () => {
    const { entries } = encodeSentence(unplayable, tokeniser, 6);
    expect(Array.from(entries, (entry) => vocabulary[entry]).join(' ')).toBe('[CLS] the screen is [UNK] [SEP]');
    expect(() => encodeSentence(unplayable, tokeniser, 5)).toThrow(
      'A sentence of 4 tokens does not fit the 5 pieces that this BERT reads: lower maximumTokens.',
    );
  });

  it('adds up its rows: each state, the ends of queried terms, its kind, the distances', () => {
    const sentence = encodeSentence(sentenceOf('the screen is great'), tokeniser, 100); // 6 pieces
    const ask = (query: Query) => encodeLateQuestion(sentence, { sentence: unplayable, query }, 0);
    const batch = batchOf([ask({ kind: 'aspects' }), ask({ kind: 'opinions of the aspect', aspect: screen })]);
    const rows = questionRows(batch, [10, 10]);
    expect([...rows.states]).toEqual([10, 11, 12, 13, 14, 15, 10, 11, 12, 13, 14, 15]);
    expect([...rows.token.subarray(0, 3)]).toEqual([50, 55, 60]);
    // Nothing queried: both ends at [CLS]; then at the state of "screen", row 12, projections 1 and 2 of 5.
    expect([...rows['aspect start']]).toEqual([...Array(6).fill(51), ...Array(6).fill(61)]);
    expect([...rows['aspect end']]).toEqual([...Array(6).fill(52), ...Array(6).fill(62)]);
    expect([...rows['opinion end'].subarray(6)]).toEqual(Array(6).fill(54));
    expect([...rows.kinds]).toEqual([...Array(6).fill(0), ...Array(6).fill(2)]);
    expect([...rows.fromAspect]).toEqual([...Array(6).fill(0), 3, 2, 1, 8, 9, 10]);
    expect([...rows.fromOpinion]).toEqual(Array(12).fill(0));
  });

  it('needs few states as ends of terms when it reads: the rows of these are numbered anew', () => {
    const sentence = encodeSentence(sentenceOf('the screen is great'), tokeniser, 100); // 6 pieces
    const ask = (query: Query) => encodeLateQuestion(sentence, { sentence: unplayable, query }, 0);
    const pair: Query = { kind: 'sentiment', aspect: screen, opinion: { first: 3, last: 3 } };
    const batch = batchOf([ask({ kind: 'aspects' }), ask(pair)]);
    const rows = readingRows(batch, [10, 10]);
    expect([...rows.ends]).toEqual([10, 12, 14]); // [CLS], "screen", "great"
    expect(rows.token).toEqual(rows.states);
    // Projections 1 and 4 of 5: of [CLS], then of the terms.
    expect([...rows['aspect start']]).toEqual([...Array(6).fill(1), ...Array(6).fill(6)]);
    expect([...rows['opinion end']]).toEqual([...Array(6).fill(4), ...Array(6).fill(14)]);
    expect(rows.fromOpinion).toEqual(questionRows(batch, [10, 10]).fromOpinion);
  });

  it('knows distances of 1, 2, 3–4, 5–8, 9–16 and more, before and after', () => {
    const before = [99, 98, 97, 96, 95, 92, 91, 84, 83, 0].map((place) =>
      distanceRow(place, { first: 100, last: 101 }),
    );
    expect(before).toEqual([2, 3, 4, 4, 5, 5, 6, 6, 7, 7]);
    expect(distanceRow(102, { first: 100, last: 101 })).toBe(8);
    expect(distanceRow(400, { first: 100, last: 101 })).toBe(13);
    expect(distanceRow(100, { first: 100, last: 101 })).toBe(1);
    expect(distanceRow(7, { first: -1, last: -1 })).toBe(0);
  });
});

describe('createLateEncoder', () => {
  const make = (frozenLayers: number) => createLateEncoder({ ...settings, frozenLayers }, vocabulary, 0.1, valuesOf());
  const great = sentenceOf('great');
  const asked = [
    { sentence: unplayable, query: { kind: 'aspects' } },
    { sentence: great, query: { kind: 'opinions' } },
    { sentence: unplayable, query: { kind: 'opinions of the aspect', aspect: screen } },
    { sentence: unplayable, query: { kind: 'sentiment', aspect: null, opinion: { first: 3, last: 3 } } },
  ] as const;

  it('has the parameters that its shapes say, and learns all that is not frozen', async () => {
    await useDeterministicEngine();
    const tf = tensorflow();
    const trained = (frozenLayers: number) => {
      const encoder = make(frozenLayers);
      const batch = batchOf(asked.map((question) => encoder.encodeQuestion(question)));
      const { gradients } = valueAndGradients(() => tf.sum(tf.square(encoder.encode(batch, null))), encoder.variables);
      encoder.dispose();
      return Object.keys(gradients).sort();
    };
    const names = lateEncoderShapes(settings).map(({ name }) => name);
    expect(trained(0)).toEqual([...names].sort());
    expect(trained(1)).toEqual(names.filter((name) => /^(layer2|question)\./.test(name)).sort());
  });

  it('says the same of a question alone, beside others, in two parts, and with the other guideline something else', async () => {
    await useDeterministicEngine();
    const encoder = make(0);
    const layers = createAnswerLayers(encoder, valuesOf());
    const predictor = createPredictor(layers, 'wasm');
    const encoded = asked.map((question) => encoder.encodeQuestion(question));
    const together = predictor.predict(batchOf(encoded));
    const length = 8;
    encoded.forEach((question, row) => {
      const alone = predictor.predict(batchOf([question]));
      const beside = together.tags.slice(row * length * 4, (row * length + question.entries.length) * 4);
      alone.tags.forEach((logit, i) => {
        expect(logit).toBeCloseTo(beside[i], 4);
      });
      alone.sentiments.forEach((logit, i) => {
        expect(logit).toBeCloseTo(together.sentiments[3 * row + i], 4);
      });
    });
    // What training computes, where every state is projected as every end.
    const whole = computedNumbers(() => logitsOf(layers, batchOf(encoded.slice(2, 3)), null));
    expect(whole).toEqual(predictor.predict(batchOf(encoded.slice(2, 3))));
    const other = predictor.predict(batchOf([encoder.encodeQuestion(asked[0], 1)]));
    expect(other.tags).not.toEqual(predictor.predict(batchOf([encoded[0]])).tags);
    predictor.dispose();
    layers.dispose();
  });

  it('shows the summands of Eq. (3): the sentence alone', async () => {
    await useDeterministicEngine();
    const encoder = make(0);
    const { positions, parts } = encoder.inputVectors(encoder.encodeQuestion(asked[2]));
    expect(positions.join(' ')).toBe('[CLS] the screen is un ##play ##able [SEP]');
    expect(parts.map(({ name }) => name)).toEqual(['token', 'position', 'segment']);
    const { positions: table } = readBertParameters(folder, config);
    expect([...parts[1].vectors[2]]).toEqual([...table.slice(2 * config.hiddenSize, 3 * config.hiddenSize)]);
    encoder.dispose();
  });

  it('gives with ONNX Runtime what it gives with tensors', async () => {
    await useEngine('onnx');
    const encoder = make(0);
    const layers = createAnswerLayers(encoder, valuesOf());
    const batch = batchOf(asked.map((question) => encoder.encodeQuestion(question)));
    const predicted = ['onnx', 'wasm'].map((engine) => {
      const predictor = createPredictor(layers, engine as 'onnx' | 'wasm');
      const logits = predictor.predict(batch);
      predictor.dispose();
      return logits;
    });
    const places = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => 4 * i + 1); // where no padding stands
    for (const i of places) expect(predicted[0].tags[i]).toBeCloseTo(predicted[1].tags[i], 4);
    predicted[0].sentiments.forEach((logit, i) => {
      expect(logit).toBeCloseTo(predicted[1].sentiments[i], 4);
    });
    layers.dispose();
  });
});
