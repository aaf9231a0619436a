/**
 * Pre-trains a small review encoder from nothing: words are hidden and guessed, and the stars of a review beside them.
 *
 *   npx tsx models/pretraining/pretrain.ts language=en corpus=FILE.tsv out=FOLDER [vocabulary=vocab.txt]
 *     [layers=6] [hidden=320] [heads=5] [pieces=12032] [steps=8000] [batch=256] [atOnce=32] [engine=auto] [seed=1]
 *
 * The corpus has a text a line, `source<TAB>P, U, N or -<TAB>text`; texts that share a run of words with a test sentence are left
 * out (see README.md). The folder is one in Hugging Face layout, for `absa train --init`. A run that was cut off goes on
 * from `FOLDER/training`, to the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256OfFile, UserError } from '@crosscultural/base';
import {
  type BertConfig,
  countWords,
  createWordPieceTokeniser,
  type EngineChoice,
  guessingLoss,
  learnWordPieces,
  pieceKinds,
  pretrainBert,
  removeCheckpoint,
  useEngine,
  writeBertModel,
} from '../../packages/neural';
import { argumentsOf, languageOf, runScript, wholeNumber } from './arguments';
import { type CorpusText, readCorpus, withoutLeaks } from './corpus';
import { leakFinder, readExclusions } from './exclusions';
import { progressLines } from './progress';
import type { Language } from './runs';
import { planStages, pretrainingSettings } from './settings';
import { sequencesOfTexts } from './texts';

const names = [
  ...(['language', 'corpus', 'out', 'vocabulary', 'layers', 'hidden', 'heads', 'pieces'] as const),
  ...(['steps', 'batch', 'atOnce', 'engine', 'seed'] as const),
];
/** Pieces in the vocabularies of the shipped encoders, and how rare a word may be to teach pieces. */
const vocabularies: Record<Language, { size: number; minimumCount: number }> = {
  en: { size: 12_032, minimumCount: 5 },
  zh: { size: 7_680, minimumCount: 4 },
};
/** The longest sequence, as in the published models. */
const POSITIONS = 512;
/** Dropout for whoever fine-tunes the encoder; pre-training itself has none. */
const DROPOUT = 0.1;
/** Steps between two writings of the state. */
const CHECKPOINT_STEPS = 50;

async function textsOf(file: string, language: Language): Promise<CorpusText[]> {
  const texts: CorpusText[] = [];
  let leaks = 0;
  const leaksOf = leakFinder(readExclusions(language), language);
  for await (const text of withoutLeaks(readCorpus(file), leaksOf, () => leaks++)) texts.push(text);
  console.log(`${texts.length} texts; ${leaks} are left out because they share words with a test sentence`);
  return texts;
}

function readVocabulary(file: string): string[] {
  const pieces = readFileSync(file, 'utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  if (pieces[0] !== '[PAD]' || !pieces.includes('[MASK]')) {
    throw new UserError(`${file} is no vocabulary for pre-training: it must begin with [PAD] and hold [MASK].`);
  }
  return pieces;
}

runScript(async () => {
  const given = argumentsOf(process.argv.slice(2), names, ['language', 'corpus', 'out']);
  const number = (name: (typeof names)[number], otherwise: number) =>
    given[name] === undefined ? otherwise : wholeNumber(name, given[name]);
  const language = languageOf(given.language);
  const { corpus = '', out = '' } = given;
  const [hidden, heads] = [number('hidden', 320), number('heads', 5)];
  if (hidden % heads !== 0) throw new UserError(`hidden ${hidden} cannot be shared by ${heads} heads.`);

  const { size, minimumCount } = vocabularies[language];
  const pieces = number('pieces', size);
  const layers = number('layers', 6);
  const steps = number('steps', 8000);
  const seed = number('seed', 1);
  const settings = {
    ...pretrainingSettings(language, seed),
    batchSize: number('batch', 256),
    examplesAtOnce: number('atOnce', 32),
  };
  const { name: engine } = await useEngine((given.engine ?? 'auto') as EngineChoice);

  const texts = await textsOf(corpus, language);
  const vocabulary = given.vocabulary
    ? readVocabulary(given.vocabulary)
    : learnWordPieces(countWords(texts.map(({ text }) => text)), { size: pieces, minimumCount });
  const tokeniser = createWordPieceTokeniser({ vocabulary, lowerCase: true, stripAccents: null });
  const { sequences, sources, held } = sequencesOfTexts(texts, tokeniser, seed);
  const config: BertConfig = {
    ...{ vocabularySize: vocabulary.length, hiddenSize: hidden, layers, heads, intermediateSize: 4 * hidden },
    ...{ maximumLength: POSITIONS, segmentKinds: 2, dropout: DROPOUT },
  };
  const stages = planStages(sources, language, steps);
  const guessing = guessingLoss(held, pieceKinds(vocabulary));
  console.log(
    `${vocabulary.length} word pieces, ${sequences.length} sequences; loss of guessing by frequency ${guessing.toFixed(3)}`,
  );
  console.log(`engine ${engine}`);
  const identity = createHash('sha256')
    .update(JSON.stringify([await sha256OfFile(corpus), vocabulary, config, settings, steps]))
    .digest('hex');
  const folder = path.join(out, 'training');
  const { values, details } = await pretrainBert({
    ...{ config, vocabulary, sequences, held, stages, settings },
    checkpoint: { folder, identity, everySteps: CHECKPOINT_STEPS },
    onProgress: progressLines((line) => console.log(line)),
  });
  writeBertModel(out, { config, tokeniser: tokeniser.settings, values });
  removeCheckpoint(folder);
  const stars = details.stars === null ? '' : `, stars ${(100 * details.stars).toFixed(1)} % right`;
  console.log(`${out}: on texts it did not learn from, loss of hidden words ${details.maskedWords.toFixed(3)}${stars}`);
});
