import { packContainer, unpackContainer } from './container';
import { tokenSequence } from './corpus';
import { type LdaModel, ldaModel } from './model';

const VERSION = 1;

interface Header {
  vocabulary: string[];
  seed: number;
  iterations: number;
  beta: number;
  samples: number;
}

/** A model with the words and topics of its documents as bytes with a checksum, for loadModel. */
export function saveModel(model: LdaModel): Uint8Array {
  const { vocabulary, seed, iterations, beta, alpha, logLikelihood, documents, assignments, averagedSamples } = model;
  const header: Header = { vocabulary: [...vocabulary], seed, iterations, beta, samples: averagedSamples };
  const averages = averagedSamples > 0;
  const arrays = {
    alpha: Float64Array.from(alpha),
    logLikelihood: Float64Array.from(logLikelihood),
    lengths: Uint32Array.from(documents, (document) => document.length),
    words: joined(Uint32Array, documents),
    assignments: joined(Uint16Array, assignments),
    theta: averages ? joined(Float64Array, model.theta) : new Float64Array(0),
    phi: averages ? joined(Float64Array, model.phi) : new Float64Array(0),
  };
  return packContainer('lda-model', VERSION, { header, arrays });
}

/**
 * Reads what saveModel wrote; the model has the same numbers, to the last bit.
 *
 * @throws UserError when the bytes are no intact model of this version.
 */
export function loadModel(bytes: Uint8Array): LdaModel {
  const { header, arrays } = unpackContainer('lda-model', VERSION, bytes, 'a saved topic model');
  const { vocabulary, seed, iterations, beta, samples } = header as Header;
  const { alpha, logLikelihood, lengths, words, assignments, theta, phi } = arrays;
  const documents: Uint32Array[] = [];
  let start = 0;
  for (const length of lengths) {
    documents.push((words as Uint32Array).subarray(start, start + length));
    start += length;
  }
  return ldaModel(vocabulary, tokenSequence({ vocabulary, documents }), {
    priors: { alpha: alpha as Float64Array, beta },
    seed,
    iterations,
    logLikelihood: Array.from(logLikelihood),
    assignments: assignments as Uint16Array,
    averages: samples > 0 ? { samples, theta: theta as Float64Array, phi: phi as Float64Array } : undefined,
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
