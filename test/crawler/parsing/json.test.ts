import { describe, expect, it } from 'vitest';
import { parseJson, repeatedField } from '../../../packages/crawler/parsing/json';

const page = (text: string) => ({ kind: 'x', url: 'https://site.example/1', page: 1, text });

describe('JSON', () => {
  it('takes off the call of JSONP and evaluates nothing', () => {
    expect(parseJson('s', page('/**/ jQuery12.cb_1({"a": [1]});\n'))).toEqual({ a: [1] });
    expect(() => parseJson('s', page('cb(process.exit())'))).toThrow('s: broken JSON');
  });

  it('finds a field that one object gives twice, however deep', () => {
    expect(repeatedField('[{"a": 1, "b": {"a": "a\\":{", "c": ["a"]}}, {"a": 2}]')).toBeUndefined();
    expect(repeatedField('[{"x": {"a": 1}, "y": [{"b": 1, "a": {}, "b" : 2}]}]')).toBe('b');
    expect(() => parseJson('s', page('{"id": 1, "id": 2}'))).toThrow('the field “id” is given twice in one object');
  });
});
