import { sentiments } from '../triplet';
import type { Answer } from './query';
import type { GoldAnswer } from './training-examples';

/**
 * The cross-entropy of one answer, in nats: one term of Eq. (4) of Paper A, L = − Σ_q Σ_j [log p(y_j^start) + log p(y_j^end)],
 * where p(y_j) is the probability given to the right label of token j; for a sentiment query −log of Eq. (5)'s softmax.
 *
 * This is the formula as the paper writes it; training weighs starts and ends three times as much as other tokens.
 *
 * @throws RangeError when answer and gold are not about the same number of tokens.
 * @example
 * const [{ question, gold }] = absa.trainingExamples(sentence, triplets);
 * absa.queryLoss(model.answer([question])[0], gold);
 */
export function queryLoss(answer: Answer, gold: GoldAnswer): number {
  if (gold.kind === 'sentiment') return -Math.log(answer.sentimentProbabilities[sentiments.indexOf(gold.sentiment)]);
  return taggerLoss(answer.startProbabilities, gold.startLabels) + taggerLoss(answer.endProbabilities, gold.endLabels);
}

function taggerLoss(probabilities: Float32Array, labels: Uint8Array): number {
  if (probabilities.length !== labels.length) {
    throw new RangeError(`${probabilities.length} probabilities for ${labels.length} labels`);
  }
  let loss = 0;
  for (let j = 0; j < labels.length; j++) loss -= Math.log(labels[j] === 1 ? probabilities[j] : 1 - probabilities[j]);
  return loss;
}
