import { createHash } from 'node:crypto';
import { packContainer, UserError, unpackContainer } from '@crosscultural/base';
import type { TopicCorpus } from '../model/corpus';
import type { ChainSettings, ChainStart, ChainState } from './chain';

const KIND = 'checkpoint of a topic model';

interface Description {
  corpus: string;
  settings: ChainSettings;
  sweep: number;
  beta: number;
  samples: number;
}

type Arrays = {
  alpha: Float64Array;
  logLikelihood: Float64Array;
  assignments: Uint16Array;
  lists: Uint32Array;
  theta: Float64Array;
  phi: Float64Array;
};

/** Everything a chain needs to go on, as bytes with a checksum. */
export function packCheckpoint(
  corpus: TopicCorpus,
  settings: ChainSettings,
  state: ChainState,
  lists: Uint32Array,
): Uint8Array {
  const { sweep, priors, logLikelihood, assignments, averages } = state;
  const samples = averages?.samples ?? 0;
  const description: Description = { corpus: corpusHash(corpus), settings, sweep, beta: priors.beta, samples };
  const arrays: Arrays = {
    alpha: priors.alpha,
    logLikelihood: Float64Array.from(logLikelihood),
    assignments,
    lists,
    theta: averages?.theta ?? new Float64Array(0),
    phi: averages?.phi ?? new Float64Array(0),
  };
  return packContainer(KIND, { description, arrays });
}

/** @throws UserError when the bytes are no intact checkpoint of this version, or it belongs to another corpus. */
export function unpackCheckpoint(
  corpus: TopicCorpus,
  bytes: Uint8Array,
): { settings: ChainSettings; start: ChainStart } {
  const { description, arrays } = unpackContainer<Arrays>(bytes, KIND);
  const { corpus: hash, settings, sweep, beta, samples } = description as Description;
  if (hash !== corpusHash(corpus)) {
    throw new UserError(
      'The checkpoint belongs to another corpus; give the documents and vocabulary of the first fit.',
    );
  }
  const { alpha, logLikelihood, assignments, lists } = arrays;
  // Averages go on being summed up where they lie: in arrays of their own, since the bytes stay the caller's.
  const averages =
    settings.thinning > 0 ? { samples, theta: arrays.theta.slice(), phi: arrays.phi.slice() } : undefined;
  const topicOf = (token: number) => assignments[token];
  const trace = Array.from(logLikelihood);
  return { settings, start: { sweep, priors: { alpha, beta }, logLikelihood: trace, topicOf, lists, averages } };
}

/** SHA-256 of the vocabulary and of all word ids. */
function corpusHash({ vocabulary, documents }: TopicCorpus): string {
  const hash = createHash('sha256').update(JSON.stringify(vocabulary));
  for (const document of documents) {
    const ids = Uint32Array.from([document.length, ...Array.from(document)]);
    hash.update(Buffer.from(ids.buffer));
  }
  return hash.digest('hex');
}
