import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBert } from '../../../packages/neural/bert';
import { readBertConfig } from '../../../packages/neural/bert/config';
import { readTokeniserSettings } from '../../../packages/neural/bert/tokeniser-files';
import { createWordPieceTokeniser } from '../../../packages/neural/bert/word-pieces';
import { tensorflow, useDeterministicEngine, valueAndGradients } from '../../../packages/neural/tensor';
import type { ParameterValues } from '../../../packages/neural/training';
import { type Query, type Sentence, sentencesOf } from '../../../packages/triplets';
import { batchOf } from '../../../packages/triplets/encoder/batch';
import { bertEncoderShapes, createBertEncoder, readBertValues } from '../../../packages/triplets/encoder/bert-encoder';
import { encodeBertQuestion } from '../../../packages/triplets/encoder/bert-question';
import { projectFolder } from '../../../src/project';

const folder = path.join(projectFolder, 'test', 'fixtures', 'bert', 'float32');
const config = readBertConfig(folder);
const tokeniser = createWordPieceTokeniser(readTokeniserSettings(folder));
const { vocabulary } = tokeniser.settings;
const sentenceOf = (text: string, language = 'en'): Sentence => sentencesOf(text, language, { maximumTokens: 100 })[0];

/** A question as pieces, the segment of each piece, and the pieces where answers may start and end. */
function readable(text: string, query: Query, longest = 100, language = 'en') {
  const encoded = encodeBertQuestion({ sentence: sentenceOf(text, language), query }, tokeniser, longest);
  const pieces = Array.from(encoded.entries, (entry) => vocabulary[entry]);
  return {
    pieces: pieces.join(' '),
    segments: [...encoded.segments].join(''),
    starts: [...encoded.starts],
    ends: [...encoded.ends],
  };
}

describe('encodeBertQuestion', () => {
  it('asks in words, then gives the sentence in pieces; answers cover whole tokens', () => {
    expect(readable('the screen is unplayable', { kind: 'aspects' })).toEqual({
      pieces: '[CLS] what aspects ? [SEP] the screen is un ##play ##able [SEP]',
      segments: '000001111111',
      starts: [0, 5, 6, 7, 8],
      ends: [0, 5, 6, 7, 10],
    });
  });

  it('marks queried terms where they stand, implicit ones at [CLS]', () => {
    const aspect = { first: 1, last: 2 };
    const sentiment = readable('the battery playing is great', {
      kind: 'sentiment',
      aspect,
      opinion: { first: 4, last: 4 },
    });
    expect(sentiment.pieces).toMatch(/ \[SEP\] the battery play ##ing is great \[SEP\]$/);
    expect(sentiment.segments).toMatch(/^0+1222131$/);
    const implicit = readable('great', { kind: 'opinions of the aspect', aspect: null });
    expect(implicit.segments).toMatch(/^20+11$/);
  });

  it('gives every token a place, also blanks and emoji', () => {
    const { pieces, starts, ends } = readable('屏幕  很好😀', { kind: 'aspects' }, 100, 'zh');
    expect(pieces).toMatch(/\[SEP\] 屏 幕 \[UNK\] 很 好 😀 \[SEP\]$/);
    expect(starts).toHaveLength(7);
    expect(ends).toEqual(starts);
  });

  it('takes long words for unknown ones, then cuts the question, before it refuses a sentence', () => {
    const query: Query = { kind: 'aspects' };
    expect(readable('the unplayable playing', query, 14).pieces).toMatch(/the un ##play ##able play ##ing \[SEP\]$/);
    expect(readable('the unplayable playing', query, 11).pieces).toMatch(/the \[UNK\] play ##ing \[SEP\]$/);
    expect(readable('the unplayable playing', query, 9).pieces).toMatch(/the \[UNK\] \[UNK\] \[SEP\]$/);
    expect(readable('the unplayable playing', query, 8).pieces).toBe('[CLS] what aspects [SEP] the [UNK] [UNK] [SEP]');
    expect(() => readable('the unplayable playing', query, 6)).toThrow(
      'A sentence of 3 tokens leaves no room for a question in the 6 pieces that this BERT reads: lower maximumTokens.',
    );
  });
});

describe('createBertEncoder', () => {
  const question = (text: string, query: Query) =>
    encodeBertQuestion({ sentence: sentenceOf(text), query }, tokeniser, 24);
  const make = (frozenLayers: number, values: ParameterValues) =>
    createBertEncoder(
      {
        ...{ config, lowerCase: true, stripAccents: null, frozenLayers },
        ...{ interaction: 'early', guidelines: ['labels'], newLayersRate: 1 },
      },
      vocabulary,
      0.1,
      values,
    );

  it('reads as the published model does before it is trained', async () => {
    await useDeterministicEngine();
    const values = readBertValues(folder, config);
    for (const { name, shape } of bertEncoderShapes({ config }))
      expect(values[name]).toHaveLength(shape.reduce((a, b) => a * b, 1));
    const encoder = make(0, values);
    const batch = batchOf([
      question('the battery is great', { kind: 'opinions of the aspect', aspect: { first: 1, last: 1 } }),
      question('great', { kind: 'aspects' }),
    ]);
    const bert = await loadBert(folder, { engine: 'wasm' });
    const published = { ...batch, segments: batch.segments.map((segment) => Math.min(segment, 1)) };
    const [ours, theirs] = [encoder.encode(batch, null), bert.states(published)].map((states) => states.dataSync());
    expect(ours).toEqual(theirs);
    const dropped = encoder.encode(batch, { integer: () => 7 } as never).dataSync();
    expect(dropped).not.toEqual(ours);
    encoder.dispose();
    bert.dispose();
  });

  it('computes gradients for what is not frozen only', async () => {
    await useDeterministicEngine();
    const values = readBertValues(folder, config);
    const batch = batchOf([question('the battery is great', { kind: 'aspects' })]);
    const tf = tensorflow();
    const trained = (frozenLayers: number) => {
      const encoder = make(frozenLayers, values);
      const names = tf.tidy(() =>
        Object.keys(
          valueAndGradients(() => tf.sum(tf.square(encoder.encode(batch, null))), encoder.variables).gradients,
        ),
      );
      encoder.dispose();
      return { names, touched: Object.keys(encoder.touchedRows(batch)) };
    };
    expect(trained(0).names).toHaveLength(bertEncoderShapes({ config }).length);
    expect(trained(0).touched).toEqual(['entries']);
    expect(trained(1).names.every((name) => name.startsWith('layer2.'))).toBe(true);
    expect(trained(1).names).toHaveLength(12);
    expect(trained(1).touched).toEqual([]);
  });

  it('shows the summands of Eq. (3)', async () => {
    await useDeterministicEngine();
    const values = readBertValues(folder, config);
    const encoder = make(0, values);
    const { positions, parts } = encoder.inputVectors(question('the screen', { kind: 'aspects' }));
    expect(positions).toEqual(['[CLS]', 'what', 'aspects', '?', '[SEP]', 'the', 'screen', '[SEP]']);
    expect(parts.map(({ name }) => name)).toEqual(['token', 'position', 'segment']);
    expect(parts[0].vectors[6]).toEqual(values.entries.slice(9 * 16, 10 * 16));
    expect(parts[1].vectors[6]).toEqual(values.positions.slice(6 * 16, 7 * 16));
    expect(parts[2].vectors[6]).toEqual(values.segments.slice(16, 32));
    expect(parts[2].meaning[6]).toBe('sentence');
    encoder.dispose();
  });
});
