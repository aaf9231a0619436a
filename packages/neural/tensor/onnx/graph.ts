import { bytesField, floatField, integerField, message } from './protobuf';

/** A number with a point, or integers, or text, that an operator is given beside its inputs. */
export type OnnxAttribute = { float: number } | number | number[] | string;

export type OnnxType = 'float32' | 'uint8' | 'int8' | 'int32' | 'int64' | 'bfloat16';

/** Sizes that are only known when the graph runs have a name. */
export type OnnxShape = readonly (number | string)[];

/** A computation as ONNX describes it: operators that name their inputs and outputs. Functions add to it in order. */
export interface OnnxGraph {
  nodes: Uint8Array[];
  constants: Uint8Array[];
  inputs: Uint8Array[];
  outputs: Uint8Array[];
  /** how many names have been given out */
  names: number;
  /** whether large matrices are multiplied in eight bits: see `onnxGraph` */
  integerProducts: boolean;
}

/**
 * An empty graph, to be filled by the `onnx…` functions and made to run by `onnxSession`.
 *
 * @param options.integerProducts linear layers multiply in integers of eight bits where both sizes of their matrix are at
 *   least 64 (see `onnxIntegerLinear`): about twice as fast, and off by about a hundredth of a usual result; false unless given
 * @example
 * const graph = onnxGraph();
 * const x = onnxInput(graph, 'x', ['batch', 'length', 64]);
 * onnxOutput(graph, 'y', onnxLinear(graph, x, { weights, bias }), ['batch', 'length', 8]);
 * const session = onnxSession(graph);
 * session.run({ x: { values, shape: [1, 2, 64] } }).y.values;
 * session.dispose();
 */
export function onnxGraph({ integerProducts = false }: { integerProducts?: boolean } = {}): OnnxGraph {
  return { nodes: [], constants: [], inputs: [], outputs: [], names: 0, integerProducts };
}

/** Declares an input and returns its name. */
export function onnxInput(graph: OnnxGraph, name: string, shape: OnnxShape, type: OnnxType = 'float32'): string {
  graph.inputs.push(valueInfo(name, shape, type));
  return name;
}

/** Gives a value a name under which it is an output. */
export function onnxOutput(graph: OnnxGraph, name: string, value: string, shape: OnnxShape): void {
  if (name !== value) graph.nodes.push(node('Identity', [value], [name]));
  graph.outputs.push(valueInfo(name, shape, 'float32'));
}

/** The name of the output that `onnxEnd` adds. */
export const END = 'end';

/**
 * Adds a first output of a type that onnxruntime-node cannot hand to JavaScript (bfloat16). It then stops with an error
 * after the graph has run and before it copies every output to new memory, which would cost a third of a matrix product;
 * the outputs that were given memory have been written by then. See `runInto` in session.ts.
 */
export function onnxEnd(graph: OnnxGraph): void {
  const type = typeNumbers.bfloat16;
  graph.constants.push(
    message(integerField(1, 1), integerField(2, type), bytesField(8, END), bytesField(9, new Uint8Array(2))),
  );
  graph.outputs.unshift(valueInfo(END, [1], 'bfloat16'));
}

export interface OnnxNodeOptions {
  attributes?: Record<string, OnnxAttribute>;
  /** the outputs' names; without them one fresh name */
  outputs?: string[];
  /** `com.microsoft` for ONNX Runtime's own operators */
  domain?: string;
}

/** Adds an operator (see the list at onnx.ai/onnx/operators) and returns the name of its first output. */
export function onnxNode(
  graph: OnnxGraph,
  operator: string,
  inputs: string[],
  { attributes = {}, outputs = [freshName(graph)], domain = '' }: OnnxNodeOptions = {},
): string {
  graph.nodes.push(node(operator, inputs, outputs, attributes, domain));
  return outputs[0];
}

/** Arrays that a graph can hold. */
export type OnnxConstant = Float32Array | Uint8Array | Int8Array | BigInt64Array;

/** Adds numbers that never change and returns their name. */
export function onnxConstant(graph: OnnxGraph, values: OnnxConstant, shape: number[]): string {
  const name = freshName(graph);
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const type = typeOf(values);
  const sizes = shape.map((size) => integerField(1, size));
  graph.constants.push(
    message(...sizes, integerField(2, typeNumbers[type]), bytesField(8, name), bytesField(9, bytes)),
  );
  return name;
}

function typeOf(values: OnnxConstant): OnnxType {
  if (values instanceof Float32Array) return 'float32';
  if (values instanceof Uint8Array) return 'uint8';
  return values instanceof Int8Array ? 'int8' : 'int64';
}

/** Integers, as shapes and axes are given. */
export function onnxIntegers(graph: OnnxGraph, values: readonly number[]): string {
  return onnxConstant(graph, BigInt64Array.from(values, BigInt), [values.length]);
}

export function onnxNumber(graph: OnnxGraph, value: number): string {
  return onnxConstant(graph, Float32Array.of(value), []);
}

export function freshName(graph: OnnxGraph): string {
  return `value${graph.names++}`;
}

/** The graph as a file that ONNX Runtime loads (message ModelProto of onnx.proto; operator set 20). */
export function onnxModel(graph: OnnxGraph): Uint8Array {
  const body = message(
    ...graph.nodes.map((bytes) => bytesField(1, bytes)),
    bytesField(2, 'crosscultural'),
    ...graph.constants.map((bytes) => bytesField(5, bytes)),
    ...graph.inputs.map((bytes) => bytesField(11, bytes)),
    ...graph.outputs.map((bytes) => bytesField(12, bytes)),
  );
  const operatorSet = (domain: string, version: number) =>
    bytesField(8, message(bytesField(1, domain), integerField(2, version)));
  return message(integerField(1, 9), bytesField(7, body), operatorSet('', 20), operatorSet('com.microsoft', 1));
}

/** TensorProto.DataType */
const typeNumbers: Record<OnnxType, number> = { float32: 1, uint8: 2, int8: 3, int32: 6, int64: 7, bfloat16: 16 };

function valueInfo(name: string, shape: OnnxShape, type: OnnxType): Uint8Array {
  const sizes = shape.map((size) =>
    bytesField(1, typeof size === 'number' ? integerField(1, size) : bytesField(2, size)),
  );
  const tensorType = message(integerField(1, typeNumbers[type]), bytesField(2, message(...sizes)));
  return message(bytesField(1, name), bytesField(2, bytesField(1, tensorType)));
}

function node(
  operator: string,
  inputs: string[],
  outputs: string[],
  attributes: Record<string, OnnxAttribute> = {},
  domain = '',
): Uint8Array {
  return message(
    ...inputs.map((name) => bytesField(1, name)),
    ...outputs.map((name) => bytesField(2, name)),
    bytesField(4, operator),
    ...Object.entries(attributes).map(([name, value]) => bytesField(5, attribute(name, value))),
    bytesField(7, domain),
  );
}

/** AttributeProto: its type (field 20) says which of the other fields counts. */
function attribute(name: string, value: OnnxAttribute): Uint8Array {
  const start = bytesField(1, name);
  if (typeof value === 'number') return message(start, integerField(3, value), integerField(20, 2));
  if (typeof value === 'string') return message(start, bytesField(4, value), integerField(20, 3));
  if (Array.isArray(value)) return message(start, ...value.map((item) => integerField(8, item)), integerField(20, 7));
  return message(start, floatField(2, value.float), integerField(20, 1));
}
