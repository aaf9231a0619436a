/** The ids of the most probable words, most probable first; words of equal probability in the vocabulary's order. */
export function mostProbable(probabilities: ArrayLike<number>, count: number): number[] {
  return Array.from({ length: probabilities.length }, (_, t) => t)
    .sort((a, b) => probabilities[b] - probabilities[a] || a - b)
    .slice(0, count);
}
