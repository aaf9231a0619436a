import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const projectFolder = path.resolve(__dirname, '../..');

/** What each example prints, or how it begins. */
const printed: Record<string, string[]> = {
  'lda.ts': ['topic 1: parcel 4, courier 3, late 3, refund 2', 'topic 2: battery 4, power 3, charge 2, charger 2'],
  'triplets.ts': ['the screen is great → screen · great · positive', 'the price is awful → price · awful · negative'],
  'keyword-network.ts': ['community 2: courier, 6 times', 'community 2: parcel, 6 times'],
  'your-own-csv.ts': ['★★★★★ en The battery lasts two days and the charger is small'],
  'crawl-dry-run.ts': ['would fetch https://www.amazon.com/product-reviews/B0DEMO0001/', 'would not fetch https://'],
  'quadrant-chart.ts': ['customer service: improve first', '<svg class="main-svg"'],
  'claim.ts': ['Domestic attention is highest for customer service', 'supported: 1, 95 % interval'],
};

const run = (name: string) =>
  execFileSync(process.execPath, ['--import', 'tsx', `examples/${name}`], { cwd: projectFolder, encoding: 'utf8' });

describe('examples', () => {
  test('are the seven that the README links', () => {
    const files = readdirSync(path.join(projectFolder, 'examples')).filter((name) => name.endsWith('.ts'));
    const readme = readFileSync(path.join(projectFolder, 'README.md'), 'utf8');
    expect(files.sort()).toEqual(Object.keys(printed).sort());
    expect(files.filter((name) => !readme.includes(`(examples/${name})`))).toEqual([]);
  });

  test.each(Object.keys(printed))('%s says what it is, is at most 15 lines long, and prints what it should', (name) => {
    const source = readFileSync(path.join(projectFolder, 'examples', name), 'utf8');
    expect(source.split('\n')[0]).toContain(`: npx tsx examples/${name}`);
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
    const lines = run(name).split('\n');
    for (const line of printed[name]) expect(lines.some((found) => found.startsWith(line))).toBe(true);
  });
});
