import { describe, expect, it } from 'vitest';
import { type ClaimPart, type ClaimResult, claims, ledgerToHtml } from '../../src/claims';

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

  it('has an entry for each claim, the public corpus before the simulation', () => {
    expect(html.match(/<li style=/g)).toHaveLength(claims.length);
    expect(html.indexOf('public &lt;reviews&gt;')).toBeLessThan(html.indexOf('simulated corpus'));
  });

  it('shows verdict and number, and folds n, the evidence and that the verdict depends on the reading', () => {
    expect(html).toMatch(/✓<\/span> recovered<\/strong><br>0\.80 \[0\.60, 1\.00\]/);
    const [, folded] = html.split('<summary><small>evidence</small></summary>');
    expect(folded).toContain('n = 12 reviews.');
    expect(folded).toContain('depends: per occurrence: supported; per evaluated mention: contradicted');
    expect(html.match(/not yet computed/g)!.length).toBeGreaterThanOrEqual(2 * claims.length - 1);
  });

  it('shows the parts as signs with a word, said in full to whoever does not see them', () => {
    const parts = [
      { name: 'office <b>', side: 'foreign', verdict: 'contradicted', value: -0.5, interval95: [-0.6, -0.4] },
      {
        name: 'mouse',
        side: 'domestic',
        verdict: 'not testable',
        value: null,
        interval95: null,
        reason: 'named 2 times',
      },
    ] satisfies ClaimPart[] as ClaimPart[];
    const strip = ledgerToHtml({ public: { ...corpora.public, results: [{ ...result, parts }] } });
    expect(strip).toContain('title="office &lt;b&gt; (foreign): contradicted"');
    expect(strip).toContain('aria-label="contradicted"');
    expect(strip).toContain('title="mouse (domestic): not testable, named 2 times"');
    expect(strip).toContain('office &lt;b&gt; (foreign): contradicted -0.50 [-0.60, -0.40]');
  });

  it('says which content verdicts of another paper rest on', () => {
    const others = { B: { label: 'simulated <posts>', sha256: '' } };
    expect(ledgerToHtml({ simulated: { ...corpora.simulated, others } })).toContain(
      'simulated corpus; Paper B: simulated &lt;posts&gt;',
    );
  });
});
