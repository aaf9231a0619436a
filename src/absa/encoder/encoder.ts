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
  encodeQuestion(question: Question): EncodedQuestion;
  /** The summands of Eq. (3), for showing them. */
  inputVectors(encoded: EncodedQuestion): InputVectors;
  /**
   * @param dropout where dropout draws from in training; null when reading.
   * @returns [B, L, H]: one vector per position
   */
  encode(batch: Batch, dropout: Random | null): Tensor;
  /** The same computation for ONNX Runtime, where there is one. */
  onnx?: {
    /** Adds the encoder, with its weights as they are now, to a graph and returns the name of its result, [B, L, H]. */
    addTo(graph: OnnxGraph, mask: string): string;
    /** The inputs that `addTo` declared, for a batch. */
    inputsOf(batch: Batch): Record<string, OnnxNumbers>;
  };
  dispose(): void;
}
