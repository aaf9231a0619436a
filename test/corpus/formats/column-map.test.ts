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

  test.each([
    ['rating=stars:1=5', 'values can be told only for culture, language, platform, product, label.'],
    ['texts=a', '--map names the field "texts"; the fields are id, text, culture,'],
    ['text=a,text=b', '--map names the field text twice.'],
    ['text==a', 'one value for all works only for culture, language, platform, product.'],
    ['text=a,b', '--map is not understood from "b"'],
    ['text=', '--map is not understood from "text="'],
    ['text="a', '--map is not understood from'],
  ])('refuses %s', (map, message) => {
    expect(() => parseColumnMap(map)).toThrow(message);
  });
});
