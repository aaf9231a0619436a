import { chineseTag, englishTag } from '@crosscultural/text';
import { describe, expect, it } from 'vitest';

describe('tags of words', () => {
  it('are jieba’s for Chinese words', () => {
    expect(chineseTag('上海')).toBe('ns'); // Shanghai
    expect(chineseTag('清华大学')).toBe('nt'); // Tsinghua University
    expect(chineseTag('鲁迅')).toBe('nr'); // Lu Xun
    expect(chineseTag('李梓涵')).toBe('x'); // a name that no dictionary lists
  });

  it('are compromise’s for English words, and none for what it does not list', () => {
    expect(englishTag('denver')).toBe('City');
    expect(englishTag('jonah')).toBe('MaleName');
    expect(englishTag('bbc')).toBe('Organization');
    expect(englishTag('xyzzy')).toBeUndefined();
    expect(englishTag('constructor')).toBeUndefined();
  });
});
