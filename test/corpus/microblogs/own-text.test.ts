import { describe, expect, it } from 'vitest';
import { ownText } from '../../../packages/corpus';
import { passesOn } from '../../../packages/corpus/microblogs/reading/own-text';

describe('ownText', () => {
  it('ends where the words of others begin', () => {
    expect(ownText('真的吗//@小明:明天放假！#假期#')).toBe('真的吗'); // really? // a day off tomorrow! #holiday#
    expect(ownText('//@小明:好')).toBe('');
    expect(ownText('转 // @小明：好')).toBe('转 ');
    expect(ownText('So true RT @bob: is it? http://t.co/a')).toBe('So true ');
    expect(ownText('RT @bob: hello!')).toBe('');
    expect(ownText('Really?RT @bob: yes')).toBe('Really?');
  });

  it('takes neither an address nor a word for a chain', () => {
    for (const text of [
      'see http://@example.com now',
      'see http://@foo.com',
      'a chart @museum',
      '// no chain',
      'START @noon',
    ]) {
      expect(ownText(text)).toBe(text);
    }
  });

  it('agrees with what is a repost', () => {
    for (const [text, own] of [
      ['great rt @bob hi', 'great '],
      ['MT @bob hi', ''],
      ['RT: @bob x', ''],
      ['QT @bob: x', ''],
      ['好//@某人:好', '好'], // good // @somebody: good
    ]) {
      expect([ownText(text), passesOn(text)]).toEqual([own, true]);
    }
    for (const text of ['see http://@foo.com', 'a chart @museum', 'RT if you agree', 'plain']) {
      expect([ownText(text), passesOn(text)]).toEqual([text, false]);
    }
  });
});
