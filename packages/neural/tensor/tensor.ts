/**
 * The part of TensorFlow.js that this project uses, as plain interfaces: the library's own types are too large for a
 * notebook's type checker, and its tensors satisfy these.
 */
export interface Tensor {
  readonly shape: number[];
  readonly size: number;
  readonly rank: number;
  readonly dtype: string;
  readonly isDisposed: boolean;
  dataSync(): Float32Array | Int32Array | Uint8Array;
  arraySync(): unknown;
  reshape(shape: number[]): Tensor;
  clone(): Tensor;
  dispose(): void;
}

/** A tensor that training changes; its gradient is found by `valueAndGradients`. */
export interface Variable extends Tensor {
  readonly name: string;
  readonly trainable: boolean;
  /** Takes over the values of another tensor of the same shape; the other tensor stays the caller's to dispose. */
  assign(values: Tensor): void;
}

export type TensorType = 'float32' | 'int32' | 'bool';

/** Numbers for a new tensor. */
export type TensorValues = number | number[] | number[][] | number[][][] | Float32Array | Int32Array | Uint8Array;

/** The functions of the library that this project calls, in the library's own words. */
export interface TensorFlow {
  setBackend(name: string): Promise<boolean>;
  getBackend(): string;
  ready(): Promise<void>;
  backend(): unknown;
  findBackendFactory(name: string): unknown;
  env(): { set(flag: string, value: boolean): void };
  engine(): TensorFlowEngine;
  getKernel(name: string, backend: string): BackendOperation | undefined;
  registerKernel(operation: BackendOperation): void;
  unregisterKernel(name: string, backend: string): void;
  memory(): { numTensors: number; numBytes: number; numDataBuffers: number };
  readonly node?: unknown;

  tidy<T>(work: () => T): T;
  keep(tensor: Tensor): Tensor;
  dispose(tensors: unknown): void;
  variableGrads(loss: () => Tensor, variables?: Variable[]): { value: Tensor; grads: Record<string, Tensor | null> };
  customGrad(
    work: (...inputsAndSave: never[]) => { value: Tensor; gradFunc: (dy: Tensor, saved: Tensor[]) => Tensor[] },
  ): (...inputs: Tensor[]) => Tensor;

  tensor(values: TensorValues, shape?: number[], type?: TensorType): Tensor;
  scalar(value: number, type?: TensorType): Tensor;
  variable(initial: Tensor, trainable?: boolean, name?: string): Variable;
  zeros(shape: number[], type?: TensorType): Tensor;
  ones(shape: number[], type?: TensorType): Tensor;
  fill(shape: number[], value: number, type?: TensorType): Tensor;
  zerosLike(x: Tensor): Tensor;
  onesLike(x: Tensor): Tensor;
  oneHot(indices: Tensor, depth: number): Tensor;
  cast(x: Tensor, type: TensorType): Tensor;

  add(a: Tensor | number, b: Tensor | number): Tensor;
  sub(a: Tensor | number, b: Tensor | number): Tensor;
  mul(a: Tensor | number, b: Tensor | number): Tensor;
  div(a: Tensor | number, b: Tensor | number): Tensor;
  maximum(a: Tensor | number, b: Tensor | number): Tensor;
  minimum(a: Tensor | number, b: Tensor | number): Tensor;
  greater(a: Tensor | number, b: Tensor | number): Tensor;
  greaterEqual(a: Tensor | number, b: Tensor | number): Tensor;
  equal(a: Tensor | number, b: Tensor | number): Tensor;
  where(condition: Tensor, a: Tensor, b: Tensor): Tensor;
  addN(tensors: Tensor[]): Tensor;
  neg(x: Tensor): Tensor;
  square(x: Tensor): Tensor;
  sqrt(x: Tensor): Tensor;
  rsqrt(x: Tensor): Tensor;
  exp(x: Tensor): Tensor;
  log(x: Tensor): Tensor;
  erf(x: Tensor): Tensor;
  tanh(x: Tensor): Tensor;
  relu(x: Tensor): Tensor;
  sigmoid(x: Tensor): Tensor;
  softmax(x: Tensor, axis?: number): Tensor;
  logSoftmax(x: Tensor, axis?: number): Tensor;
  matMul(a: Tensor, b: Tensor, transposeA?: boolean, transposeB?: boolean): Tensor;
  sum(x: Tensor, axis?: number | number[], keepDimensions?: boolean): Tensor;
  mean(x: Tensor, axis?: number | number[], keepDimensions?: boolean): Tensor;
  max(x: Tensor, axis?: number | number[], keepDimensions?: boolean): Tensor;
  argMax(x: Tensor, axis?: number): Tensor;
  moments(x: Tensor, axis?: number | number[], keepDimensions?: boolean): { mean: Tensor; variance: Tensor };

  reshape(x: Tensor, shape: number[]): Tensor;
  expandDims(x: Tensor, axis?: number): Tensor;
  squeeze(x: Tensor, axis?: number[]): Tensor;
  transpose(x: Tensor, order?: number[]): Tensor;
  slice(x: Tensor, begin: number | number[], size?: number | number[]): Tensor;
  split(x: Tensor, parts: number | number[], axis?: number): Tensor[];
  concat(tensors: Tensor[], axis?: number): Tensor;
  stack(tensors: Tensor[], axis?: number): Tensor;
  unstack(x: Tensor, axis?: number): Tensor[];
  pad(x: Tensor, padding: [number, number][], value?: number): Tensor;
  gather(x: Tensor, indices: Tensor, axis?: number): Tensor;
}

/** One block of numbers before it becomes a tensor. */
export interface TensorInfo {
  dataId: object;
  shape: number[];
  dtype: string;
}

/** How one backend computes one operation. */
export interface BackendOperation {
  kernelName: string;
  backendName: string;
  setupFunc?: unknown;
  disposeFunc?: unknown;
  kernelFunc(call: {
    inputs: Record<string, TensorInfo>;
    attrs: Record<string, unknown>;
    backend: unknown;
  }): TensorInfo | TensorInfo[];
}

interface TensorFlowEngine {
  makeTensorFromTensorInfo(info: TensorInfo): Tensor;
}
