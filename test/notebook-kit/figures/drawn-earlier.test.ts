import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lineChart, readManifest, writeFigure, writeManifest } from '../../../packages/notebook-kit/figures';
import type { Manifest } from '../../../packages/notebook-kit/figures/artefacts/manifest';
import { drawingCode } from '../../../packages/notebook-kit/figures/rendering/drawing-code';

const origin = { notebook: 'paper/01-first', corpus: { name: 'simulated', sha256: 'ab' }, seed: 1 };
const chart = (title: string) => lineChart({ title, xTitle: 'x', yTitle: 'y', series: [{ name: 's', y: [1, 2] }] });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Where an earlier run has written, and where this one writes. */
let earlier: string;
let now: string;
/** What drawing the chart gives. */
let drawn: string;
const inEarlier = (file: string) => path.join(earlier, file);
const manifest = () => JSON.parse(readFileSync(inEarlier('manifest.json'), 'utf8')) as Manifest;
const changeManifest = (change: (whole: Manifest) => void) => {
  const whole = manifest();
  change(whole);
  writeFileSync(inEarlier('manifest.json'), JSON.stringify(whole));
};
const writeNow = async (title = 'T', notebook = origin.notebook) => {
  await writeFigure(now, 'trace', chart(title), { ...origin, notebook }, earlier);
  return readFileSync(path.join(now, 'trace.svg'), 'utf8');
};

beforeAll(() => {
  [earlier, now] = ['earlier', 'now'].map((name) => mkdtempSync(path.join(tmpdir(), `drawn-${name}-`)));
});
afterAll(() => {
  for (const folder of [earlier, now]) rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  const artefacts = await writeFigure(earlier, 'trace', chart('T'), origin);
  drawn = readFileSync(inEarlier('trace.svg'), 'utf8');
  // Another picture than drawing gives, under its own hash: whoever takes it has not drawn.
  const marked = `${drawn}<!-- earlier -->`;
  writeFileSync(inEarlier('trace.svg'), marked);
  const entries = artefacts.map((entry) => (entry.path === 'trace.svg' ? { ...entry, sha256: sha256(marked) } : entry));
  writeManifest(
    earlier,
    entries.map((entry) => ({ ...entry, cell: 1 })),
    {},
  );
});

describe('a picture that an earlier run has drawn', () => {
  it('is taken with its bytes where the figure and the code that draws are the same', async () => {
    expect(await writeNow()).toBe(`${drawn}<!-- earlier -->`);
    const names = ['trace.png', 'trace.json'];
    for (const name of names) expect(readFileSync(path.join(now, name))).toEqual(readFileSync(inEarlier(name)));
  });

  it.each<[string, () => void]>([
    ['its SVG was altered', () => writeFileSync(inEarlier('trace.svg'), drawn.replace('T', 'U'))],
    ['its PNG was altered', () => writeFileSync(inEarlier('trace.png'), 'no picture')],
    ['its PNG was deleted', () => rmSync(inEarlier('trace.png'))],
    [
      'other code has drawn it',
      () => changeManifest(({ drawnBy }) => Object.assign(drawnBy, { 'paper/01-first': 'a' })),
    ],
    ['nobody knows what code has drawn it', () => changeManifest((whole) => Object.assign(whole, { drawnBy: null }))],
    ['the manifest does not list it', () => changeManifest((whole) => Object.assign(whole, { artefacts: [] }))],
    ['there is no manifest', () => rmSync(inEarlier('manifest.json'))],
  ])('is drawn again when %s', async (_, change) => {
    change();
    expect(await writeNow()).toBe(drawn);
  });

  it('is drawn again for another figure of its name, and for another notebook', async () => {
    expect(await writeNow('Another')).toContain('Another');
    expect(await writeNow('T', 'paper/02-second')).toBe(drawn);
  });
});

describe('the code that draws', () => {
  it('is recorded for the notebooks that drew, and kept for those that did not run', () => {
    changeManifest(({ artefacts, drawnBy }) => {
      Object.assign(drawnBy, { 'paper/00-old': 'of old', 'paper/09-gone': 'of nobody' });
      artefacts.push({ ...artefacts[0], path: 'old.svg', notebook: 'paper/00-old' });
    });
    const table = { ...manifest().artefacts[0], path: 'a.csv', kind: 'table' as const, notebook: 'paper/03-tables' };
    writeManifest(earlier, [table], {});
    expect(readManifest(earlier).drawnBy).toEqual({ 'paper/00-old': 'of old', 'paper/01-first': drawingCode() });
  });

  it('is the one that has drawn the committed pictures (npm start records another one)', () => {
    const { drawnBy, artefacts } = readManifest(path.resolve(__dirname, '..', '..', '..', 'figures'));
    const drawing = new Set(artefacts.filter(({ kind }) => kind === 'figure').map(({ notebook }) => notebook));
    expect(drawnBy).toEqual(Object.fromEntries([...drawing].map((notebook) => [notebook, drawingCode()])));
  });
});
