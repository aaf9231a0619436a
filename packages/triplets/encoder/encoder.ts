import type { Random } from '@crosscultural/base';
import type { OnnxGraph, OnnxNumbers, Tensor, Variable } from '@crosscultural/neural';
import type { Question } from '../questions';
import type { Batch } from './batch';
import type { EncodedQuestion } from './encoded-question';
import type { InputVectors } from './input-vectors';

/** The part of a triplet model below its three heads: the embedded default, or BERT. */
export interface Encoder {
  /** Length of the vectors it gives (H). */
  hiddenSize: number;
  /** What training changes, by name. */
  variables: Record<string, Variable>;
  /** Rows of these variables that a batch touches; other rows have no gradient (see `AdamW.step`). */
  touchedRows(batch: Batch): Record<string, Int32Array>;
  /** @param guideline index among the settings' guidelines; the first unless given */
  encodeQuestion(question: Question, guideline?: number): EncodedQuestion;
  /** The summands of Eq. (3), for showing them. */
  inputVectors(encoded: EncodedQuestion): InputVectors;
  /**
   * @param dropout where dropout draws from in training; null when reading.
   * @returns [B, L, H]: one vector per position
   */
  encode(batch: Batch, dropout: Random | null): Tensor;
  /** Where a sentence is read once for all questions about it. */
  late?: SentenceStates;
  /** The same computation for ONNX Runtime, where there is one. */
  onnx?: {
    /** Adds the encoder, with its weights as they are now, to a graph and returns the name of its result, [B, L, H]. */
    addTo(graph: OnnxGraph, mask: string): string;
    /** The inputs that `addTo` declared, for a batch. */
    inputsOf(batch: Batch): Record<string, OnnxNumbers>;
  };
  dispose(): void;
}

/** An encoder in two parts: reading a sentence, and asking about what was read. */
export interface SentenceStates {
  /**
   * @param sentences rows of the vocabulary, see `EncodedQuestion.entries`
   * @returns [S, L, H]; positions of padding hold numbers without meaning
   */
  read(sentences: readonly Int32Array[]): Tensor;
  /**
   * @param states [N, H], those of several sentences one after the other
   * @param offsets for each question of the batch, the row of its sentence's first state
   * @returns [B, L, H]
   */
  ask(batch: Batch, states: Tensor, offsets: ArrayLike<number>): Tensor;
  /** The same computations for ONNX Runtime. */
  onnx: {
    addReading(graph: OnnxGraph, mask: string): string;
    readingInputs(sentences: readonly Int32Array[]): Record<string, OnnxNumbers>;
    addAsking(graph: OnnxGraph, states: string): string;
    askingInputs(batch: Batch, offsets: ArrayLike<number>): Record<string, OnnxNumbers>;
  };
}
