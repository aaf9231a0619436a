import path from 'node:path';
import { importedCode } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../../src/project';
import { entryPoint, modelCodeHash } from '../../../src/study/models/model-code';

/** Where the modules lie that an entry point reaches, as in `packages/triplets/model`; `npm test` compiles before it tests. */
function reached(entry: Parameters<typeof entryPoint>[0]): string[] {
  const { files } = importedCode(entryPoint(entry));
  return files.map((file) => path.relative(projectFolder, file).split(path.sep).join('/').replace('/dist/', '/'));
}
const below = (files: string[], ...folders: string[]) =>
  files.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)));

describe('the code of a triplet model', () => {
  it('is what trains and extracts: tensors, their WebAssembly, the model, the segmenter', () => {
    const files = reached('model');
    expect(below(files, 'packages/triplets/model')).not.toEqual([]);
    expect(below(files, 'packages/neural').filter((file) => file.endsWith('.wasm'))).not.toEqual([]);
    expect(files).toContain('packages/text/segment.js');
    expect(importedCode(entryPoint('model')).packages.some((name) => name.startsWith('nodejieba@'))).toBe(true);
  });

  it('is nothing that counts, judges, shows, publishes or simulates', () => {
    const elsewhere = ['papers', 'attention', 'claims', 'cli', 'door', 'figures'];
    const folders = elsewhere.map((folder) => `src/${folder}`);
    const study = ['src/study/pipelines', 'src/study/publishing'];
    const packages = [
      'absa',
      'attention',
      'brand',
      'claims',
      'culture',
      'lda',
      'network',
      'notebook-kit',
      'simulation',
    ].map((name) => `packages/${name}`);
    expect(below(reached('model'), ...folders, ...study, ...packages)).toEqual([]);
  });
});

describe('the code of a store with triplets', () => {
  it('is the store’s, without any model', () => {
    const files = reached('store');
    expect(below(files, 'packages/corpus/store')).not.toEqual([]);
    expect(
      below(files, 'src/claims', 'packages/absa', 'packages/neural', 'packages/notebook-kit', 'packages/triplets'),
    ).toEqual([]);
  });
});

it('a test runner shares no cache with compiled code', () => {
  expect(modelCodeHash('model')).toMatch(/^sources [0-9a-f]{64}$/);
  expect(modelCodeHash('store')).not.toBe(modelCodeHash('model'));
});
