import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { z } from 'zod';
import { readJsonFile } from './json-file';

/** How a WordPiece tokeniser was set up: plain data, enough to make it again. */
export interface TokeniserSettings {
  /** The pieces; the index of a piece is its row in the embedding table. */
  vocabulary: readonly string[];
  lowerCase: boolean;
  /** Whether accents are taken off; null for "as lower case does". */
  stripAccents: boolean | null;
}

const optionalFlag = z.boolean().nullish();
const tokenizerJson = z.object({
  normalizer: z.object({ lowercase: optionalFlag, strip_accents: optionalFlag }).nullish(),
  model: z.object({ type: z.literal('WordPiece').optional(), vocab: z.record(z.string(), z.int().nonnegative()) }),
});
const tokenizerConfig = z.object({ do_lower_case: optionalFlag, strip_accents: optionalFlag });

/**
 * Reads `tokenizer.json`, or else `vocab.txt` (one piece a line) with `tokenizer_config.json`, of a folder in Hugging
 * Face layout.
 *
 * @throws UserError when there is neither, or it is no WordPiece tokeniser.
 * @example
 * readTokeniserSettings('data/models/bert-base-uncased').lowerCase; // true
 */
export function readTokeniserSettings(folder: string): TokeniserSettings {
  const json = path.join(folder, 'tokenizer.json');
  if (existsSync(json)) {
    const { normalizer, model } = readJsonFile(json, tokenizerJson, 'WordPiece tokeniser');
    return {
      vocabulary: piecesInOrder(json, model.vocab),
      lowerCase: normalizer?.lowercase ?? false,
      stripAccents: normalizer?.strip_accents ?? null,
    };
  }
  const list = path.join(folder, 'vocab.txt');
  if (!existsSync(list)) throw new UserError(`${folder} holds neither tokenizer.json nor vocab.txt.`);
  const config = path.join(folder, 'tokenizer_config.json');
  const flags = existsSync(config) ? readJsonFile(config, tokenizerConfig, 'WordPiece tokeniser') : {};
  const vocabulary = readFileSync(list, 'utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  if (new Set(vocabulary).size !== vocabulary.length) throw new UserError(`${list} holds the same piece twice.`);
  return { vocabulary, lowerCase: flags.do_lower_case ?? true, stripAccents: flags.strip_accents ?? null };
}

function piecesInOrder(file: string, rows: Record<string, number>): string[] {
  const pieces = Object.keys(rows);
  const vocabulary: string[] = new Array(pieces.length);
  for (const piece of pieces) vocabulary[rows[piece]] = piece;
  if (vocabulary.length !== pieces.length || Object.keys(vocabulary).length !== pieces.length)
    throw new UserError(`${file}: the numbers of the ${pieces.length} pieces are not 0 to ${pieces.length - 1}.`);
  return vocabulary;
}
