import path from 'node:path';
import { sha256OfFile, UserError } from '@crosscultural/base';
import { readBertConfig, readTokeniserSettings, weightFileNames } from '@crosscultural/neural';
import { type BertModelSettings, englishSettings } from './settings';

export interface BertSettingsOptions {
  /** ISO 639-1 */
  language: string;
  /** See `BertEncoderSettings`; one without a name unless given. */
  guidelines?: string[];
  /** `early` unless given. */
  interaction?: 'early' | 'late';
  /** 0 unless given. */
  frozenLayers?: number;
  /** 4 unless given. */
  questionsAtOnce?: number;
  /** Share of the weights of self-attention that training leaves out; 0 unless given. */
  attentionDropout?: number;
}

/**
 * The settings for fine-tuning a published BERT model; give the same folder to `trainTripletModel` as `init`.
 *
 * @param folder in Hugging Face layout
 * @throws UserError when the folder holds no BERT model, or an option does not fit it.
 * @example
 * const init = 'data/models/bert-base-uncased';
 * const settings = await absa.bertSettings(init, { language: 'en', frozenLayers: 6 });
 * const model = await absa.trainTripletModel(data, settings, { init, checkpointFolder: 'model' });
 */
export async function bertSettings(folder: string, options: BertSettingsOptions): Promise<BertModelSettings> {
  const { language, interaction = 'early', guidelines = ['labels'], frozenLayers = 0, questionsAtOnce = 4 } = options;
  const { attentionDropout = 0 } = options;
  if (!(attentionDropout >= 0 && attentionDropout < 1)) {
    throw new UserError(`attentionDropout must be from 0 to below 1, not ${attentionDropout}.`);
  }
  const published = readBertConfig(folder);
  const config = attentionDropout === 0 ? published : { ...published, attentionDropout };
  const { lowerCase, stripAccents } = readTokeniserSettings(folder);
  requireWithin('frozenLayers', frozenLayers, 0, config.layers);
  requireWithin('questionsAtOnce', questionsAtOnce, 1, 1000);
  const weights: string[] = [];
  for (const name of weightFileNames(folder)) weights.push(await sha256OfFile(path.join(folder, name)));
  const {
    hiddenSize,
    convolutionLayers,
    convolutionWidth,
    transformerLayers,
    heads,
    wordFeatureSize,
    vectors,
    ...common
  } = englishSettings;
  // A small model forgets less, and learns at a higher rate; with late interaction a batch counts sentences, not questions.
  const learningRate = config.hiddenSize < 512 ? 1e-4 : 3e-5;
  const batchSize = interaction === 'late' ? 4 : 16;
  return {
    ...common,
    language,
    // Room for the question, and for tokens of several pieces.
    maximumTokens: Math.max(1, Math.min(englishSettings.maximumTokens, Math.floor(config.maximumLength / 4))),
    dropout: config.dropout,
    starPreTraining: null,
    relatedStage: { epochs: 1, batchSize: 2 * batchSize, learningRate },
    mainStage: { epochs: 8, batchSize, learningRate },
    bert: {
      config,
      lowerCase,
      stripAccents,
      weights,
      interaction,
      guidelines,
      newLayersRate: 5,
      frozenLayers,
      questionsAtOnce,
    },
  };
}

function requireWithin(name: string, value: number, least: number, most: number): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  throw new UserError(`${name} must be a whole number from ${least} to ${most}, not ${value}.`);
}
