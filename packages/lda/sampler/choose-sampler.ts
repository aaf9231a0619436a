import { UserError } from '@crosscultural/base';
import type { TokenSequence } from '../model/corpus';

/**
 * How a sweep is computed. All are exact samplers of the same posterior; 'auto' takes the fastest for the corpus.
 * reference: plain TypeScript in double precision, any corpus. dense8: K ≤ 8. dense: K ≤ 64. sparse: K ≤ 8192. The last
 * three are WebAssembly in single precision, for documents of at most 65535 tokens.
 */
export type SamplerName = 'auto' | 'reference' | 'dense8' | 'dense' | 'sparse';

/** Those that run in WebAssembly. */
export type WasmSamplerName = 'dense8' | 'dense' | 'sparse';

const mostTopics: Record<WasmSamplerName | 'reference', number> = {
  dense8: 8,
  dense: 64,
  sparse: 8192,
  reference: 65535,
};

/** Longer documents need the reference: lists count in 16 bits, and single precision would round alpha away. */
const LONGEST_DOCUMENT = 65535;

/**
 * @throws UserError when the sampler asked for cannot do this many topics or documents this long.
 */
export function chooseSampler(
  sampler: SamplerName,
  topics: number,
  tokens: TokenSequence,
): WasmSamplerName | 'reference' {
  let longest = 0;
  for (let d = 0; d + 1 < tokens.starts.length; d++)
    longest = Math.max(longest, tokens.starts[d + 1] - tokens.starts[d]);
  if (sampler === 'auto') {
    if (longest > LONGEST_DOCUMENT || topics > mostTopics.sparse) return 'reference';
    if (topics <= mostTopics.dense8) return 'dense8';
    return topics <= 32 ? 'dense' : 'sparse';
  }
  if (!Object.hasOwn(mostTopics, sampler)) {
    throw new UserError(`There is no sampler '${sampler}'; choose auto, reference, dense8, dense or sparse.`);
  }
  if (topics > mostTopics[sampler]) {
    throw new UserError(`The sampler ${sampler} can do ${mostTopics[sampler]} topics, not ${topics}; choose 'auto'.`);
  }
  if (sampler !== 'reference' && longest > LONGEST_DOCUMENT) {
    throw new UserError(`A document of ${longest} tokens is too long for the sampler ${sampler}; choose 'auto'.`);
  }
  return sampler;
}
