import { seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import { createWordPieceTokeniser } from '../../../packages/neural/bert';
import { sequencesOf, specialPieces } from '../../../packages/neural/pretraining';

const vocabulary = [...specialPieces, 'good', 'play', '##ing', '.'];
const tokeniser = createWordPieceTokeniser({ vocabulary, lowerCase: true, stripAccents: null });
const random = () => seededRandom(1);

describe('sequencesOf', () => {
  it('puts a text between [CLS] and [SEP]', () => {
    // Too short to be cut in two.
    expect(sequencesOf('Good playing.', 0, tokeniser, random())).toEqual([
      { entries: Int32Array.of(2, 5, 6, 7, 8, 3), second: 0, stars: 0 },
    ]);
    expect(sequencesOf('Good.', 0, tokeniser, random())).toEqual([]);
  });

  it('cuts long texts between words; the stars are those of the first and the last part', () => {
    const made = sequencesOf('playing '.repeat(200), 2, tokeniser, random());
    const pieces = made.map(({ entries }) => [...entries].filter((row) => row > 4));
    expect(pieces.map(({ length }) => length)).toEqual([124, 124, 124, 28]);
    expect(pieces.every(([first]) => vocabulary[first] === 'play')).toBe(true);
    expect(made.map(({ stars }) => stars)).toEqual([2, -1, -1, 2]);
  });

  it('cuts six in ten in two segments, a third of all after at most 14 pieces', () => {
    const source = random();
    const made = Array.from({ length: 2000 }, () => sequencesOf('good '.repeat(100), -1, tokeniser, source)[0]);
    const cut = made.filter(({ second }) => second > 0);
    expect(cut.length / made.length).toBeCloseTo(0.6, 1);
    // The sequence is [CLS], A, [SEP], B, [SEP].
    expect(cut.every(({ entries, second }) => entries[second - 1] === 3 && entries.length === 103)).toBe(true);
    const first = cut.map(({ second }) => second - 2);
    expect(Math.min(...first)).toBe(2);
    expect(Math.max(...first)).toBe(98);
    const short = first.filter((length) => length <= 14).length / made.length;
    expect(short).toBeCloseTo(0.35 + (0.25 * 13) / 97, 1);
  });
});
