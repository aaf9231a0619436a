import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTokeniserSettings } from '../../../packages/neural/bert/tokeniser-files';
import { createWordPieceTokeniser } from '../../../packages/neural/bert/word-pieces';
import { projectFolder } from '../../../src/project';

const folder = (name: string) => path.join(projectFolder, 'test', 'fixtures', 'bert', name);
const lowerCase = createWordPieceTokeniser(readTokeniserSettings(folder('float32')));
const asWritten = createWordPieceTokeniser(readTokeniserSettings(folder('bfloat16')));
const fromJson = createWordPieceTokeniser(readTokeniserSettings(folder('float16')));

/** Pieces with the text at their places. */
const cut = (text: string, tokeniser = lowerCase) =>
  tokeniser.pieces(text).map(({ piece, start, end }) => [piece, text.slice(start, end)]);

describe('pieces of a text', () => {
  it('are the longest that the vocabulary has, from the left', () => {
    expect(cut('unplayable  playing')).toEqual([
      ['un', 'un'],
      ['##play', 'play'],
      ['##able', 'able'],
      ['play', 'play'],
      ['##ing', 'ing'],
    ]);
  });

  it('stand in the vocabulary where their numbers say', () => {
    expect(lowerCase.pieces('the screen').map(({ id }) => id)).toEqual([8, 9]);
    expect(lowerCase.special).toEqual({ padding: 0, unknown: 1, classification: 2, separator: 3 });
  });

  it('are lower-cased or not, with or without accents, as the model was trained', () => {
    expect(cut('Screen Café')).toEqual([
      ['screen', 'Screen'],
      ['cafe', 'Café'],
    ]);
    expect(cut('Screen Café', asWritten)).toEqual([
      ['Screen', 'Screen'],
      ['[UNK]', 'Café'],
    ]);
    // The accent as a character of its own: the word is longer than its piece, which then has the whole word's place.
    expect(cut('Cafe\u0301!')).toEqual([
      ['cafe', 'Cafe\u0301'],
      ['!', '!'],
    ]);
  });

  it('are single Chinese characters, also between Latin letters', () => {
    expect(cut('屏幕很好！screen好')).toEqual([
      ['屏', '屏'],
      ['幕', '幕'],
      ['很', '很'],
      ['好', '好'],
      ['[UNK]', '！'],
      ['screen', 'screen'],
      ['好', '好'],
    ]);
  });

  it('part punctuation marks and keep other symbols in the word, as BERT does', () => {
    expect(cut("$5,it's")).toEqual([
      ['$', '$'],
      ['5', '5'],
      [',', ','],
      ['[UNK]', 'it'],
      ["'", "'"],
      ['s', 's'],
    ]);
    expect(cut('55 5😀')).toEqual([
      ['5', '5'],
      ['##5', '5'],
      ['[UNK]', '5😀'],
    ]);
  });

  it('keep places beside emoji, rare Han characters and control characters', () => {
    expect(cut('😀 𠮷 s\u200bs')).toEqual([
      ['😀', '😀'],
      ['[UNK]', '𠮷'],
      ['s', 's\u200bs'],
      ['##s', 's\u200bs'],
    ]);
  });

  it('take a written "[SEP]" for text', () => {
    expect(cut('[SEP]')).toEqual([
      ['[', '['],
      ['[UNK]', 'SEP'],
      [']', ']'],
    ]);
    expect(lowerCase.wordIds('[CLS]')).not.toContain(lowerCase.special.classification);
  });

  it('are none in an empty or blank text', () => {
    expect(cut('')).toEqual([]);
    expect(cut(' \n\u3000')).toEqual([]);
  });

  it('lie in the text one after the other, and cut out of it give themselves again', () => {
    const part = fc.constantFrom(
      'playing',
      'Screen',
      '屏',
      '好',
      '😀',
      '𠮷',
      "'s",
      ' ',
      '\n',
      '55',
      'e\u0301',
      '\u200b',
      '[SEP]',
      'İ',
      'ß',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          let last = 0;
          for (const { piece, start, end } of lowerCase.pieces(text)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(start).toBeLessThan(end);
            expect(end).toBeGreaterThanOrEqual(last);
            last = end;
            expect(text.slice(start, end)).not.toMatch(/^\s|\s$/);
            if (piece !== '[UNK]') expect(fold(text.slice(start, end))).toContain(fold(piece.replace(/^##/, '')));
          }
        },
      ),
    );
  });
});

const fold = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{Mn}\p{Cf}\p{Cc}]/gu, '');

describe('pieces of a word', () => {
  it('are at least one, so that every token has a place in the sequence', () => {
    expect(lowerCase.wordIds(' ')).toEqual([lowerCase.special.unknown]);
    expect(lowerCase.wordIds('\u200b')).toEqual([lowerCase.special.unknown]);
    expect(lowerCase.wordIds('x'.repeat(1000))).toEqual([lowerCase.special.unknown]);
  });

  it('are the same from tokenizer.json as from vocab.txt', () => {
    for (const word of ['unplayable', 'Screen', '屏', '😀', "it's"]) {
      expect(fromJson.wordIds(word)).toEqual(lowerCase.wordIds(word));
    }
  });
});
