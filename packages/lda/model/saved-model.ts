import { readContainer, UserError, writeContainer } from '@crosscultural/base';
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
 * @throws UserError when the file is missing, is no topic model, is of another version, cut off or damaged, or does not fit together.
 * @example
 * const model = loadModel('topics.model');
 */
export function loadModel(file: string): LdaModel {
  const { description, arrays } = readContainer<Arrays>(file, KIND);
  const wrong = mistakeIn(description, arrays);
  if (wrong !== undefined) throw new UserError(`${file}: ${wrong}; save the model again.`);
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

const arrayTypes = {
  alpha: Float64Array,
  logLikelihood: Float64Array,
  lengths: Uint32Array,
  words: Uint32Array,
  assignments: Uint16Array,
  theta: Float64Array,
  phi: Float64Array,
} as const;

/** What does not fit together in a file whose checksum is right, or undefined. */
function mistakeIn(description: unknown, arrays: Partial<Record<string, unknown>>): string | undefined {
  const { vocabulary, seed, iterations, beta, samples } = (description ?? {}) as Partial<Description>;
  if (!Array.isArray(vocabulary) || !vocabulary.every((word) => typeof word === 'string')) {
    return 'its vocabulary is no list of words';
  }
  if (!Number.isSafeInteger(seed)) return 'its seed is no whole number';
  for (const [name, value] of Object.entries({ iterations, samples })) {
    if (!Number.isSafeInteger(value) || Number(value) < 0) return `its number of ${name} is none`;
  }
  if (typeof beta !== 'number' || !(beta > 0)) return 'its prior beta is no positive number';
  for (const [name, type] of Object.entries(arrayTypes)) {
    if (!(arrays[name] instanceof type)) return `it holds no array ${name} of the type ${type.name}`;
  }
  const { alpha, lengths, words, assignments, theta, phi } = arrays as Arrays;
  if (alpha.length === 0 || !alpha.every((value) => value > 0 && value < Infinity)) {
    return 'its priors alpha are no positive numbers';
  }
  const tokens = lengths.reduce((sum, length) => sum + length, 0);
  if (words.length !== tokens || assignments.length !== tokens) {
    return `its documents have ${tokens} words by their lengths, ${words.length} are listed and ${assignments.length} have a topic`;
  }
  if (assignments.some((topic) => topic >= alpha.length)) return `a word has a topic that is none of ${alpha.length}`;
  const [rows, columns] = Number(samples) > 0 ? [lengths.length, vocabulary.length] : [0, 0];
  if (theta.length !== rows * alpha.length || phi.length !== columns * alpha.length) {
    return 'its matrices theta and phi are not of the size of its documents, topics and words';
  }
  return undefined;
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
