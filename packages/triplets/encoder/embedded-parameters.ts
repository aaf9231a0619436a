import { linearShapes, normShapes, numbered, type ParameterShape, transformerShapes } from '@crosscultural/neural';
import { queryKinds } from '../questions';
import { segmentKinds } from './encoded-question';
import type { EmbeddedLayout } from './settings';

/** Root mean square of the numbers in the tables at the start. */
export const TABLE_DEVIATION = 0.1;

/** The parameters of the embedded encoder. */
export function embeddedEncoderShapes(layout: EmbeddedLayout, vocabularySize: number): ParameterShape[] {
  const { hiddenSize: hidden, convolutionWidth, wordFeatureSize } = layout;
  const table = (name: string, rows: number): ParameterShape => {
    return { name, shape: [rows, hidden], start: { deviation: TABLE_DEVIATION } };
  };
  return [
    table('entries', vocabularySize),
    table('segments', segmentKinds.length),
    table('kinds', queryKinds.length),
    ...(wordFeatureSize > 0 ? linearShapes('words', wordFeatureSize, hidden, 0.15) : []),
    ...normShapes('embedding.norm', hidden),
    ...numbered(layout.convolutionLayers).flatMap((i) => [
      ...linearShapes(`convolution${i}`, convolutionWidth * hidden, 2 * hidden, 0.58),
      ...normShapes(`convolution${i}.norm`, hidden),
    ]),
    ...numbered(layout.transformerLayers).flatMap((i) => transformerShapes(`transformer${i}`, hidden)),
  ];
}
