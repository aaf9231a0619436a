import path from 'node:path';
import { sha256OfFile, UserError } from '@crosscultural/base';
import { englishSettings, type ReaderSettings } from '../model/settings';
import { readBertConfig } from './config';
import { readTokeniserSettings } from './tokeniser-files';
import { weightFileNames } from './weight-files';

export interface BertSettingsOptions {
  /** ISO 639-1 */
  language: string;
  /** 0 unless given. */
  frozenLayers?: number;
  /** 4 unless given. */
  questionsAtOnce?: number;
}

/**
 * The settings for fine-tuning a published BERT model; give the same folder to `trainReader` as `init`.
 *
 * @param folder in Hugging Face layout
 * @throws UserError when the folder holds no BERT model, or an option does not fit it.
 */
export async function bertSettings(folder: string, options: BertSettingsOptions): Promise<ReaderSettings> {
  const { language, frozenLayers = 0, questionsAtOnce = 4 } = options;
  const config = readBertConfig(folder);
  const { lowerCase, stripAccents } = readTokeniserSettings(folder);
  requireWithin('frozenLayers', frozenLayers, 0, config.layers);
  requireWithin('questionsAtOnce', questionsAtOnce, 1, 1000);
  const weights: string[] = [];
  for (const name of weightFileNames(folder)) weights.push(await sha256OfFile(path.join(folder, name)));
  return {
    ...englishSettings,
    language,
    // Room for the question, and for tokens of several pieces.
    maximumTokens: Math.max(1, Math.min(englishSettings.maximumTokens, Math.floor(config.maximumLength / 4))),
    hiddenSize: config.hiddenSize,
    convolutionLayers: 0,
    transformerLayers: config.layers,
    heads: config.heads,
    dropout: config.dropout,
    starPreTraining: null,
    relatedStage: { epochs: 1, batchSize: 16, learningRate: 3e-5 },
    mainStage: { epochs: 8, batchSize: 16, learningRate: 3e-5 },
    bert: { config, lowerCase, stripAccents, weights, frozenLayers, questionsAtOnce },
  };
}

function requireWithin(name: string, value: number, least: number, most: number): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  throw new UserError(`${name} must be a whole number from ${least} to ${most}, not ${value}.`);
}
