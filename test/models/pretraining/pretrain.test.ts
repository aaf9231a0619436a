import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBertConfig, readBertParameters, readTokeniserSettings } from '../../../packages/neural';
import { simulateReviews } from '../../../packages/simulation';
import { projectFolder } from '../../../src/project';

const folder = mkdtempSync(path.join(tmpdir(), 'pretrain-script-'));
afterAll(() => rmSync(folder, { recursive: true }));

const corpus = path.join(folder, 'corpus.tsv');
const reviews = [...simulateReviews({ perCulture: 60, seed: 1 })].filter(({ language }) => language === 'en');
writeFileSync(corpus, reviews.map(({ text }) => `e\tP\t${text.replace(/\s+/g, ' ')}\n`).join(''));

function run(script: string, ...given: string[]) {
  const file = path.join('models', 'pretraining', script);
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', file, ...given], {
    ...{ cwd: projectFolder, encoding: 'utf8' },
  });
  return { stdout, stderr, status };
}

describe('pretrain.ts', () => {
  const sizes = ['layers=1', 'hidden=8', 'heads=2', 'pieces=120', 'steps=4', 'batch=4', 'engine=wasm'];

  it('makes a folder that the readers of BERT read, the same bytes each time', () => {
    const made = ['a', 'b'].map((name) => path.join(folder, name));
    for (const out of made) {
      const { stdout, stderr, status } = run('pretrain.ts', 'language=en', `corpus=${corpus}`, `out=${out}`, ...sizes);
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(stdout).toMatch(
        /^\d+ texts; 0 are left out .*\n120 word pieces, \d+ sequences; .*\nengine wasm\n.*loss of hidden words \d/,
      );
    }
    const [first, second] = made.map((out) => readFileSync(path.join(out, 'model.safetensors')));
    expect(first.equals(second)).toBe(true);
    const config = readBertConfig(made[0]);
    expect(config).toMatchObject({ vocabularySize: 120, hiddenSize: 8, layers: 1, heads: 2, dropout: 0.1 });
    expect(readTokeniserSettings(made[0]).vocabulary.slice(0, 2)).toEqual(['[PAD]', '[UNK]']);
    expect(readBertParameters(made[0], config).entries).toHaveLength(120 * 8);
    expect(existsSync(path.join(made[0], 'training', 'training.bin'))).toBe(false);
  });

  it.each([
    [['language=en'], 'corpus= is missing.'],
    [['language=fr', 'corpus=x', 'out=y'], 'language must be en or zh, not fr.'],
    [['language=en', 'corpus=x', 'out=y', 'steps=-1'], 'steps must be a whole number from 1 on, not -1.'],
    [['language=en', 'corpus=x', 'out=y', 'heads=3'], 'hidden 320 cannot be shared by 3 heads.'],
    [['size=3'], 'There is no argument size=3; known are language=, corpus=, out='],
    [['language=en', 'corpus=no-such.tsv', 'out=y'], 'There is no file no-such.tsv'],
  ])('says in one line what is wrong with %j', (given, message) => {
    const { stderr, status } = run('pretrain.ts', ...given);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(message);
  });
});

describe('check.ts', () => {
  it('counts no simulated review as a test sentence', () => {
    const { stdout, status } = run('check.ts', 'language=en', `corpus=${corpus}`);
    expect(status).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(8);
    expect(
      lines.every(({ textsRead, textsThatShareARun }) => textsRead === reviews.length && textsThatShareARun === 0),
    ).toBe(true);
  });
});
