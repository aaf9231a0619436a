import { sizeOfShape } from '@crosscultural/neural';
import type { SavedCnnLstm } from './model';
import { directionsOf, parameterShapes } from './shapes';

/** One row of Paper B's Table 1. */
export interface ModelStep {
  step: string;
  /** What was done, with the numbers of this model. */
  details: string;
  /** How many numbers of the step training changed. */
  parameters: number;
}

/**
 * The steps of a model in the order in which a text goes through them, then how it was trained: Table 1 of Paper B, from the
 * model itself.
 *
 * @example
 * describeModel(model)[1]; // { step: 'Convolutions', details: '32 filters of each width: 2, 3 and 5 words; ReLU', parameters: … }
 */
export function describeModel(model: SavedCnnLstm): ModelStep[] {
  const { settings, classes, words, history, bestEpoch } = model;
  const { dimension, wordVectors, widths, filters, lstm, dropout, mainStage, relatedStage } = settings;
  const shapes = parameterShapes(settings, words.length, classes.length);
  const parametersOf = (prefix: string) =>
    shapes.filter(({ name }) => name.startsWith(prefix)).reduce((sum, { shape }) => sum + sizeOfShape(shape), 0);
  const steps: ModelStep[] = [];
  const add = (step: string, details: string, prefix?: string) => {
    steps.push({ step, details, parameters: prefix === undefined ? 0 : parametersOf(prefix) });
  };
  const origin = wordVectors
    ? `begin with Word2Vec (skip-gram, window ${wordVectors.window}, ${wordVectors.epochs} passes)`
    : 'begin at random';
  add('Word vectors', `${words.length} words of ${dimension} numbers each, which ${origin}`, 'words');
  if (widths.length > 0) {
    add('Convolutions', `${filters} filters of each width: ${listed(widths)} words; ReLU`, 'convolution.');
  }
  const ways = directionsOf(settings).length === 2 ? ', read in both directions' : '';
  lstm.forEach((hidden, i) => {
    add(`LSTM layer ${i + 1}`, `hidden size ${hidden}${ways}`, `lstm${i + 1}.`);
  });
  add('Pooling', pooled[settings.pooling](lstm.length > 0), 'attention.');
  if (settings.wordPairs > 0) {
    add('Word pairs', `hashed to ${settings.wordPairs} rows, added to the classes' scores`, 'pairs');
  }
  const shares = `words ${dropout.words}, before each LSTM layer ${dropout.layers}, before the softmax ${dropout.output}`;
  const pairs = settings.wordPairs > 0 ? `, word pairs ${dropout.pairs}` : '';
  add('Dropout', `${shares}${pairs}`);
  add('Softmax', listed(classes), 'output.');
  const weights = settings.classWeights === 'balanced' ? ', rare classes weighted up' : '';
  add('Loss', `cross-entropy${weights}`);
  const stageText = ({ batchSize, learningRate }: typeof mainStage) =>
    `batches of ${batchSize}, learning rate up to ${learningRate}`;
  const average = settings.averaging > 0 ? `, moving average of the weights (decay ${settings.averaging})` : '';
  const decay = `decoupled weight decay ${settings.weightDecay}`;
  add(
    'Optimizer',
    `Adam (${decay}), ${stageText(mainStage)}, warm-up over ${100 * settings.warmUp} % of the steps${average}`,
  );
  if (history.some(({ stage }) => stage === 'related')) {
    add('Other subjects first', `${relatedStage.epochs} passes, ${stageText(relatedStage)}`);
  }
  const passes = history.filter(({ stage }) => stage === 'main');
  const best = passes.find(({ epoch }) => epoch === bestEpoch);
  const kept = best?.devLoss == null ? '' : ` (validation loss ${best.devLoss.toFixed(4)})`;
  const ended = `after ${settings.patience} passes without a smaller validation loss, at most ${mainStage.epochs} passes`;
  add('Early stopping', `${ended}; ${passes.length} were made and the weights of pass ${bestEpoch} kept${kept}`);
  const total = steps.reduce((sum, { parameters }) => sum + parameters, 0);
  return [...steps, { step: 'Parameters', details: 'all together', parameters: total }];
}

const pooled = {
  last: () => 'the state after the last word',
  maximum: (hasLstm: boolean) => `the largest of each ${hasLstm ? 'state' : 'feature'} over the text`,
  'last and maximum': () => 'the state after the last word, and the largest of each over the text',
  attention: () => 'a mean over the text with learned weights',
};

function listed(items: readonly (string | number)[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}
