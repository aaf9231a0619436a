import { deriveSeed, seededRandom } from '@crosscultural/base';
import {
  initialValues,
  linearShapes,
  numbered,
  type ParameterShape,
  type ParameterValues,
} from '@crosscultural/neural';
import type { CnnLstmSettings } from './settings';
import { type StartWords, specialRows } from './vocabulary';

/** The names of the directions of an LSTM layer. */
export const directionsOf = ({ bidirectional }: CnnLstmSettings): readonly ('forward' | 'backward')[] =>
  bidirectional ? ['forward', 'backward'] : ['forward'];

/** Features of a word when it reaches the first LSTM layer. */
export const convolvedSize = ({ widths, filters, dimension }: CnnLstmSettings): number =>
  widths.length > 0 ? widths.length * filters : dimension;

/** Features of the states at each word. */
export function stateSize(settings: CnnLstmSettings): number {
  const hidden = settings.lstm.at(-1);
  return hidden === undefined ? convolvedSize(settings) : hidden * directionsOf(settings).length;
}

/** Every parameter of the model. */
export function parameterShapes(settings: CnnLstmSettings, words: number, classes: number): ParameterShape[] {
  const { dimension, widths, lstm, pooling, wordPairs } = settings;
  const shapes: ParameterShape[] = [
    { name: 'words', shape: [specialRows + words, dimension], start: { deviation: 0.1 } },
  ];
  // All widths lie in one convolution of the largest: see `tapsOf`.
  if (widths.length > 0) {
    shapes.push(...linearShapes('convolution', Math.max(...widths) * dimension, convolvedSize(settings), 1.2));
  }
  let inputs = convolvedSize(settings);
  for (const layer of numbered(lstm.length)) {
    const hidden = lstm[layer - 1];
    for (const direction of directionsOf(settings)) {
      const name = `lstm${layer}.${direction}`;
      shapes.push(...linearShapes(name, inputs, 4 * hidden, 1), {
        name: `${name}.recurrent`,
        shape: [hidden, 4 * hidden],
        start: { deviation: 1 / Math.sqrt(hidden) },
      });
    }
    inputs = hidden * directionsOf(settings).length;
  }
  if (pooling === 'attention') shapes.push(...linearShapes('attention', inputs, 1));
  if (wordPairs > 0) shapes.push({ name: 'pairs', shape: [wordPairs, classes], start: { value: 0 } });
  return [...shapes, ...linearShapes('output', pooling === 'last and maximum' ? 2 * inputs : inputs, classes)];
}

/** What training begins with: the words' vectors where there are any, forget gates that are open, all else at random. */
export function startValues(
  settings: CnnLstmSettings,
  { words, vectors }: StartWords,
  classes: number,
): ParameterValues {
  const shapes = parameterShapes(settings, words.length, classes);
  const values = initialValues(shapes, seededRandom(deriveSeed(settings.seed, 'first weights')));
  values.words.fill(0, 0, settings.dimension);
  if (vectors) values.words.set(vectors, specialRows * settings.dimension);
  for (const layer of numbered(settings.lstm.length)) {
    const hidden = settings.lstm[layer - 1];
    // Jozefowicz et al. (2015): a bias of 1 lets the state last from the start.
    for (const direction of directionsOf(settings))
      values[`lstm${layer}.${direction}.bias`].fill(1, hidden, 2 * hidden);
  }
  return values;
}

/**
 * Which weights of the convolution [width·D, filters of all widths] exist: 1 where a filter's own width reaches, else 0. One
 * masked convolution of the largest width costs less than several.
 */
export function tapsOf({ widths, filters, dimension }: CnnLstmSettings): Float32Array {
  const largest = Math.max(...widths);
  const columns = widths.length * filters;
  const taps = new Float32Array(largest * dimension * columns);
  widths.forEach((width, kind) => {
    const first = firstTap(width, largest);
    for (let row = first * dimension; row < (first + width) * dimension; row++) {
      taps.fill(1, row * columns + kind * filters, row * columns + (kind + 1) * filters);
    }
  });
  return taps;
}

/** Where a narrower filter begins in the widest, both being centred as `convolveTokens` centres them. */
export const firstTap = (width: number, largest: number): number => (largest >> 1) - (width >> 1);
