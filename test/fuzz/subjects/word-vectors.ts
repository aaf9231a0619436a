import { gzipSync } from 'node:zlib';
import { readWordVectors, writeWordVectors } from '../../../packages/neural/vectors';
import type { FuzzedReader, Seed } from '../fuzz';
import { mutateFile, text, written } from '../seeds';

/** Two words in three dimensions, as `writeWordVectors` writes them. */
function vectorSeed(format: 'text' | 'binary'): Seed {
  const vectors = { words: ['屏幕', 'fan'], dimension: 3, values: Float32Array.of(1, -2, 0.5, 3e-5, 4, -0) };
  return { name: `${format}.vec`, bytes: written((file) => writeWordVectors(file, vectors, format)) };
}

export const wordVectors: FuzzedReader = {
  name: 'word vectors',
  seeds: [
    vectorSeed('text'),
    vectorSeed('binary'),
    text('glove.txt', 'the 0.1 -0.2 3e-5\nnew york 1 2 3\n屏幕 .5 1. -1\n'),
    { name: 'glove.txt.gz', bytes: gzipSync('the 0.1 0.2 0.3\nof 1 2 3\n') },
  ],
  mutate: mutateFile,
  read: (file) => readWordVectors(file),
};
