import { describe, expect, it } from 'vitest';
import { createWordPieceTokeniser } from '../../../packages/neural/bert';
import { countWords, learnWordPieces, specialPieces } from '../../../packages/neural/pretraining';

describe('countWords', () => {
  it('counts words as the tokeniser parts them', () => {
    expect([...countWords(['Café, cafe!', '屏幕好 OK'])]).toEqual([
      ['cafe', 2],
      [',', 1],
      ['!', 1],
      ['屏', 1],
      ['幕', 1],
      ['好', 1],
      ['ok', 1],
    ]);
  });
});

describe('learnWordPieces', () => {
  const counts = new Map([
    ['low', 5],
    ['lower', 2],
    ['newest', 6],
    ['widest', 3],
  ]);

  it('joins the most frequent pair first, as counted by hand', () => {
    const pieces = learnWordPieces(counts, { size: 26, minimumCount: 1 });
    expect(pieces.slice(0, 5)).toEqual([...specialPieces]);
    // Within words: e 6+6+2+3, s 9, t 9, w 5+2+6, o 7, …; at the beginning l 7, n 6, w 3.
    expect(pieces.slice(5, 18).sort()).toEqual(
      ['##e', '##w', '##s', '##t', '##o', 'l', 'n', 'w', '##d', '##i', '##r'].concat(pieces.slice(16, 18)).sort(),
    );
    // es 9 = st 9: the one that is first by its code units; then est 9, lo 7 = ow 7.
    expect(pieces.slice(16)).toEqual([
      '##es',
      '##est',
      '##ow',
      'low',
      '##ew',
      '##ewest',
      'newest',
      '##dest',
      '##idest',
      'widest',
    ]);
  });

  it('makes pieces that the tokeniser finds', () => {
    const vocabulary = learnWordPieces(counts, { size: 100, minimumCount: 1 });
    const tokeniser = createWordPieceTokeniser({ vocabulary, lowerCase: true, stripAccents: null });
    expect(tokeniser.pieces('Newest lowest').map(({ piece }) => piece)).toEqual(['newest', 'low', '##est']);
  });

  it('leaves rare words and characters out, and keeps to the size', () => {
    const rare = learnWordPieces(new Map([...counts, ['zzz', 1]]), { size: 1000, minimumCount: 2 });
    expect(rare.filter((piece) => piece.includes('z'))).toEqual([]);
    expect(learnWordPieces(counts, { size: 8, minimumCount: 1 })).toHaveLength(8);
    expect(() => learnWordPieces(counts, { size: 5, minimumCount: 1 })).toThrow(RangeError);
  });

  it('does not depend on the order of the words', () => {
    const reversed = new Map([...counts].reverse());
    expect(learnWordPieces(reversed, { size: 26, minimumCount: 1 })).toEqual(
      learnWordPieces(counts, { size: 26, minimumCount: 1 }),
    );
  });
});
