import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseManifest } from '../../../packages/absa/shipped/manifest';
import { listSources } from '../../../packages/corpus/catalogue';
import { writeManifest as writeArtefacts } from '../../../packages/notebook-kit/figures/artefacts/manifest';
import { writeLedger } from '../../../src/claims';
import type { FuzzedReader, Seed } from '../fuzz';
import { json, mutateFile } from '../seeds';

/** Files that the project writes beside its figures and models, and reads again. */
export const ownFiles: FuzzedReader = {
  name: 'manifests and ledgers',
  seeds: [
    json('manifest.json', {
      artefacts: [{ path: 'a.png', notebook: '01-data', cell: 3, sha256: 'x', bytes: 1 }],
      versions: { node: '24' },
    }),
    json('claims.json', {
      claims: [],
      corpora: { public: { label: 'x', sha256: 'y', results: readLedgerResults() } },
    }),
    projectFile('models.json', path.join('models', 'models.json')),
    json('sources.json', {
      sources: JSON.parse(readFileSync(projectPath('data/sources.json'), 'utf8')).sources.slice(0, 2),
    }),
  ],
  mutate: mutateFile,
  read(file, folder) {
    const name = path.basename(file);
    if (name === 'manifest.json') return writeArtefacts(folder, [], {});
    if (name === 'claims.json') return writeLedger(folder, {});
    if (name === 'models.json') return parseManifest(readFileSync(file, 'utf8'), file);
    return listSources(file);
  },
};

function projectPath(name: string): string {
  return path.join(__dirname, '..', '..', '..', name);
}

function projectFile(name: string, at: string): Seed {
  return { name, bytes: readFileSync(projectPath(at)) };
}

function readLedgerResults(): unknown[] {
  return JSON.parse(readFileSync(projectPath('figures/claims.json'), 'utf8')).corpora.simulated.results.slice(0, 3);
}
