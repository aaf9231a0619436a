import {
  numbered,
  type OnnxGraph,
  type OnnxLstm,
  type OnnxSession,
  onnxEmbeddingSum,
  onnxGraph,
  onnxInput,
  onnxIntegers,
  onnxLinear,
  onnxLstm,
  onnxMaximumOverTokens,
  onnxNode,
  onnxNumber,
  onnxOutput,
  onnxRowsLinear,
  onnxSession,
  tensorflow,
} from '@crosscultural/neural';
import { lstmWeights, type Network } from './network';
import type { CnnLstmSettings } from './settings';
import { directionsOf, firstTap } from './shapes';

/**
 * The whole forward pass as one graph of ONNX Runtime, with the weights as they are now. Inputs: `words`, `mask` [B, L],
 * `lengths` [B], and with word pairs `pairs` [B, L] and `pairShares` [B, 1]; output: `logits` [B, C]. See `logitsOf`.
 */
export function onnxNetwork(network: Network): OnnxSession {
  const { settings, variables, classes } = network;
  const graph = onnxGraph();
  const sizes = ['batch', 'length'];
  const mask = onnxInput(graph, 'mask', sizes);
  const lengths = onnxInput(graph, 'lengths', ['batch'], 'int32');
  let x = onnxEmbeddingSum(graph, [{ table: variables.words, indices: onnxInput(graph, 'words', sizes, 'int32') }]);
  if (settings.widths.length > 0) x = addConvolutions(graph, x, mask, network);
  let last: string | null = null;
  if (settings.lstm.length > 0) {
    let read: OnnxLstm = { states: onnxNode(graph, 'Transpose', [x], { attributes: { perm: [1, 0, 2] } }), last: '' };
    for (const layer of numbered(settings.lstm.length)) {
      const weights = directionsOf(settings).map((direction) => lstmWeights(variables, layer, direction));
      read = onnxLstm(graph, read.states, lengths, weights);
    }
    x = onnxNode(graph, 'Transpose', [read.states], { attributes: { perm: [1, 0, 2] } });
    last = read.last;
  }
  const pooled = addPooling(graph, x, last, mask, network);
  const output = { weights: variables['output.weights'], bias: variables['output.bias'] };
  let logits = onnxRowsLinear(graph, pooled, output);
  if (settings.wordPairs > 0) logits = onnxNode(graph, 'Add', [logits, addPairs(graph, mask, network)]);
  onnxOutput(graph, 'logits', logits, ['batch', classes]);
  return onnxSession(graph);
}

/** x [B, L, D] → [B, L, filters of all widths]; each width with its own weights, so that nothing is multiplied by zeros. */
function addConvolutions(graph: OnnxGraph, x: string, mask: string, { settings, variables }: Network): string {
  const tf = tensorflow();
  const { widths, filters, dimension } = settings;
  const largest = Math.max(...widths);
  const masked = onnxNode(graph, 'Mul', [x, onnxNode(graph, 'Unsqueeze', [mask, onnxIntegers(graph, [2])])]);
  const before = largest >> 1;
  const padded = onnxNode(graph, 'Pad', [masked, onnxIntegers(graph, [0, before, 0, 0, largest - 1 - before, 0])]);
  const overWords = onnxIntegers(graph, [1]);
  const neighbours = Array.from({ length: largest }, (_, tap) => {
    // Counted from the end, where the last window ends at the end itself.
    const end = tap === largest - 1 ? Number.MAX_SAFE_INTEGER : tap + 1 - largest;
    return onnxNode(graph, 'Slice', [padded, onnxIntegers(graph, [tap]), onnxIntegers(graph, [end]), overWords]);
  });
  const kinds = widths.map((width, kind) => {
    const first = firstTap(width, largest);
    const read = neighbours.slice(first, first + width);
    const unfolded = read.length === 1 ? read[0] : onnxNode(graph, 'Concat', read, { attributes: { axis: 2 } });
    return tf.tidy(() =>
      onnxLinear(graph, unfolded, {
        weights: tf.slice(
          variables['convolution.weights'],
          [first * dimension, kind * filters],
          [width * dimension, filters],
        ),
        bias: tf.slice(variables['convolution.bias'], [kind * filters], [filters]),
      }),
    );
  });
  const together = kinds.length === 1 ? kinds[0] : onnxNode(graph, 'Concat', kinds, { attributes: { axis: 2 } });
  return onnxNode(graph, 'Relu', [together]);
}

function addPooling(
  graph: OnnxGraph,
  states: string,
  last: string | null,
  mask: string,
  { settings, variables }: { settings: CnnLstmSettings; variables: Network['variables'] },
): string {
  if (settings.pooling === 'attention') {
    const layer = { weights: variables['attention.weights'], bias: variables['attention.bias'] };
    const blocked = onnxNode(graph, 'Mul', [
      onnxNode(graph, 'Sub', [onnxNumber(graph, 1), mask]),
      onnxNumber(graph, -1e9),
    ]);
    const overFeatures = onnxIntegers(graph, [2]);
    const scores = onnxNode(graph, 'Squeeze', [onnxLinear(graph, states, layer), overFeatures]); // [B, L]
    const weights = onnxNode(graph, 'Softmax', [onnxNode(graph, 'Add', [scores, blocked])], {
      attributes: { axis: -1 },
    });
    const weighted = onnxNode(graph, 'Mul', [states, onnxNode(graph, 'Unsqueeze', [weights, overFeatures])]);
    return onnxNode(graph, 'ReduceSum', [weighted, onnxIntegers(graph, [1])], { attributes: { keepdims: 0 } });
  }
  const maximum = () => onnxMaximumOverTokens(graph, states, mask);
  if (last === null || settings.pooling === 'maximum') return maximum();
  if (settings.pooling === 'last') return last;
  return onnxNode(graph, 'Concat', [last, maximum()], { attributes: { axis: 1 } });
}

function addPairs(graph: OnnxGraph, mask: string, { variables }: Network): string {
  const indices = onnxInput(graph, 'pairs', ['batch', 'length'], 'int32');
  const contributions = onnxEmbeddingSum(graph, [{ table: variables.pairs, indices }]); // [B, L, C]
  const shares = onnxNode(graph, 'Mul', [mask, onnxInput(graph, 'pairShares', ['batch', 1])]);
  const weighted = onnxNode(graph, 'Mul', [
    contributions,
    onnxNode(graph, 'Unsqueeze', [shares, onnxIntegers(graph, [2])]),
  ]);
  return onnxNode(graph, 'ReduceSum', [weighted, onnxIntegers(graph, [1])], { attributes: { keepdims: 0 } });
}
