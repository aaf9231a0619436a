import { deriveSeed, seededRandom, UserError } from '@crosscultural/base';
import { aliasTable, keepProbabilities, noiseDistribution } from './sampling';
import { completeSettings, type WordVectorSettings } from './settings';
import { BATCH_WORDS, type SkipGramWasm, skipGramWasm } from './skip-gram-wasm';
import { countWords, encodeSentences } from './vocabulary';
import type { WordVectors } from './word-vectors';

const LAST_LEARNING_RATE = 0.0001;

/**
 * Trains Word2Vec: the skip-gram model with negative sampling (Mikolov et al. 2013, "Distributed representations of
 * words and phrases"), in gensim's form. Each word is predicted from each word of its window against noise words. The
 * same sentences and settings give the same bytes on every machine.
 *
 * @param sentences words, or characters for character vectors; the window does not reach over a sentence's end.
 * @throws UserError when a setting is out of range, no word is frequent enough or the vectors take more than 4 GB.
 * @example
 * const vectors = trainWordVectors([['the', 'screen', 'is', 'bright'], …], { dimension: 100, minimumCount: 5, seed: 1 });
 */
export function trainWordVectors(sentences: readonly (readonly string[])[], settings: WordVectorSettings): WordVectors {
  const { dimension, window, negative, epochs, minimumCount, subsample, learningRate, seed } =
    completeSettings(settings);
  const counted = countWords(sentences, minimumCount);
  const vocabularySize = counted.words.length;
  if (vocabularySize === 0) {
    // Of a command, whose user reads this, too, minimumCount is no option.
    const orLower = minimumCount > 1 ? ' (in code a lower minimumCount helps, too)' : '';
    throw new UserError(
      `No word occurs ${minimumCount} times in the ${sentences.length} sentences: give more text${orLower}.`,
    );
  }
  const { tokens, starts } = encodeSentences(sentences, counted, BATCH_WORDS);
  const wasm = skipGramWasm({
    ...{ vocabularySize, dimension, window, negative },
    keep: keepProbabilities(counted.counts, subsample),
    noise: aliasTable(noiseDistribution(counted.counts)),
    seed: deriveSeed(seed, 'skip-gram'),
  });
  initialise(wasm, dimension, seed);
  const totalWords = tokens.length * epochs;
  for (let epoch = 0, words = 0; epoch < epochs; epoch++) {
    for (const { first, last } of batches(starts)) {
      const rate = learningRate - (learningRate - LAST_LEARNING_RATE) * (words / totalWords);
      const from = starts[first];
      const batchStarts = Array.from(starts.subarray(first, last + 1), (start) => start - from);
      wasm.train(tokens.subarray(from, starts[last]), batchStarts, Math.max(LAST_LEARNING_RATE, rate));
      words += starts[last] - from;
      settings.onProgress?.({ epoch: epoch + 1, words, totalWords, learningRate: rate });
    }
  }
  return { words: counted.words, dimension, values: withoutPadding(wasm, dimension) };
}

/** Input vectors are uniform in ±1/dimension, as gensim draws them; output vectors stay zero. */
function initialise({ inputs, width }: SkipGramWasm, dimension: number, seed: number): void {
  const random = seededRandom(deriveSeed(seed, 'first word vectors'));
  for (let row = 0; row < inputs.length; row += width) {
    for (let k = 0; k < dimension; k++) inputs[row + k] = (2 * random.uniform() - 1) / dimension;
  }
}

/** Runs of whole sentences first … last − 1 with at most BATCH_WORDS words. */
function* batches(starts: Uint32Array): Generator<{ first: number; last: number }> {
  const sentences = starts.length - 1;
  for (let first = 0; first < sentences; ) {
    let last = first + 1;
    while (last < sentences && starts[last + 1] - starts[first] <= BATCH_WORDS) last++;
    yield { first, last };
    first = last;
  }
}

function withoutPadding({ inputs, width }: SkipGramWasm, dimension: number): Float32Array {
  const rows = inputs.length / width;
  const values = new Float32Array(rows * dimension);
  for (let row = 0; row < rows; row++) {
    values.set(inputs.subarray(row * width, row * width + dimension), row * dimension);
  }
  return values;
}
