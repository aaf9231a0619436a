import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources, sourcesFile } from '../../../models/pretraining/sources';
import { projectFolder } from '../../../src/project';

const provenance = (language: string) =>
  path.join(projectFolder, '..', 'shared', 'models', `provenance-${language}.tsv`);

describe('the list of sources', () => {
  it('names for each source a full commit and a licence', () => {
    const sources = readSources();
    expect(sources.length).toBeGreaterThan(15);
    expect(new Set(sources.map(({ language }) => language))).toEqual(new Set(['en', 'zh']));
    const keys = sources.map(({ repository, language }) => `${repository} ${language}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['commit', '1be462c'],
    ['licence', ' '],
    ['sentiment', 'perhaps'],
  ])('refuses a source whose %s is %j', (field, value) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sources-'));
    const file = path.join(folder, 'sources.json');
    const list = JSON.parse(readFileSync(sourcesFile, 'utf8'));
    list.sources[0][field] = value;
    writeFileSync(file, JSON.stringify(list));
    expect(() => readSources(file)).toThrow(field);
    rmSync(folder, { recursive: true });
  });

  it.skipIf(!existsSync(provenance('en'))).each(['en', 'zh'])('is complete in %s', (language) => {
    const read = readFileSync(provenance(language), 'utf8').trim().split('\n');
    const pinned = readSources().filter((source) => source.language === language);
    expect(pinned.map(({ repository, commit }) => `${repository}@${commit}`).sort()).toEqual(
      read.map((line) => line.split('\t')[0]).sort(),
    );
  });
});
