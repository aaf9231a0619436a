import { describe, expect, test } from 'vitest';
import { conceptOf, conceptTerms, gloss, preprocess, stopWords } from '../../packages/text';
import { review } from './fixtures';

describe('conceptOf', () => {
  test('words of both languages meet in one English name', () => {
    expect(conceptOf('鼠标', 'zh')).toBe('mouse');
    expect(conceptOf('mouse', 'en')).toBe('mouse');
    expect(conceptOf('耳机', 'zh')).toBe(conceptOf('earphones', 'en'));
    expect(conceptOf('续航', 'zh')).toBe('battery life');
    expect(conceptOf('电池续航', 'zh')).toBe('battery life');
    expect(conceptOf('battery life', 'en')).toBe('battery life');
    // 退货 is glossed "return (of goods)", 颜色 "colour", cpu "CPU".
    expect(conceptOf('退货', 'zh')).toBe(conceptOf('return', 'en'));
    expect(conceptOf('颜色', 'zh')).toBe(conceptOf('color', 'en'));
    expect(conceptOf('cpu', 'zh')).toBe(conceptOf('cpu', 'en'));
  });

  test('words that the glossary does not reach have none', () => {
    expect(conceptOf('周星澜', 'zh')).toBeUndefined();
    expect(conceptOf('guitar', 'en')).toBeUndefined();
  });

  test('a stop word and a gloss that explains name no concept: their counts would not be comparable', () => {
    expect(gloss('卡')).toContain(',');
    expect(conceptOf('卡', 'zh')).toBeUndefined();
    expect(stopWords('zh').has('电脑') && gloss('电脑') === 'computer').toBe(true);
    for (const name of conceptTerms()) expect(stopWords('en').has(name)).toBe(false);
  });
});

test('conceptTerms keeps the concepts of several words together in English reviews', () => {
  const text = 'The running speed and the good packaging of this machine';
  const lemmas = (extraTerms: string[]) =>
    preprocess([review(text)], { extraTerms }).documents[0].tokens.map(({ lemma }) => lemma);
  expect(lemmas([])).not.toContain('run speed');
  const joined = lemmas(conceptTerms());
  expect(joined.map((lemma) => conceptOf(lemma, 'en'))).toContain(conceptOf('运行速度', 'zh'));
});
