import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contradictionsOfA, itemsOfA, paperA } from '../../src/papers';

const all = [...itemsOfA, ...contradictionsOfA];
const idsOf = (section: string, items = itemsOfA) =>
  items.filter((item) => item.section === section && item.kind !== 'claim').map(({ id }) => id);

describe('the items of Paper A', () => {
  it('hold everything that its sections say', () => {
    expect(idsOf('§1–2')).toEqual([
      'question',
      'framework',
      'procedure',
      'fine-grained',
      'critique-culture',
      'critique-apart',
    ]);
    expect(idsOf('§3')).toEqual(['step-1', 'step-2', 'step-3']);
    expect(idsOf('§3.0.1')).toEqual(['lda', 'eq-1', 'gibbs', 'eq-2']);
    expect(idsOf('§3.1')).toEqual(['bmrc', 'input', 'eq-3', 'queries', 'eq-4', 'eq-5', 'joint-loss']);
    expect(idsOf('§4.1')).toEqual(['sources', 'cleaning', 'text-steps']);
    expect(idsOf('§4.2')).toEqual(['five-topics', 'frequency-8', 'table-1', 'table-2']);
    expect(idsOf('§4.3')).toEqual(['attention', 'satisfaction', 'fig-domestic', 'fig-foreign']);
    expect(idsOf('§5')).toEqual(['individualism', 'habits', 'history']);
    expect(idsOf('§6')).toEqual([1, 2, 3, 4, 5].map((number) => `strategy-${number}`));
    expect(idsOf('§7')).toEqual(['conclusion']);
  });

  it('hold every place where the paper disagrees with itself', () => {
    expect(contradictionsOfA.map(({ id }) => id)).toEqual([
      'unmeasured-abstract',
      'unfinished-sentence',
      'relations-promised',
      'figure-1-twice',
      'irony-untested',
      'service-twice',
      'foreign-called-domestic',
      'function-dropped',
      'two-domestic-lists',
      'price-unimportant',
      'low-is-low',
    ]);
  });

  it('hold every claim of the ledger, in its words', () => {
    const claimed = itemsOfA.filter(({ kind }) => kind === 'claim');
    expect(claimed.map(({ claim }) => claim)).toEqual(paperA.claims.map(({ id }) => id));
    expect(claimed.map(({ text }) => text)).toEqual(paperA.claims.map(({ statement }) => statement));
  });

  it('have names of their own', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('stand in cells that exist', () => {
    const cellsOf = new Map(
      paperA.notebooks.map((name) => {
        const { cells } = JSON.parse(readFileSync(`notebooks/cross-cultural/${name}.ipynb`, 'utf8'));
        return [name, new Set(cells.map(({ id }: { id: string }) => id))];
      }),
    );
    const lost = all.filter(({ place }) => !cellsOf.get(place.notebook)?.has(place.cell));
    expect(lost.map(({ id, place }) => `${id}: ${place.notebook}#${place.cell}`)).toEqual([]);
  });
});
