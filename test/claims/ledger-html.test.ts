import { describe, expect, it } from 'vitest';
import { type ClaimResult, claims, ledgerToHtml } from '../../src/claims';

const result: ClaimResult = {
  id: 'A6',
  verdict: 'supported',
  statistic: { name: 'a share <b>', value: 0.8 },
  interval95: [0.6, 1],
  n: 12,
  unit: 'reviews',
  artefact: null,
  detail: '',
  readings: [
    { reading: 'per occurrence', verdict: 'supported', value: 0.8, interval95: null },
    { reading: 'per evaluated mention', verdict: 'contradicted', value: 0.4, interval95: null },
  ],
  dependsOnReading: true,
};
const corpora = {
  public: { label: 'public <reviews>', sha256: '', results: [] },
  simulated: { label: 'simulated corpus', sha256: '', results: [result] },
};

describe('ledgerToHtml', () => {
  const html = ledgerToHtml(corpora);

  it('has a row for each claim, the public corpus before the simulation', () => {
    expect(html.match(/<tr/g)).toHaveLength(claims.length + 1);
    expect(html.indexOf('public &lt;reviews&gt;')).toBeLessThan(html.indexOf('simulated corpus'));
  });

  it('shows verdict, statistic, interval, n and that the verdict depends on the reading', () => {
    expect(html).toMatch(
      /✓<\/span> recovered<\/strong><br><small title="a share &lt;b&gt;">0\.80 \[0\.60, 1\.00\], 12 reviews/,
    );
    expect(html).toContain('depends: per occurrence: supported; per evaluated mention: contradicted');
    expect(html.match(/not yet computed/g)).toHaveLength(2 * claims.length - 1);
  });

  it('says below the corpus what verdicts of another paper rest on', () => {
    const others = { B: { label: 'simulated <posts>', sha256: '' } };
    expect(ledgerToHtml({ simulated: { ...corpora.simulated, others } })).toContain(
      'simulated corpus<br><small>Paper B: simulated &lt;posts&gt;</small></th>',
    );
  });
});
