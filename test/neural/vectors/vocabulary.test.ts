import { describe, expect, it } from 'vitest';
import { countWords, encodeSentences } from '../../../packages/neural/vectors/vocabulary';

const sentences = [['b', 'a', 'rare', 'b'], [], ['c', 'a', 'b']];

describe('countWords', () => {
  it('puts frequent words first, equally frequent ones by their code units, and drops rare ones', () => {
    expect(countWords(sentences, 2)).toEqual({ words: ['b', 'a'], counts: [3, 2] });
    expect(countWords(sentences, 1).words).toEqual(['b', 'a', 'c', 'rare']);
  });

  it('takes "constructor" and "__proto__" for words', () => {
    expect(countWords([['constructor', '__proto__']], 1).words).toEqual(['__proto__', 'constructor']);
  });
});

describe('encodeSentences', () => {
  const counted = countWords(sentences, 2);

  it('leaves out unknown words and empty sentences', () => {
    const { tokens, starts } = encodeSentences(sentences, counted, 100);
    expect([...tokens]).toEqual([0, 1, 0, 1, 0]);
    expect([...starts]).toEqual([0, 3, 5]);
  });

  it('cuts long sentences', () => {
    expect([...encodeSentences([['a', 'b', 'a', 'b', 'a', 'b', 'b']], counted, 3).starts]).toEqual([0, 3, 6, 7]);
    expect([...encodeSentences([['b', 'a', 'b'], ['a']], counted, 3).starts]).toEqual([0, 3, 4]);
  });
});
