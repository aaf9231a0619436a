import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelsFolder, readModelScores, shippedModels, verifyModels } from '../../../packages/absa';
import { loadBert, readTokeniserSettings } from '../../../packages/neural/bert';
import { readModel } from '../../../packages/triplets/model/model-file';
import { projectFolder } from '../../../src/project';
import { temporaryFolder } from './shelf-of';

const models = shippedModels();
const encoders = models.filter(({ kind }) => kind === 'encoder');
const tripletModels = models.filter(({ kind }) => kind === 'triplets');

describe('the models that ship with the repository', () => {
  it('have the files that models.json names, and no others', async () => {
    const wrong = (await verifyModels(modelsFolder)).filter(({ state }) => state !== 'ok');
    expect(wrong).toEqual([]);
    for (const { folder, files } of models) {
      expect(readdirSync(folder).sort()).toEqual(files.map(({ name }) => name).sort());
    }
    const folders = readdirSync(modelsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    // Beside the models: how they were made, how well models that are not kept read, and those of the simulated reviews.
    const making = ['finetuning', 'pretraining', 'sentiment', 'simulated'];
    expect(
      folders
        .map(({ name }) => name)
        .filter((name) => !making.includes(name))
        .sort(),
    ).toEqual(models.map(({ name }) => name).sort());
  });

  it('take less than 70 MB', () => {
    const files = readdirSync(modelsFolder, { recursive: true, encoding: 'utf8' });
    const bytes = files.map((file) => statSync(path.join(modelsFolder, file))).map((f) => (f.isFile() ? f.size : 0));
    const total = bytes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(40e6);
    expect(total).toBeLessThan(70e6);
  });

  it('have cards that name the licence, the text with whole commits, and no folder of a computer', () => {
    const cards = ['README.md', ...models.map(({ name }) => path.join(name, 'README.md'))];
    for (const card of cards) {
      const text = readFileSync(path.join(modelsFolder, card), 'utf8');
      expect(text).toContain('for research use');
      expect(text).not.toMatch(/\.\.\/|(?:^|[\s`(])\/[a-z]+\//m);
    }
    for (const { folder } of encoders) {
      const commits = readFileSync(path.join(folder, 'README.md'), 'utf8').match(/ @ [0-9a-f]{40} /g) ?? [];
      expect(commits.length).toBeGreaterThanOrEqual(8);
    }
  });

  it.each(encoders)('$name opens as a BERT whose vocabulary fits', async ({ folder }) => {
    const bert = await loadBert(folder, { engine: 'wasm' });
    expect(bert.config).toMatchObject({ hiddenSize: 320, layers: 6, maximumLength: 512 });
    bert.dispose();
    const { vocabulary } = readTokeniserSettings(folder);
    const config = JSON.parse(readFileSync(path.join(folder, 'config.json'), 'utf8'));
    expect(vocabulary).toHaveLength(config.vocab_size);
  });

  it.each(encoders)('$name is refused in one line when its weights are cut off', async ({ folder, files }) => {
    const cut = temporaryFolder();
    for (const { name } of files) copyFileSync(path.join(folder, name), path.join(cut, name));
    truncateSync(path.join(cut, 'model.safetensors'), statSync(path.join(cut, 'model.safetensors')).size - 1);
    await expect(loadBert(cut, { engine: 'wasm' })).rejects.toThrow(/^\S*model\.safetensors ends at byte .*cut off\.$/);
  });

  it.each(tripletModels)('$name opens as a model of triplets and has its scores', ({ name, folder, language }) => {
    expect(readModel(folder).settings.language).toBe(language);
    expect(readModelScores(folder).model).toBe(name);
  });
});

describe('npm pack', () => {
  it('leaves the models out', () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const printed = execFileSync(npm, ['pack', '--dry-run', '--json'], {
      cwd: projectFolder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 26,
    });
    const [{ files }] = JSON.parse(printed) as { files: { path: string }[] }[];
    const packed = files.map((file) => file.path);
    expect(packed).toContain('package.json');
    expect(packed.filter((file) => file.startsWith('models/'))).toEqual([]);
    expect(existsSync(path.join(projectFolder, 'models', 'models.json'))).toBe(true);
  });
});
