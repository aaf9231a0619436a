import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Table } from '../../../packages/base/tables';
import {
  type Artefact,
  canonicalJson,
  compareArtefacts,
  lineChart,
  readManifest,
  writeFigure,
  writeManifest,
  writeTable,
} from '../../../packages/notebook-kit/figures';

const origin = { notebook: 'cross-cultural/04-topics', corpus: { name: 'simulated', sha256: 'ab' }, seed: 2023 };
const figure = lineChart({ title: 'T', xTitle: 'x', yTitle: 'y', series: [{ name: 's', y: [1, 2] }] });
const table: Table = { title: 'T', columns: [{ key: 'a', label: 'A', kind: 'integer' }], rows: [{ a: 1 }, { a: 2 }] };

let folder: string;
let other: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'artefacts-'));
  other = mkdtempSync(path.join(tmpdir(), 'artefacts-'));
});
afterEach(() => {
  for (const each of [folder, other]) rmSync(each, { recursive: true, force: true });
});

describe('writeFigure and writeTable', () => {
  it('write every form of an artefact and say the hash of its bytes', async () => {
    const artefacts = [
      ...(await writeFigure(folder, 'trace', figure, origin)),
      ...writeTable(folder, 'counts', table, origin),
    ];
    expect(artefacts.map((artefact) => artefact.path)).toEqual([
      'trace.svg',
      'trace.png',
      'trace.json',
      'counts.csv',
      'counts.md',
    ]);
    expect(readdirSync(folder).sort()).toEqual(['counts.csv', 'counts.md', 'trace.json', 'trace.png', 'trace.svg']);
    for (const { path: file, sha256, ...rest } of artefacts) {
      expect(sha256).toBe(
        createHash('sha256')
          .update(readFileSync(path.join(folder, file)))
          .digest('hex'),
      );
      expect(rest).toMatchObject(origin);
    }
    expect(JSON.parse(readFileSync(path.join(folder, 'trace.json'), 'utf8'))).toEqual(figure);
  });

  it.each(['../escape', 'a/b', 'Upper', 'two words', '', 'a--b', 'manifest', 'con.txt'])(
    'refuse the name "%s"',
    async (name) => {
      expect(() => writeTable(folder, name, table, origin)).toThrow(RangeError);
      await expect(writeFigure(folder, name, figure, origin)).rejects.toThrow(RangeError);
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});

describe('canonicalJson', () => {
  it('sorts keys and keeps lists of plain values on one line', () => {
    expect(canonicalJson({ b: [1, 2], a: { d: null, c: 'x' } })).toBe(
      '{\n  "a": {\n    "c": "x",\n    "d": null\n  },\n  "b": [1, 2]\n}\n',
    );
  });

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('refuses numbers that JSON does not have', () => {
    expect(() => canonicalJson({ a: [Number.NaN] })).toThrow('NaN');
  });
});

const entry = (file: string, notebook: string): Artefact & { cell: number } => ({
  ...origin,
  path: file,
  notebook,
  sha256: file,
  kind: 'table',
  cell: 3,
});

describe('writeManifest', () => {
  it('does not depend on the order of the entries', () => {
    const entries = [entry('b.csv', 'n1'), entry('a.csv', 'n2')];
    writeManifest(folder, entries, { node: '20' });
    writeManifest(other, [...entries].reverse(), { node: '20' });
    const read = (place: string) => readFileSync(path.join(place, 'manifest.json'), 'utf8');
    expect(read(folder)).toBe(read(other));
    expect(readManifest(folder).artefacts.map((each) => each.path)).toEqual(['a.csv', 'b.csv']);
  });

  it('replaces only the entries of the notebooks that ran', () => {
    writeManifest(folder, [entry('a.csv', 'n1'), entry('b.csv', 'n1'), entry('c.csv', 'n2')], {});
    writeManifest(folder, [entry('d.csv', 'n1')], {});
    expect(readManifest(folder).artefacts.map((each) => each.path)).toEqual(['c.csv', 'd.csv']);
    writeManifest(folder, [], {}, ['n2']);
    expect(readManifest(folder).artefacts.map((each) => each.path)).toEqual(['d.csv']);
  });

  it('refuses two notebooks that write the same file', () => {
    expect(() => writeManifest(folder, [entry('a.csv', 'n1'), entry('a.csv', 'n2')], {})).toThrow(
      'written by n1 and by n2',
    );
  });

  it('does not write over a manifest that it cannot read', () => {
    writeFileSync(path.join(folder, 'manifest.json'), '{"half":');
    expect(() => writeManifest(folder, [entry('a.csv', 'n1')], {})).toThrow('not a manifest');
    expect(readFileSync(path.join(folder, 'manifest.json'), 'utf8')).toBe('{"half":');
  });
});

describe('a manifest', () => {
  it.each(['../victim.txt', '/etc/passwd', 'a/b.csv', '..', 'C:\\x.csv', ''])(
    'that names "%s" is refused by its own path, before anything is removed',
    (name) => {
      writeFileSync(
        path.join(folder, 'manifest.json'),
        JSON.stringify({ artefacts: [entry(name, 'n1')], versions: {} }),
      );
      const file = path.join(folder, 'manifest.json');
      expect(() => readManifest(folder)).toThrow(
        `${file} names ${JSON.stringify(name)}, which is no file of its folder`,
      );
    },
  );

  it('whose entries are none is not one', () => {
    const nested = { path: 'a.csv', notebook: 'n', corpus: { name: [['x']] } };
    for (const artefacts of [[null], [{}], [{ path: 1, notebook: 'n' }], [nested]]) {
      writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify({ artefacts }));
      expect(() => readManifest(folder)).toThrow('not a manifest');
    }
  });
});

describe('compareArtefacts', () => {
  it('finds nothing between two runs', async () => {
    for (const place of [folder, other]) {
      await writeFigure(place, 'trace', figure, origin);
      writeTable(place, 'counts', table, origin);
    }
    expect(compareArtefacts(folder, other)).toEqual([]);
  });

  it('names missing and new files and the first line that differs', () => {
    writeTable(folder, 'counts', table, origin);
    writeTable(folder, 'old', table, origin);
    writeTable(other, 'counts', { ...table, rows: [{ a: 1 }, { a: 3 }] }, origin);
    writeTable(other, 'new', table, origin);
    expect(compareArtefacts(folder, other)).toEqual([
      'counts.csv differs: line 3 was "2\\r" and is now "3\\r".',
      'counts.md differs: line 6 was "| 2 |" and is now "| 3 |".',
      'new.csv was written by this run, but is not committed.',
      'new.md was written by this run, but is not committed.',
      'old.csv is committed, but this run did not write it.',
      'old.md is committed, but this run did not write it.',
    ]);
  });

  it('looks only at the notebooks asked for', () => {
    const artefacts = writeTable(folder, 'counts', table, origin);
    writeManifest(
      folder,
      artefacts.map((artefact) => ({ ...artefact, cell: 1 })),
      {},
    );
    expect(compareArtefacts(folder, other, ['cross-cultural/01-research-design'])).toEqual([]);
    expect(compareArtefacts(folder, other, [origin.notebook])).toHaveLength(2);
  });

  it('compares PNG by pixels', async () => {
    await writeFigure(folder, 'trace', figure, origin);
    const changed = { ...figure, layout: { ...figure.layout, paper_bgcolor: '#FFEEEE' } };
    await writeFigure(other, 'trace', changed, origin);
    expect(compareArtefacts(folder, other)).toContainEqual(
      expect.stringMatching(/^trace\.png differs: \d+ of \d+ pixels have another colour\.$/),
    );
    writeFileSync(path.join(other, 'trace.png'), 'no picture at all, but long enough for a header');
    expect(compareArtefacts(folder, other)).toContainEqual('trace.png differs: it cannot be read (not a PNG image).');
  });
});
