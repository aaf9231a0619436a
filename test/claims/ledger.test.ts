import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../packages/base/errors';
import {
  type ClaimId,
  type ClaimResult,
  claims,
  ledgerTable,
  readLedger,
  runLedger,
  writeLedger,
} from '../../src/claims';

const ids = [
  ...Array.from({ length: 13 }, (_, i) => `A${i + 1}`),
  ...Array.from({ length: 10 }, (_, i) => `B${i + 1}`),
  ...Array.from({ length: 4 }, (_, i) => `C${i + 1}`),
];

describe('claims', () => {
  it('are the 27 of the papers, each one sentence with a criterion', () => {
    expect(claims.map(({ id }) => id)).toEqual(ids);
    for (const { id, paper, statement, criterion } of claims) {
      expect(id[0]).toBe(paper);
      expect(statement).toMatch(/^[A-Z].*\.$/);
      expect(criterion.lower).toBeLessThanOrEqual(criterion.value);
    }
  });
});

describe('runLedger', () => {
  it('without evidence says "not yet computed" 27 times, and why', () => {
    const results = runLedger({ seed: 1 });
    expect(results.map(({ id }) => id)).toEqual(ids);
    for (const result of results) {
      expect(result).toMatchObject({ verdict: 'not yet computed', interval95: null, artefact: null });
      expect(result.statistic.value).toBeNull();
      expect(result.detail.length).toBeGreaterThan(20);
    }
  });

  it('judges only the claims asked for, in the papers’ order, and names the artefact it is told', () => {
    const results = runLedger({ seed: 1, artefacts: { B2: 'brand-topics' } }, ['C1', 'B2', 'A3']);
    expect(results.map(({ id, artefact }) => [id, artefact])).toEqual([
      ['A3', null],
      ['B2', 'brand-topics'],
      ['C1', null],
    ]);
    expect(() => runLedger({ seed: 1 }, ['A14'])).toThrow(/no claim A14/);
  });
});

/** A made-up result. */
const result = (id: ClaimId, change: Partial<ClaimResult> = {}): ClaimResult => ({
  id,
  verdict: 'supported',
  statistic: { name: 'a share', value: 0.8333 },
  interval95: [0.5, 1],
  n: 1500,
  unit: 'reviews',
  artefact: 'attention-foreign',
  detail: 'Found | it <b>there</b>.',
  ...change,
});

describe('ledgerTable', () => {
  it('has a row per result, with the interval and whether the reading matters', () => {
    const readings = [
      { reading: 'satisfaction per occurrence', verdict: 'contradicted' as const, value: 0, interval95: null },
      { reading: 'satisfaction per evaluated mention', verdict: 'supported' as const, value: 1, interval95: null },
    ];
    const table = ledgerTable(
      [result('A4'), result('A6', { readings, dependsOnReading: true }), ...runLedger({ seed: 1 }, ['C3'])],
      'simulated corpus',
    );
    expect(table.source).toBe('simulated corpus');
    expect(table.rows.map(({ id, value, n, readings: text, artefact }) => [id, value, n, text, artefact])).toEqual([
      ['A4', '0.83 [0.50, 1.00]', '1500 reviews', '—', 'attention-foreign'],
      [
        'A6',
        '0.83 [0.50, 1.00]',
        '1500 reviews',
        'depends: satisfaction per occurrence: contradicted; satisfaction per evaluated mention: supported',
        'attention-foreign',
      ],
      ['C3', '—', '—', '—', '—'],
    ]);
  });
});

describe('writeLedger', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ledger-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const simulated = (results: ClaimResult[], sha256 = 'a') => ({
    simulated: { label: 'simulated corpus', sha256, results },
  });
  const publicReviews = {
    public: { label: 'public reviews', sha256: 'b', results: [result('A4', { verdict: 'contradicted' })] },
  };

  it('writes corpora side by side, whichever came first', () => {
    writeLedger(folder, publicReviews);
    const files = writeLedger(folder, simulated([result('A4')]));
    expect(files.map((file) => path.basename(file))).toEqual(['claims.csv', 'claims.md', 'claims.json']);
    const [header, ...lines] = readFileSync(files[0], 'utf8').trimEnd().split('\r\n');
    expect(header.startsWith('\ufeffid,section,statement,public verdict,')).toBe(true);
    expect(lines).toHaveLength(27);
    expect(lines[3]).toContain('contradicted,"0.83 [0.50, 1.00]",1500 reviews,—,—,—,attention-foreign,recovered,');
    expect(lines[0]).toContain('not yet computed');
    const markdown = readFileSync(files[1], 'utf8');
    expect(markdown).toContain(
      '| claim | public: verdict | public: number \\[95 %\\] | simulated: verdict | simulated: number \\[95 %\\] | what the paper says |',
    );
    expect(markdown).toMatch(/\| A4 \| contradicted \| 0\.83 \\\[0\.50, 1\.00\\\] \| recovered \|/);
    expect(markdown).toContain('public: public reviews. simulated: simulated corpus');
    // The rest is folded below, a claim each.
    expect(markdown).toMatch(/<details><summary><b>A4<\/b> [^\n]*n = 1500 reviews/);
    const once = files.map((file) => readFileSync(file));
    writeLedger(folder, publicReviews);
    expect(files.map((file) => readFileSync(file))).toEqual(once);
  });

  it('keeps results of other claims on the same content, and drops those of another content', () => {
    writeLedger(folder, simulated([result('A1'), result('A4')]));
    writeLedger(folder, simulated([result('A4', { verdict: 'contradicted' }), result('B1')]));
    expect(readLedger(folder).simulated.results.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['A1', 'supported'],
      ['A4', 'contradicted'],
      ['B1', 'supported'],
    ]);
    writeLedger(folder, simulated([result('A2')], 'other content'));
    expect(readLedger(folder).simulated.results.map(({ id }) => id)).toEqual(['A2', 'B1']);
  });

  describe('of one corpus with reviews for Paper A and posts for Paper B', () => {
    const posts = (ids: ClaimId[], sha256 = 'p') => ({
      simulated: { label: 'simulated posts', sha256, results: ids.map((id) => result(id)) },
    });
    const bytes = () =>
      ['claims.csv', 'claims.md', 'claims.json'].map((name) => readFileSync(path.join(folder, name), 'utf8'));

    it('keeps both, whichever came first, and says what each rests on', () => {
      writeLedger(folder, simulated([result('A4')]));
      writeLedger(folder, posts(['B2', 'B1']));
      const { simulated: ledger } = readLedger(folder);
      expect(ledger).toMatchObject({ label: 'simulated corpus', sha256: 'a' });
      expect(ledger.others).toEqual({ B: { label: 'simulated posts', sha256: 'p' } });
      expect(ledger.results.map(({ id }) => id)).toEqual(['A4', 'B1', 'B2']);
      const once = bytes();
      expect(once[1]).toContain('simulated: simulated corpus; Paper B: simulated posts');
      rmSync(folder, { recursive: true });
      writeLedger(folder, posts(['B1', 'B2']));
      expect(readLedger(folder).simulated).toMatchObject({ label: 'simulated posts', sha256: 'p' });
      writeLedger(folder, simulated([result('A4')]));
      expect(bytes()).toEqual(once);
    });

    it('drops only the verdicts of the paper whose content has changed', () => {
      writeLedger(folder, simulated([result('A4')]));
      writeLedger(folder, posts(['B1', 'B2']));
      writeLedger(folder, posts(['B3'], 'other posts'));
      expect(readLedger(folder).simulated.results.map(({ id }) => id)).toEqual(['A4', 'B3']);
      writeLedger(folder, simulated([result('A5')], 'other reviews'));
      expect(readLedger(folder).simulated.results.map(({ id }) => id)).toEqual(['A5', 'B3']);
      expect(readLedger(folder).simulated.others?.B?.sha256).toBe('other posts');
    });
  });

  it('keeps the parts of a claim, and prints them and why there is no verdict', () => {
    const parts = [
      {
        name: 'price',
        side: 'domestic',
        verdict: 'contradicted' as const,
        value: -4,
        interval95: [-5, -3] as [number, number],
      },
      {
        name: 'cpu',
        side: 'domestic',
        verdict: 'not testable' as const,
        value: null,
        interval95: null,
        reason: 'rare',
      },
    ];
    const open = result('A8', {
      verdict: 'not testable',
      statistic: { name: 'a share', value: null },
      detail: 'Rare, so.',
      parts,
    });
    const [csv] = writeLedger(folder, simulated([open]));
    expect(readLedger(folder).simulated.results[0].parts).toEqual(parts);
    const line = readFileSync(csv, 'utf8')
      .split('\r\n')
      .find((one) => one.startsWith('A8,'));
    expect(line).toContain('price (domestic): contradicted -4.00 [-5.00, -3.00]; cpu (domestic): not testable');
    expect(line).toContain('"Rare, so."');
    expect(ledgerTable([open]).rows[0].parts).toContain('price (domestic): contradicted');
  });

  it('reads what older ledgers call “not supported”', () => {
    const old = {
      id: 'A4',
      verdict: 'not supported',
      shortfall: 'contradicted',
      statistic: { name: '', value: 0 },
      interval95: null,
    };
    const entry = { ...old, n: 1, unit: 'reviews', artefact: null, detail: '' };
    const corpora = { simulated: { label: 'simulated corpus', sha256: 'a', results: [entry] } };
    writeFileSync(path.join(folder, 'claims.json'), JSON.stringify({ corpora }));
    expect(readLedger(folder).simulated.results[0]).not.toHaveProperty('shortfall');
    expect(readLedger(folder).simulated.results[0].verdict).toBe('inconclusive');
  });

  it('refuses a file that is no ledger in one line', () => {
    writeFileSync(path.join(folder, 'claims.json'), '{"corpora": {"simulated": 5}}');
    expect(() => writeLedger(folder, publicReviews)).toThrow(UserError);
    expect(() => readLedger(folder)).toThrow(/delete it and run again/);
    expect(readLedger(path.join(folder, 'empty'))).toEqual({});
  });
});
