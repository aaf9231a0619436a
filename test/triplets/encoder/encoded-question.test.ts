import { describe, expect, it } from 'vitest';
import { encodeQuestion } from '../../../packages/triplets/encoder/encoded-question';
import { createVocabulary, specialEntries, wordsOf } from '../../../packages/triplets/encoder/vocabulary';
import { sentence } from '../tiny';

const vocabulary = createVocabulary(['the', 'screen', 'is', 'great']);
const entriesOf = (indices: Int32Array) => Array.from(indices, (index) => vocabulary.entries[index]);
const aspect = { first: 1, last: 1 };
const opinion = { first: 3, last: 3 };

describe('encodeQuestion', () => {
  it('asks without restriction: query mark, then NULL and the sentence', () => {
    const encoded = encodeQuestion(
      { sentence: sentence('The screen is great'), query: { kind: 'aspects' } },
      vocabulary,
    );
    expect(entriesOf(encoded.entries)).toEqual([
      '[CLS]',
      '[aspects]',
      '[SEP]',
      '[NULL]',
      'the',
      'screen',
      'is',
      'great',
    ]);
    expect([...encoded.segments]).toEqual([0, 0, 0, 1, 1, 1, 1, 1]);
    expect(encoded.kind).toBe(0);
    expect([...encoded.starts]).toEqual([3, 4, 5, 6, 7]);
  });

  it('names the queried terms and marks them where they stand', () => {
    const encoded = encodeQuestion(
      { sentence: sentence('the screen is great'), query: { kind: 'sentiment', aspect, opinion } },
      vocabulary,
    );
    expect(entriesOf(encoded.entries).slice(0, 6)).toEqual([
      '[CLS]',
      '[sentiment]',
      'screen',
      '[SEP]',
      'great',
      '[SEP]',
    ]);
    expect([...encoded.segments]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 2, 1, 3]);
    expect([...encoded.starts]).toEqual([6, 7, 8, 9, 10]);
  });

  it('queries an implicit term by NULL, and marks NULL', () => {
    const encoded = encodeQuestion(
      { sentence: sentence('is great'), query: { kind: 'opinions of the aspect', aspect: null } },
      vocabulary,
    );
    expect(entriesOf(encoded.entries)).toEqual([
      '[CLS]',
      '[opinions of the aspect]',
      '[NULL]',
      '[SEP]',
      '[NULL]',
      'is',
      'great',
    ]);
    expect([...encoded.segments]).toEqual([0, 0, 0, 0, 2, 1, 1]);
  });

  it('takes words that it does not know, and emoji, as unknown', () => {
    const encoded = encodeQuestion({ sentence: sentence('screen 🤯 [CLS]'), query: { kind: 'opinions' } }, vocabulary);
    expect(entriesOf(encoded.entries).slice(4, 6)).toEqual(['screen', '[UNK]']);
    expect(encoded.entries.every((index) => index < vocabulary.entries.length)).toBe(true);
  });

  it('knows the frozen vector of the segmented word at each position', () => {
    const chinese = sentence('电池好', 'zh'); // "the battery is good"
    const words = wordsOf(chinese);
    expect(words.join('')).toBe('电池好');
    const rows = new Map([['电池', 0]]); // "battery"
    const encoded = encodeQuestion(
      { sentence: chinese, query: { kind: 'aspects of the opinion', opinion: { first: 2, last: 2 } } },
      createVocabulary(['电', '池', '好']),
      rows,
    );
    expect([...(encoded.words ?? [])]).toEqual([0, 0, 0, 0, 0, 1, 1, 0]);
  });
});

describe('createVocabulary', () => {
  it('puts the special entries first and keeps the order of the words, each once', () => {
    const { entries, indexOf } = createVocabulary(['b', 'a', 'b', '[CLS]']);
    expect(entries).toEqual([...specialEntries, 'b', 'a']);
    expect(indexOf.get('a')).toBe(specialEntries.length + 1);
  });
});
