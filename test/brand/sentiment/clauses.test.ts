import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aspectClauses, clausesOf, matchForms } from '../../../packages/brand';
import { brandAspects } from '../../../src/papers';

const cut = (text: string) => clausesOf(text).map(([begin, end]) => text.slice(begin, end));

function named(text: string): [string, string][] {
  const { aspects, aspect, clause, texts } = aspectClauses([text], matchForms([text], brandAspects));
  return Array.from(aspect, (a, i) => [aspects[a], texts[clause[i]]]);
}

describe('clauses', () => {
  it('end at marks and begin with a turn to the contrary', () => {
    expect(cut('屏幕很好但续航差，客服呢？')).toEqual(['屏幕很好', '但续航差，', '客服呢？']);
    expect(cut('不但屏幕好 续航也行')).toEqual(['不但屏幕好 ', '续航也行']);
    expect(cut('冷却系统不错，不过如此')).toEqual(['冷却系统不错，', '不过如此']);
    expect(cut('Screen is great but the battery, sadly, died at 1,999 mAh. 3.5 stars')).toEqual([
      'Screen is great ',
      'but the battery,',
      ' sadly,',
      ' died at 1,999 mAh.',
      ' 3.5 stars',
    ]);
    expect(cut('期待#小米技术#真不错')).toEqual(['期待', '#小米技术#', '真不错']);
    expect(cut('')).toEqual([]);
  });

  it('cover the text', () => {
    const text = fc.string({ unit: fc.constantFrom('电', '池', '，', '。', '但', ' ', ',', '1', '#', 'but', '!') });
    fc.assert(fc.property(text, (any) => void expect(cut(any).join('')).toBe(any)));
  });

  it('are given with the aspects that they name, each post’s own', () => {
    expect(named('屏幕很清晰但续航真的太差了')).toEqual([
      ['screen', '屏幕很清晰'],
      ['battery', '但续航真的太差了'],
    ]);
    expect(named('没有提到')).toEqual([]);
  });

  it('are read with their neighbours when they only name the aspect', () => {
    expect(named('续航方面，真的很差。拍照清晰好看')).toEqual([
      ['battery', '续航方面，真的很差。'],
      ['camera', '拍照清晰好看'],
    ]);
    expect(named('太差了，这续航')).toEqual([['battery', '太差了，这续航']]);
    expect(named('The battery, however, died')).toEqual([['battery', 'The battery, however, died']]);
  });

  it('leave topic tags out', () => {
    expect(named('期待新机#影像旗舰#')).toEqual([]);
  });

  it('are listed once however many posts say the same', () => {
    const texts = ['屏幕真的好看', '我说屏幕真的好看', '屏幕真的好看'];
    const clauses = aspectClauses(texts, matchForms(texts, brandAspects));
    expect([...clauses.post]).toEqual([0, 1, 2]);
    expect([...clauses.clause]).toEqual([0, 1, 0]);
    expect(clauses.texts).toEqual(['屏幕真的好看', '我说屏幕真的好看']);
  });

  it('refuse the hits of other texts', () => {
    expect(() => aspectClauses(['a'], matchForms(['a', 'b'], brandAspects))).toThrow(
      /those of 2 texts, not of these 1/,
    );
    expect(aspectClauses([], matchForms([], brandAspects)).texts).toEqual([]);
  });
});
