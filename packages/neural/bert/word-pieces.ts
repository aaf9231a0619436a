import { UserError } from '@crosscultural/base';
import { Tokenizer } from '@huggingface/tokenizers';
import type { TokeniserSettings } from './tokeniser-files';

/** A piece of a word, with its place in the text. */
export interface WordPiece {
  /** Row of the embedding table. */
  id: number;
  /** As in the vocabulary: `##` in front says that a word goes on; `[UNK]` stands for a word that has no pieces. */
  piece: string;
  /** UTF-16 code units in the original text, end exclusive; the whole word's where a piece has no place of its own. */
  start: number;
  end: number;
}

/** Cuts text into the pieces that a BERT model knows. */
export interface WordPieceTokeniser {
  settings: TokeniserSettings;
  /** Rows of the pieces that stand for no text. */
  special: { padding: number; unknown: number; classification: number; separator: number };
  /**
   * The pieces of a text with their places: words are parted by blanks, punctuation marks and Chinese characters stand
   * alone. Characters that the model does not see (blanks, control characters) are in no piece.
   */
  pieces(text: string): WordPiece[];
  /** Rows of the pieces of one word (or anything else without its surroundings); at least one: `[UNK]`. */
  wordIds(word: string): readonly number[];
}

/** Words whose pieces are remembered; then all are forgotten, so that memory stays flat. */
const REMEMBERED_WORDS = 50_000;
/** What BERT's own tokeniser takes for Chinese characters and for punctuation marks: pieces of character classes. */
const chinese = String.raw`\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2ceaf}\u{2f800}-\u{2fa1f}`;
const marks = String.raw`\p{P}!-/:-@[-\x60{-~`;
const unit = new RegExp(`[${chinese}${marks}]|[^\\s${chinese}${marks}]+`, 'gu');

/**
 * The words of a text as BERT's tokeniser parts them: at blanks; punctuation marks and Chinese characters stand alone. What is
 * no text (control characters) is still in them.
 *
 * @example
 * bertWords('Not bad, 屏幕 (screen)'); // ['Not', 'bad', ',', '屏', '幕', '(', 'screen', ')']
 */
export function bertWords(text: string): string[] {
  return text.match(unit) ?? [];
}

/**
 * WordPiece (Wu et al. 2016) as in BERT: clean, lower-case and strip accents (where set so), then greedy
 * longest-match-first. Special pieces written in a text, such as "[SEP]", are text.
 *
 * @throws UserError when the vocabulary lacks [PAD], [UNK], [CLS] or [SEP].
 * @example
 * const tokeniser = createWordPieceTokeniser(readTokeniserSettings('data/models/bert-base-uncased'));
 * tokeniser.pieces('playing').map(({ piece }) => piece); // ['playing']
 */
export function createWordPieceTokeniser(settings: TokeniserSettings): WordPieceTokeniser {
  const rows = new Map(settings.vocabulary.map((piece, row) => [piece, row]));
  const rowOf = (piece: string) => {
    const row = rows.get(piece);
    if (row === undefined)
      throw new UserError(`The vocabulary of ${rows.size} pieces lacks ${piece}: it is not BERT's.`);
    return row;
  };
  const special = {
    padding: rowOf('[PAD]'),
    unknown: rowOf('[UNK]'),
    classification: rowOf('[CLS]'),
    separator: rowOf('[SEP]'),
  };
  const tokenizer = new Tokenizer(tokenizerJson(settings), {});
  const remembered = new Map<string, number[]>();

  const idsOf = (word: string): readonly number[] => {
    const known = remembered.get(word);
    if (known) return known;
    const { ids } = tokenizer.encode(word, { add_special_tokens: false });
    if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
    remembered.set(word, ids);
    return ids;
  };
  return {
    settings,
    special,
    pieces: (text) =>
      [...text.matchAll(unit)].flatMap(({ 0: word, index }) =>
        placePieces(word, index, idsOf(word), settings.vocabulary),
      ),
    wordIds: (word) => {
      const ids = idsOf(word);
      return ids.length > 0 ? ids : [special.unknown];
    },
  };
}

/** Pieces as long together as their word lie one after the other in it; others (accents taken off) have the whole word's place. */
function placePieces(word: string, start: number, ids: readonly number[], vocabulary: readonly string[]): WordPiece[] {
  const pieces = ids.map((id) => vocabulary[id]);
  const lengths = pieces.map((piece) => piece.replace(/^##(?=.)/s, '').length);
  const fits = lengths.reduce((sum, length) => sum + length, 0) === word.length && !pieces.includes('[UNK]');
  let at = start;
  return pieces.map((piece, i) => {
    if (!fits) return { id: ids[i], piece, start, end: start + word.length };
    at += lengths[i];
    return { id: ids[i], piece, start: at - lengths[i], end: at };
  });
}

function tokenizerJson({ vocabulary, lowerCase, stripAccents }: TokeniserSettings): object {
  return {
    // No piece is found in the raw text: a review that says "[SEP]" must not end the sequence.
    added_tokens: [],
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: stripAccents,
      lowercase: lowerCase,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((piece, row) => [piece, row])),
    },
    decoder: null,
    post_processor: null,
  };
}
