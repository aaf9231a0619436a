import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactJson } from '../../../packages/corpus/values/exact-json';
import { jsonElements } from '../../../packages/corpus/values/json-elements';
import { collect } from '../files';

const cut = (text: string, size: number) => text.match(new RegExp(`.{1,${size}}`, 'gsu')) ?? [];
const elements = async (text: string, size: number) =>
  (await collect(jsonElements(cut(text, size), 'a.json'))).map(({ key, text }) => [key, parsed(text)]);
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

describe('jsonElements', () => {
  test('gives the elements of any list, however the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 9 }), async (list, size) => {
        const found = await elements(`window.YTD.tweets.part0 = ${JSON.stringify(list, null, 1)};`, size);
        expect(found).toEqual(JSON.parse(JSON.stringify(list)).map((value: unknown) => [undefined, value]));
      }),
    );
  });

  test('gives the values of an object by name, the elements of its lists one by one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.integer({ min: 1, max: 9 }),
        async (record, size) => {
          const plain = JSON.parse(JSON.stringify(record)) as Record<string, unknown>;
          const expected = Object.entries(plain).flatMap(([key, value]) =>
            Array.isArray(value) ? value.map((element) => [key, element]) : [[key, value]],
          );
          expect(await elements(JSON.stringify(plain), size)).toEqual(expected);
        },
      ),
    );
  });

  test('goes on with the next document, and gives the torn end of the last', async () => {
    expect(await elements('{"data":[1,2]}\n{"data":[3],"meta":{}}\n[{"a":1},{"a":', 3)).toEqual([
      ['data', 1],
      ['data', 2],
      ['data', 3],
      ['meta', {}],
      [undefined, { a: 1 }],
      [undefined, undefined],
    ]);
  });

  test('refuses an element that no memory should hold', async () => {
    await expect(collect(jsonElements(cut(`["${'x'.repeat(200)}"]`, 50), 'a.json', 100))).rejects.toThrow(
      'a.json holds an element of more than 100 characters',
    );
  });
});

describe('nesting', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  test('beyond reason is one clear line of a document', async () => {
    for (const text of ['['.repeat(100_000), '{"a":'.repeat(100_000), `[${nested(100_000)}]`])
      await expect(collect(jsonElements(cut(text, 50_000), 'a.json'))).rejects.toMatchObject({
        name: 'UserError',
        message: 'a.json is nested more than 1000 deep; expected a list of posts or reviews.',
      });
    expect(await elements(`[${nested(900)}]`, 100)).toHaveLength(1);
  });

  test('beyond reason is no value', () => {
    expect(exactJson(`{"text":${nested(100_000)}}`)).toBeUndefined();
    expect(exactJson(nested(1001))).toBeUndefined();
    expect(exactJson(nested(1000))).toBeDefined();
  });

  test('is not what stands side by side, or in a text', () => {
    const wide = JSON.stringify(Array.from({ length: 3000 }, () => [{}]));
    expect(exactJson(wide)).toEqual(JSON.parse(wide));
    const text = JSON.stringify({ text: `\\"${'[{"'.repeat(3000)}` });
    expect(exactJson(text)).toEqual(JSON.parse(text));
  });
});

describe('exactJson', () => {
  test('is JSON.parse where no number is long', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const isLong = /\d{16}/.test(text);
        if (!isLong) expect(exactJson(text)).toEqual(JSON.parse(text));
      }),
    );
    expect(exactJson('[9007199254740991,9007199254740992]')).toEqual([9007199254740991, '9007199254740992']);
    expect(exactJson('{"a"')).toBeUndefined();
    expect(exactJson(`{"id":12345678901234567890,"text":"${'\\n'.repeat(5_000_000)}"`)).toBeUndefined();
  });
});
