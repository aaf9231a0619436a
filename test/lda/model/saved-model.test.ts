import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContainer, writeContainer } from '@crosscultural/base';
import { fitLda, loadModel, saveModel } from '@crosscultural/lda';
import { afterAll, describe, expect, it } from 'vitest';
import { corpus, everything } from '../small-corpus';

const folder = mkdtempSync(path.join(tmpdir(), 'lda-'));
const file = path.join(folder, 'saved');
afterAll(() => rmSync(folder, { recursive: true }));

describe('saveModel and loadModel', () => {
  it.each([everything, { ...everything, averaging: undefined }])('keep every number (%o)', (settings) => {
    const model = fitLda(corpus, settings);
    saveModel(file, model);
    const loaded = loadModel(file);
    expect(loaded.assignments).toEqual(model.assignments);
    expect(loaded.theta).toEqual(model.theta);
    expect(loaded.phi).toEqual(model.phi);
    expect(loaded.topicTermCounts).toEqual(model.topicTermCounts);
    expect(loaded.logLikelihood).toEqual(model.logLikelihood);
    expect(loaded.alpha).toEqual(model.alpha);
    expect(loaded.vocabulary).toEqual(model.vocabulary);
  });

  it('say what is wrong with a file', () => {
    saveModel(file, fitLda(corpus, everything));
    const bytes = readFileSync(file);
    bytes[bytes.length - 100] ^= 1;
    writeFileSync(file, bytes);
    expect(() => loadModel(file)).toThrow(`${file}: the checksum is wrong`);
    expect(() => loadModel(path.join(folder, 'none'))).toThrow('there is no topic model');
  });

  it('say what does not fit together in a file whose checksum is right', () => {
    saveModel(file, fitLda(corpus, everything));
    const { description, arrays } = readContainer(file, 'topic model');
    const changed = (more: object, others: Partial<typeof arrays> = {}) => {
      const contents = { description: { ...(description as object), ...more }, arrays: { ...arrays, ...others } };
      writeContainer(file, 'topic model', contents as typeof contents & { arrays: typeof arrays });
      return () => loadModel(file);
    };
    expect(changed({ vocabulary: null })).toThrow(`${file}: its vocabulary is no list of words`);
    expect(changed({ seed: 'x' })).toThrow('its seed is no whole number');
    expect(changed({}, { alpha: Int8Array.of(1) })).toThrow('it holds no array alpha of the type Float64Array');
    expect(changed({}, { words: arrays.words.slice(1) })).toThrow(/words by their lengths, \d+ are listed/);
    expect(changed({}, { theta: new Float64Array(1) })).toThrow('theta and phi are not of the size');
  });
});
