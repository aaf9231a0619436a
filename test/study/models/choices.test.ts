import { describe, expect, it } from 'vitest';
import { choicesOfEnvironment, environmentOf, type ReadingChoices } from '../../../src/study/models/choices';
import { largestExtraction } from '../../../src/study/models/extraction';

const choices: ReadingChoices = {
  ...{ engine: 'onnx', models: ['/models/a b:c'], labelled: ['/one.jsonl', '/two.csv'] },
  ...{ labelledTexts: '/texts.csv', sample: 0 },
};

describe('what a user asks of the readers', () => {
  it('reaches notebooks by the environment as it is', () => {
    expect(choicesOfEnvironment('mine', environmentOf(choices))).toEqual(choices);
  });

  it('is the usual where nothing is asked: what is committed is made on the deterministic engine', () => {
    const nothing = { models: [], labelled: [], labelledTexts: null, sample: null };
    expect(choicesOfEnvironment('public', {})).toEqual({ engine: 'wasm', ...nothing });
    expect(choicesOfEnvironment('mine', {})).toEqual({ engine: 'auto', ...nothing });
  });

  it.each([
    [{ CROSSCULTURAL_ENGINE: 'abacus' }, /^CROSSCULTURAL_ENGINE must be one of auto, wasm/],
    [{ CROSSCULTURAL_READING: 'models' }, /^CROSSCULTURAL_READING is no JSON/],
    [{ CROSSCULTURAL_READING: '{"models":"one"}' }, /^CROSSCULTURAL_READING: models: /],
    [{ CROSSCULTURAL_READING: '{"sample":-1}' }, /^CROSSCULTURAL_READING: sample: /],
  ])('is refused where it is not understood: %j', (environment, message) => {
    expect(() => choicesOfEnvironment('mine', environment as NodeJS.ProcessEnv)).toThrow(message);
  });
});

describe('how many reviews are read', () => {
  const engine = (name: 'wasm' | 'onnx') => ({ engine: { name, reason: '' } });
  it('is what the user says; else all by ONNX Runtime, 4,000 by the others', () => {
    expect(largestExtraction(engine('wasm'), null)).toBe(4000);
    expect(largestExtraction(engine('onnx'), null)).toBe(Number.POSITIVE_INFINITY);
    expect(largestExtraction(engine('onnx'), 100)).toBe(100);
    expect(largestExtraction(engine('wasm'), 0)).toBe(Number.POSITIVE_INFINITY);
  });
});
