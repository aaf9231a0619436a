import { beforeAll, describe, expect, test } from 'vitest';
import {
  isFunction,
  isValue,
  type PublicApi,
  type PublicName,
  readPublicApi,
  typesMet,
  undocumented,
} from './public-api';

let api: PublicApi;
let all: PublicName[];
beforeAll(() => {
  api = readPublicApi();
  all = [...api.namespaces.values()].flat();
});

describe('the door of the package', () => {
  test('has at most 20 values a namespace; the rest are steps', () => {
    const sizes = [...api.namespaces].map(([name, names]) => [name, names.filter(isValue).length] as const);
    expect(sizes.filter(([, size]) => size > 20)).toEqual([]);
    expect(sizes.length).toBeGreaterThan(10);
  });

  test('lets every type of its signatures be imported', () => {
    const importable = new Set(all.map(({ symbol }) => symbol));
    const missing = [...typesMet(api, all)].filter((symbol) => !importable.has(symbol)).map(({ name }) => name);
    expect(missing).toEqual([]);
  });

  test('says of every function what it does, what each parameter is, what it throws, and shows an example', () => {
    const lacking = all.filter(isFunction).flatMap((name) => {
      const lacks = undocumented(api, name);
      return lacks.length > 0 ? [`${name.name}: ${lacks.join(', ')}`] : [];
    });
    expect(lacking).toEqual([]);
  });
});
