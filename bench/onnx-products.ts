/**
 * Linear layers of a small BERT by ONNX Runtime, in float32 against integers of eight bits (with the rounding of each row,
 * which takes a part of the time): billions of operations a second (two for each weight and row) on one thread, and how many
 * times as fast the integers are.
 *
 *   npx tsx bench/onnx-products.ts
 *
 * CPU time, in turns, so that a busy machine slows both; the fastest round counts. `signed` weights are what CPUs with VNNI
 * (and ARM) take, `unsigned` ones what the others do: see packages/neural/tensor/onnx/integer-products.ts.
 */
import { seededRandom } from '@crosscultural/base';
import { onnxGraph, onnxInput, onnxNode, onnxOutput, onnxSession } from '../packages/neural/tensor';
import { onnxConstant } from '../packages/neural/tensor/onnx/graph';
import { onnxIntegerProduct, signedProductsAreExact } from '../packages/neural/tensor/onnx/integer-products';

const ROUNDS = 40;
const PRODUCTS = 5;
const kinds = ['float32', 'int8', 'uint8'] as const;

function normalNumbers(length: number, scale: number): Float32Array {
  const random = seededRandom(1);
  return Float32Array.from({ length }, () => scale * random.normal());
}

/** CPU milliseconds of a product of x [rows, inputs] by a matrix [inputs, outputs], and a bias. */
function timesOf(rows: number, inputs: number, outputs: number): Record<(typeof kinds)[number], number> {
  const values = normalNumbers(inputs * outputs, 1 / Math.sqrt(inputs));
  const biases = new Float32Array(outputs);
  const given = { x: { values: normalNumbers(rows * inputs, 1), shape: [rows, inputs] } };
  const target = { y: { values: new Float32Array(rows * outputs), shape: [rows, outputs] } };
  const sessions = kinds.map((kind) => {
    const graph = onnxGraph();
    const x = onnxInput(graph, 'x', ['rows', inputs]);
    const inFloat = () => {
      const constants = [onnxConstant(graph, values, [inputs, outputs]), onnxConstant(graph, biases, [outputs])];
      return onnxNode(graph, 'Gemm', [x, ...constants]);
    };
    const y = kind === 'float32' ? inFloat() : onnxIntegerProduct(graph, x, { values, inputs, outputs, biases }, kind);
    onnxOutput(graph, 'y', y, ['rows', outputs]);
    return { kind, session: onnxSession(graph), fastest: Number.POSITIVE_INFINITY };
  });
  for (let round = 0; round < ROUNDS; round++) {
    for (const each of sessions) {
      const start = process.cpuUsage();
      for (let i = 0; i < PRODUCTS; i++) each.session.runInto(given, target);
      const { user, system } = process.cpuUsage(start);
      each.fastest = Math.min(each.fastest, (user + system) / 1000 / PRODUCTS);
    }
  }
  for (const { session } of sessions) session.dispose();
  const [float32, int8, uint8] = sessions.map(({ fastest }) => fastest);
  return { float32, int8, uint8 };
}

const sizes = [512, 1024].flatMap((rows) =>
  [
    [320, 960],
    [320, 1280],
    [1280, 320],
  ].map(([inputs, outputs]) => [rows, inputs, outputs]),
);
console.log(
  `signed weights are ${signedProductsAreExact() ? 'right here, and used' : 'wrong here: unsigned ones are used'}`,
);
for (const [rows, inputs, outputs] of sizes) {
  const times = timesOf(rows, inputs, outputs);
  const speed = (milliseconds: number) => Math.round((2 * rows * inputs * outputs) / milliseconds / 1e6);
  const ratio = (milliseconds: number) => (times.float32 / milliseconds).toFixed(2);
  console.log(
    `[${rows}, ${inputs} → ${outputs}]  float32 ${speed(times.float32)} GFLOPS` +
      `  signed ${speed(times.int8)} (× ${ratio(times.int8)})  unsigned ${speed(times.uint8)} (× ${ratio(times.uint8)})`,
  );
}
