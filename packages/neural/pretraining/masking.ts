import type { Random } from '@crosscultural/base';
import { specialPieces } from './vocabulary';

/** What hiding must know of a vocabulary. */
export interface PieceKinds {
  /** The row of `[MASK]`. */
  mask: number;
  /** Rows of the pieces that stand for text. */
  ordinary: Int32Array;
  /** Of each row: 0 for a special piece, 1 for the beginning of a word, 2 for its continuation. */
  kind: Uint8Array;
}

/** How much is hidden, and how. */
export interface MaskingSettings {
  /** Share of the pieces. */
  share: number;
  /** How often a word is hidden together with the one before it: 0.2 for English words, 0.45 for Chinese characters (spans of about two). */
  joining: number;
}

/** A sequence with some of its pieces hidden. */
export interface HiddenSequence {
  entries: Int32Array;
  /** Positions to be guessed, and the pieces that stood there. */
  places: number[];
  targets: number[];
}

/** Of the pieces to be guessed so many show `[MASK]`, so many another piece; the others stay (Devlin et al. 2019, §3.1). */
const MASKED = 0.8;
const REPLACED = 0.1;

/**
 * Sorts the pieces of a vocabulary for hiding.
 *
 * @throws Error when the vocabulary has no `[MASK]`.
 * @example
 * pieceKinds(['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]', 'play', '##ing']).kind; // [0, 0, 0, 0, 0, 1, 2]
 */
export function pieceKinds(vocabulary: readonly string[]): PieceKinds {
  const mask = vocabulary.indexOf('[MASK]');
  if (mask < 0) throw new Error('The vocabulary has no [MASK].');
  const special = new Set<string>(specialPieces);
  const kindOf = (piece: string) => (special.has(piece) ? 0 : piece.startsWith('##') && piece.length > 2 ? 2 : 1);
  const kind = Uint8Array.from(vocabulary, kindOf);
  const ordinary = Int32Array.from(kind.keys()).filter((row) => kind[row] > 0);
  return { mask, ordinary, kind };
}

/**
 * Hides whole words (or spans of joined ones) of a sequence, drawn until the share of its pieces is reached; at least one.
 *
 * @param entries rows of the vocabulary; special pieces are never hidden
 * @example
 * hideWords(sequence.entries, pieceKinds(vocabulary), { share: 0.15, joining: 0.2 }, seededRandom(1)).places; // [4, 5]
 */
export function hideWords(
  entries: Int32Array,
  kinds: PieceKinds,
  { share, joining }: MaskingSettings,
  random: Random,
): HiddenSequence {
  const units = unitsOf(entries, kinds, joining, random);
  const pieces = units.reduce((sum, unit) => sum + unit.length, 0);
  const wanted = Math.max(1, Math.round(share * pieces));
  const places: number[] = [];
  for (const unit of random.shuffle(units)) {
    if (places.length >= wanted) break;
    places.push(...unit);
  }
  places.sort((a, b) => a - b);
  const hidden = entries.slice();
  for (const place of places) {
    const draw = random.uniform();
    if (draw < MASKED) hidden[place] = kinds.mask;
    else if (draw < MASKED + REPLACED) hidden[place] = kinds.ordinary[random.integer(kinds.ordinary.length)];
  }
  return { entries: hidden, places, targets: places.map((place) => entries[place]) };
}

/** Positions that are hidden together. */
function unitsOf(entries: Int32Array, { kind }: PieceKinds, joining: number, random: Random): number[][] {
  const units: number[][] = [];
  let goesOn = false;
  entries.forEach((row, place) => {
    if (kind[row] === 0) {
      goesOn = false;
      return;
    }
    const joins = goesOn && (kind[row] === 2 || random.chance(joining));
    if (joins) units[units.length - 1].push(place);
    else units.push([place]);
    goesOn = true;
  });
  return units;
}
