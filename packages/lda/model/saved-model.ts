import { readContainer, writeContainer } from '@crosscultural/base';
import { tokenSequence } from './corpus';
import { type LdaModel, ldaModel } from './model';

const KIND = 'topic model';

interface Description {
  vocabulary: readonly string[];
  seed: number;
  iterations: number;
  beta: number;
  samples: number;
}

type Arrays = {
  alpha: Float64Array;
  logLikelihood: Float64Array;
  lengths: Uint32Array;
  words: Uint32Array;
  assignments: Uint16Array;
  theta: Float64Array;
  phi: Float64Array;
};

/**
 * Saves a model, with the words and topics of its documents, in a file with a checksum; the file is never half written.
 *
 * @param file the path to write to; a file of that name is replaced when all is written.
 * @param model what `fitLda` gave.
 * @throws the file system's error when the file cannot be written.
 * @example
 * saveModel('topics.model', model);
 */
export function saveModel(file: string, model: LdaModel): void {
  const { vocabulary, seed, iterations, beta, alpha, logLikelihood, documents, assignments, averagedSamples } = model;
  const description: Description = { vocabulary, seed, iterations, beta, samples: averagedSamples };
  const averages = averagedSamples > 0;
  const arrays: Arrays = {
    alpha: Float64Array.from(alpha),
    logLikelihood: Float64Array.from(logLikelihood),
    lengths: Uint32Array.from(documents, (document) => document.length),
    words: joined(Uint32Array, documents),
    assignments: joined(Uint16Array, assignments),
    theta: averages ? joined(Float64Array, model.theta) : new Float64Array(0),
    phi: averages ? joined(Float64Array, model.phi) : new Float64Array(0),
  };
  writeContainer(file, KIND, { description, arrays });
}

/**
 * Reads what saveModel wrote; the model has the same numbers, to the last bit.
 *
 * @param file the path of a file that `saveModel` wrote.
 * @throws UserError when the file is missing, is no topic model, is of another version, cut off or damaged.
 * @example
 * const model = loadModel('topics.model');
 */
export function loadModel(file: string): LdaModel {
  const { description, arrays } = readContainer<Arrays>(file, KIND);
  const { vocabulary, seed, iterations, beta, samples } = description as Description;
  const { alpha, logLikelihood, lengths, words, assignments, theta, phi } = arrays;
  const documents: Uint32Array[] = [];
  let start = 0;
  for (const length of lengths) {
    documents.push(words.subarray(start, start + length));
    start += length;
  }
  return ldaModel(vocabulary, tokenSequence({ vocabulary, documents }), {
    priors: { alpha, beta },
    seed,
    iterations,
    logLikelihood: Array.from(logLikelihood),
    assignments,
    averages: samples > 0 ? { samples, theta, phi } : undefined,
  });
}

function joined<T extends Uint16Array | Uint32Array | Float64Array>(
  kind: { new (length: number): T },
  rows: readonly ArrayLike<number>[],
): T {
  const all = new kind(rows.reduce((sum, row) => sum + row.length, 0));
  let start = 0;
  for (const row of rows) {
    all.set(row, start);
    start += row.length;
  }
  return all;
}
