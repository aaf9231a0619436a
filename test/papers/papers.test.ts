import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimedInA, claims, notebookOrder, papers, themeOf } from '../../src/papers';

describe('papers', () => {
  it('list every notebook that there is, in reading order', () => {
    const files = readdirSync('notebooks', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ipynb') && !file.includes('.ipynb_checkpoints'))
      .map((file) => file.replaceAll('\\', '/').slice(0, -'.ipynb'.length));
    expect([...notebookOrder()].sort()).toEqual(files.sort());
    expect(new Set(notebookOrder()).size).toBe(notebookOrder().length);
  });

  it('walk through their sections in notebooks of their own', () => {
    for (const { sections, notebooks } of papers) {
      const shown = new Set(sections.flatMap((section) => section.notebooks));
      expect([...shown].sort()).toEqual([...notebooks].sort());
    }
  });
});

describe('claims', () => {
  it('are numbered by paper without gaps, and judged by a criterion that can be reached', () => {
    for (const { id, claims: own } of papers) {
      expect(own.map((claim) => claim.id)).toEqual(own.map((_, i) => `${id}${i + 1}`));
      expect(own.every(({ paper }) => paper === id)).toBe(true);
    }
    expect(claims.map(({ criterion }) => criterion.lower <= criterion.value)).not.toContain(false);
  });

  it('name feature words that the tables know', () => {
    // A12 and A13 also speak of what the tables do not print: these are concepts, or have no word.
    const { A12, A13, ...ranked } = claimedInA;
    const named = Object.values(ranked).flatMap((cultures) => Object.values(cultures).flat());
    expect([...A12.foreign, ...A12.domestic].filter((word) => themeOf(word) === undefined)).toEqual([]);
    expect(Object.keys(A13)).toEqual(['foreign', 'domestic']);
    expect(named.filter((word) => themeOf(word) === undefined)).toEqual([]);
  });
});
