import { type Random, UserError } from '@crosscultural/base';
import { type EngineChoice, type Tensor, tensorflow, useEngine, type Variable } from '../tensor';
import { type BertConfig, readBertConfig } from './config';
import { bertParameters, readParameter } from './parameters';
import { type BertInput, bertStates } from './states';
import { readTokeniserSettings } from './tokeniser-files';
import { openWeightFiles } from './weight-files';
import { createWordPieceTokeniser, type WordPieceTokeniser } from './word-pieces';

/** A BERT model on the engine in use. */
export interface Bert {
  config: BertConfig;
  tokeniser: WordPieceTokeniser;
  /** The parameters, by the names of `bertParameters`. */
  variables: Record<string, Variable>;
  /** [B, L, H]: see `bertStates`. */
  states(input: BertInput, random?: Random | null): Tensor;
  dispose(): void;
}

/** A vocabulary may be padded to a round number of rows, not more. */
const MOST_PADDING_ROWS = 127;

/**
 * Loads a published BERT model from a folder in Hugging Face layout: `config.json`, `tokenizer.json` or `vocab.txt`, and
 * `model.safetensors` (or its parts with `model.safetensors.index.json`) in float32, float16 or bfloat16.
 *
 * @throws UserError (one line) when a file is missing, cut off or of another kind of model, a tensor is missing or has
 *   the wrong shape, or the vocabulary is another model's; or when the engine cannot be had.
 * @example
 * const bert = await loadBert('data/models/bert-base-uncased', { engine: 'wasm' });
 * bert.tokeniser.pieces('unplayable').map(({ piece }) => piece); // ['un', '##play', '##able']
 * bert.dispose();
 */
export async function loadBert(folder: string, { engine = 'auto' }: { engine?: EngineChoice } = {}): Promise<Bert> {
  const config = readBertConfig(folder);
  const tokeniser = createWordPieceTokeniser(readTokeniserSettings(folder));
  requireVocabulary(folder, tokeniser.settings.vocabulary.length, config.vocabularySize);
  await useEngine(engine);
  const variables = loadVariables(folder, config);
  return {
    config,
    tokeniser,
    variables,
    states: (input, random = null) => bertStates(input, variables, config, random),
    dispose() {
      for (const variable of Object.values(variables)) variable.dispose();
    },
  };
}

function requireVocabulary(folder: string, pieces: number, rows: number): void {
  if (pieces <= rows && rows - pieces <= MOST_PADDING_ROWS) return;
  throw new UserError(
    `${folder}: the vocabulary has ${pieces} pieces, config.json says ${rows}: the files are not of one model.`,
  );
}

/** One tensor at a time, so that the numbers are in memory twice for one of them only. */
function loadVariables(folder: string, config: BertConfig): Record<string, Variable> {
  const tf = tensorflow();
  const files = openWeightFiles(folder);
  const variables: Record<string, Variable> = {};
  try {
    for (const parameter of bertParameters(config)) {
      const initial = tf.tensor(readParameter(files, parameter), parameter.shape);
      // No name: the library refuses a name twice, and several models may be open at once.
      variables[parameter.name] = tf.variable(initial, true);
      initial.dispose();
    }
    return variables;
  } catch (error) {
    for (const variable of Object.values(variables)) variable.dispose();
    throw error;
  } finally {
    files.close();
  }
}
