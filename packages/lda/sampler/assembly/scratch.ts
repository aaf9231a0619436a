// Where a sampler keeps what it needs while it works, in bytes from its scratch address. Below SCRATCH_BYTES the memory
// belongs to the sampler; with shared memory every worker has such a piece of its own.

/** q_k = (n_kt + β) / (n_k + Vβ) of the current word; the number before the first is 0. */
export const WEIGHT: usize = 0x10000;
/**
 * 1 / (n_k + c + Vβ) for c = −2 … +1. A change of n_k by one shifts this window, so that the only new division is one
 * that nobody waits for.
 */
export const INVERSE_MINUS_2: usize = 0x20000;
export const INVERSE_MINUS_1: usize = 0x28000;
export const INVERSE: usize = 0x30000;
export const INVERSE_PLUS_1: usize = 0x38000;
/** sparse: n_kt of the current word. */
export const TERM_COUNT: usize = 0x40000;
/** dense8 and dense: q_k as it is with one token of the current word taken out of topic k. */
export const WEIGHT_WITHOUT_ONE: usize = 0x40000;
/** The weights of the candidates for one token, kept for the search. */
export const CANDIDATE: usize = 0x50000;
/** dense: one word of ones among zeros; read at MASK − 4k it masks topic k. */
export const MASK: usize = 0x51800;
/** dense8: for each topic, eight lanes with ones in its own. */
export const MASK_OF_TOPIC: usize = 0x52000;
/** sparse: where a store goes that must have no effect. */
export const NOWHERE: usize = 0x5fff0;

/** A constant 0 for one core, so that addresses above become immediates of the machine's loads. */
// @ts-ignore: decorator
@inline
export function scratchAddress(given: usize): usize {
  return ASC_FEATURE_THREADS ? given : 0;
}
