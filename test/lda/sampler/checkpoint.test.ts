import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { fitLda, type LdaModel, resumeLda, type SamplerName, saveModel } from '@crosscultural/lda';
import { afterAll, describe, expect, it } from 'vitest';
import { corpus, everything } from '../small-corpus';

const folder = mkdtempSync(path.join(tmpdir(), 'lda-'));
const file = path.join(folder, 'saved');
afterAll(() => rmSync(folder, { recursive: true }));

function bytesOf(model: LdaModel): Buffer {
  saveModel(file, model);
  return readFileSync(file);
}

describe('resumeLda', () => {
  it.each<SamplerName>(['reference', 'dense8', 'dense', 'sparse'])('ends as the uninterrupted fit (%s)', (name) => {
    const checkpoints: Uint8Array[] = [];
    const options = {
      ...everything,
      sampler: name,
      checkpointEvery: 7,
      onCheckpoint: (bytes: Uint8Array) => void checkpoints.push(bytes),
    };
    const whole = bytesOf(fitLda(corpus, options));
    expect(checkpoints).toHaveLength(2);
    for (const checkpoint of checkpoints) expect(bytesOf(resumeLda(corpus, checkpoint))).toEqual(whole);
    expect(bytesOf(fitLda(corpus, { ...everything, sampler: name }))).toEqual(whole);
  });

  it('refuses a damaged checkpoint, another corpus and another kind of file', () => {
    let checkpoint: Uint8Array = new Uint8Array();
    const onCheckpoint = (bytes: Uint8Array) => {
      checkpoint = bytes;
    };
    const model = fitLda(corpus, { ...everything, checkpointEvery: 10, onCheckpoint });
    const damaged = checkpoint.slice();
    damaged[damaged.length - 100] ^= 1;
    expect(() => resumeLda(corpus, damaged)).toThrow(UserError);
    expect(() => resumeLda(corpus, damaged)).toThrow('damaged');
    expect(() => resumeLda(corpus, checkpoint.subarray(0, 5000))).toThrow('damaged');
    const other = { ...corpus, documents: corpus.documents.slice(1) };
    expect(() => resumeLda(other, checkpoint)).toThrow('another corpus');
    expect(() => resumeLda(corpus, bytesOf(model))).toThrow(
      'expected a checkpoint of a topic model, found a topic model',
    );
    expect(() => resumeLda(corpus, new Uint8Array(3))).toThrow('expected a checkpoint of a topic model');
  });
});
