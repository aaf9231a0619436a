import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { tensorflow, useEngine } from '../../../packages/neural/tensor';
import { initialValues } from '../../../packages/neural/training/parameters';
import { type GoldAnswer, type Question, trainingExamples } from '../../../packages/triplets';
import { batchOf } from '../../../packages/triplets/encoder';
import { createVocabulary } from '../../../packages/triplets/encoder/vocabulary';
import { type AnswerLayers, answersOf, jointLoss, softmax } from '../../../packages/triplets/model/answer-layers';
import { buildLayers, parametersOf } from '../../../packages/triplets/model/build';
import { labelsOf } from '../../../packages/triplets/model/labels';
import { createPredictor } from '../../../packages/triplets/model/predictor';
import { sentence, tinySettings } from '../tiny';

const vocabulary = createVocabulary(['the', 'screen', 'is', 'great']);
const aspect = { first: 1, last: 1 };
const opinion = { first: 3, last: 3 };
const examples = trainingExamples(sentence('the screen is great'), [{ aspect, opinion, sentiment: 'neutral' }]);
let layers: AnswerLayers;

beforeAll(async () => {
  await useEngine('wasm');
  const values = initialValues(parametersOf(tinySettings, vocabulary), seededRandom(5));
  layers = buildLayers({ settings: tinySettings, vocabulary, words: null, values });
});
afterAll(() => layers.dispose());

const batchOfQuestions = (questions: Question[]) =>
  batchOf(questions.map((question) => layers.encoder.encodeQuestion(question)));

/** Eqs. (4) and (5) by hand, "yes" counting three times: from the probabilities that the layers answer. */
function lossByHand(golds: GoldAnswer[], answers: ReturnType<typeof answersOf>): number {
  const tags = (probabilities: Float32Array, labels: Uint8Array) =>
    labels.reduce(
      (sum, label, i) => sum - (label ? 3 * Math.log(probabilities[i]) : Math.log(1 - probabilities[i])),
      0,
    );
  const losses = golds.map((gold, i) =>
    gold.kind === 'sentiment'
      ? -Math.log(answers[i].sentimentProbabilities[1]) // neutral
      : (tags(answers[i].startProbabilities, gold.startLabels) + tags(answers[i].endProbabilities, gold.endLabels)) / 2,
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / golds.length;
}

describe('jointLoss', () => {
  it('is the sum over the five kinds of queries, divided by the questions', () => {
    expect(examples).toHaveLength(5);
    const batch = batchOfQuestions(examples.map(({ question }) => question));
    const golds = examples.map(({ gold }) => gold);
    const answers = answersOf(batch, createPredictor(layers, 'wasm').predict(batch));
    const loss = tensorflow().tidy(
      () => jointLoss(layers, batch, labelsOf(batch, golds), tinySettings, null).dataSync()[0],
    );
    expect(loss).toBeCloseTo(lossByHand(golds, answers), 3);
  });

  it('does not depend on what is padded', () => {
    const alone = batchOfQuestions([examples[0].question]);
    const together = batchOfQuestions([examples[0].question, examples[4].question]);
    const predictor = createPredictor(layers, 'wasm');
    const [first] = answersOf(alone, predictor.predict(alone));
    const [second] = answersOf(together, predictor.predict(together));
    first.startProbabilities.forEach((p, i) => {
      expect(second.startProbabilities[i]).toBeCloseTo(p, 5);
    });
  });
});

describe('softmax', () => {
  it('is Eq. (5), also for numbers whose powers overflow', () => {
    const [a, b] = softmax(Float32Array.of(Math.log(3), 0));
    expect(a).toBeCloseTo(0.75, 6);
    expect(b).toBeCloseTo(0.25, 6);
    expect([...softmax(Float32Array.of(1000, 1000))]).toEqual([0.5, 0.5]);
  });
});
