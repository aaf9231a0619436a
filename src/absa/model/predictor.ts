import {
  type Engine,
  onnxGraph,
  onnxInput,
  onnxLinear,
  onnxMaximumOverTokens,
  onnxNode,
  onnxOutput,
  onnxRowsLinear,
  onnxSession,
  tensorflow,
} from '@crosscultural/neural';
import type { Batch, Encoder } from '../encoder';
import { type AnswerLayers, type BatchLogits, logitsOf } from './answer-layers';

/** Computes what the heads say, without training them. */
export interface Predictor {
  predict(batch: Batch): BatchLogits;
  dispose(): void;
}

/** The fastest way of the engine; layers that change afterwards need a new one. */
export function createPredictor(layers: AnswerLayers, engine: Engine['name']): Predictor {
  return engine === 'onnx' && layers.encoder.onnx
    ? onnxPredictor(layers, layers.encoder.onnx)
    : tensorPredictor(layers);
}

/** By TensorFlow.js, on any engine. */
function tensorPredictor(layers: AnswerLayers): Predictor {
  return {
    predict: (batch) =>
      tensorflow().tidy(() => {
        const { tags, sentiments } = logitsOf(layers, batch, null);
        return { tags: tags.dataSync() as Float32Array, sentiments: sentiments.dataSync() as Float32Array };
      }),
    dispose() {},
  };
}

/** All layers as one graph of ONNX Runtime, about twice as fast as the same operations one by one. */
function onnxPredictor({ variables }: AnswerLayers, encoder: NonNullable<Encoder['onnx']>): Predictor {
  const graph = onnxGraph();
  const sizes = ['batch', 'length'];
  const masks = ['mask', 'aspectMask', 'opinionMask'].map((name) => onnxInput(graph, name, sizes));
  const positions = encoder.addTo(graph, masks[0]);
  const head = (name: string) => ({ weights: variables[`${name}.weights`], bias: variables[`${name}.bias`] });
  const summary = onnxNode(
    graph,
    'Concat',
    masks.map((mask) => onnxMaximumOverTokens(graph, positions, mask)),
    { attributes: { axis: 1 } },
  ); // [B, 3H]
  onnxOutput(graph, 'tags', onnxLinear(graph, positions, head('tags')), [...sizes, 4]);
  onnxOutput(graph, 'sentiments', onnxRowsLinear(graph, summary, head('sentiment')), ['batch', 3]);
  const session = onnxSession(graph);
  return {
    predict(batch) {
      const shape = [batch.size, batch.length];
      const { tags, sentiments } = session.run({
        ...encoder.inputsOf(batch),
        mask: { values: batch.mask, shape },
        aspectMask: { values: batch.aspectMask, shape },
        opinionMask: { values: batch.opinionMask, shape },
      });
      return { tags: tags.values, sentiments: sentiments.values };
    },
    dispose: () => session.dispose(),
  };
}
