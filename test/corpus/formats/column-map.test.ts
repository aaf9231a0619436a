import { describe, expect, test } from 'vitest';
import { parseColumnMap } from '../../../packages/corpus/formats';

describe('parseColumnMap', () => {
  test('reads columns, constants and quoted names', () => {
    expect(parseColumnMap('text=comment, culture==domestic ,id="a ""b"", c"')).toEqual({
      text: { column: 'comment' },
      culture: { constant: 'domestic' },
      id: { column: 'a "b", c' },
    });
    expect(parseColumnMap('')).toEqual({});
  });

  test('reads what the values of a column mean', () => {
    expect(parseColumnMap('text=t,culture=country:CN=domestic,TW=domestic,*=foreign,rating=stars')).toEqual({
      text: { column: 't' },
      culture: { column: 'country', values: { CN: 'domestic', TW: 'domestic', '*': 'foreign' } },
      rating: { column: 'stars' },
    });
    expect(parseColumnMap('label="a:b":"1, or so"=positive')).toEqual({
      label: { column: 'a:b', values: { '1, or so': 'positive' } },
    });
  });

  test('takes constants and values as cells write them, and none for rows that are to be left out', () => {
    expect(parseColumnMap('culture==国内,language==zh-CN,label=l:1=好评,0=none')).toEqual({
      culture: { constant: '国内' },
      language: { constant: 'zh-CN' },
      label: { column: 'l', values: { '1': '好评', '0': 'none' } },
    });
  });

  test.each([
    ['rating=stars:1=5', 'values can be told only for culture, language, platform, product, label.'],
    ['texts=a', '--map names the field "texts"; the fields are id, text, culture,'],
    ['text=a,text=b', '--map names the field text twice.'],
    ['text==a', 'one value for all works only for culture, language, platform, product.'],
    ['text=a,b', '--map is not understood from "b"'],
    ['text=', '--map is not understood from "text="'],
    ['text="a', '--map is not understood from'],
    ['culture==mars', '--map culture==mars: a culture is domestic or foreign, not "mars".'],
    ['language==martian', '--map language==martian: a language is a code or a name, such as zh, en-US or Chinese'],
    ['culture=c:CN=domestic,*=mars', '--map culture=c:*=mars: a culture is domestic or foreign, not "mars".'],
    ['label=l:1=good', '--map label=l:1=good: a label is positive, neutral or negative, not "good".'],
    ['rating==9', 'one value for all works only for'],
  ])('refuses %s', (map, message) => {
    expect(() => parseColumnMap(map)).toThrow(message);
  });
});
