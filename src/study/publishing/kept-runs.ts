import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { writeFileAtomically } from '@crosscultural/base';
import { type NotebookRun, readNotebook } from '@crosscultural/notebook-kit';
import { projectFolder } from '../../project';
import { cacheFolder, notebookFile } from '../places';
import { artefactsOf } from './publish';

/** What decides the outputs of a notebook beside the code, the data and the models of the checkout. */
export interface RunKey {
  /** The notebook's, as in `cross-cultural/04-topics`. */
  name: string;
  /** Everything else that was asked for: corpus, parameters, who reads. */
  asked: unknown;
  /** The file of verdicts that it finds, where it shows those of others. */
  ledger?: string;
}

/** Executed notebooks with their artefacts, which stand as long as nothing changes that they were made from. */
export interface KeptRuns {
  /** Where a run of a notebook is kept that begins now. */
  placeOf(key: RunKey): string;
  /** The run in a place, its artefacts written to a folder; undefined when something has changed since. */
  take(place: string, artefacts: string): NotebookRun | undefined;
  keep(place: string, run: NotebookRun, artefacts: string): void;
}

interface KeptRun {
  run: NotebookRun;
  /** By path, in base 64. */
  artefacts: Record<string, string>;
}

const folder = path.join(cacheFolder, 'runs');

/** A notebook's runs on two corpora, each before and after a change that is tried. */
const keptEach = 4;

/**
 * Opens the store of executed notebooks. A notebook is executed again when its text, any compiled code, an installed package, a
 * data file, a model, the version of Node or what was asked for is another one. `npm start -- --fresh` never asks it.
 *
 * @example
 * const runs = openKeptRuns();
 * runs.take(runs.placeOf({ name: 'cross-cultural/04-topics', asked: { data: 'simulated' } }), 'figures');
 */
export function openKeptRuns(): KeptRuns {
  const checkout = hashOfCheckout();
  const placeOf = ({ name, asked, ledger }: RunKey) => {
    const cells = readNotebook(notebookFile(name)).cells.map((cell) => [
      ...[cell.cell_type, [cell.source].flat().join(''), cell.metadata.tags],
    ]);
    const hash = createHash('sha256').update(JSON.stringify([checkout, cells, asked]));
    if (ledger !== undefined) hash.update(existsSync(ledger) ? readFileSync(ledger) : '');
    return path.join(folder, name.replaceAll('/', '-'), `${hash.digest('hex').slice(0, 24)}.json.gz`);
  };
  return {
    placeOf,
    take(place, to) {
      const kept = readKept(place);
      if (!kept) return;
      for (const [name, content] of Object.entries(kept.artefacts))
        writeFileAtomically(path.join(to, name), Buffer.from(content, 'base64'));
      return kept.run;
    },
    keep(place, run, from) {
      const artefacts = Object.fromEntries(
        artefactsOf(run).map((artefact) => [
          artefact.path,
          readFileSync(path.join(from, artefact.path)).toString('base64'),
        ]),
      );
      mkdirSync(path.dirname(place), { recursive: true });
      forgetOldest(path.dirname(place), keptEach - 1);
      writeFileAtomically(place, gzipSync(JSON.stringify({ run, artefacts } satisfies KeptRun), { level: 1 }));
    },
  };
}

function readKept(file: string): KeptRun | null {
  try {
    return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as KeptRun;
  } catch {
    // Not there, or damaged: the notebook is executed.
    return null;
  }
}

function forgetOldest(of: string, keep: number): void {
  const age = (file: string) => statSync(file).mtimeMs;
  const files = readdirSync(of).map((name) => path.join(of, name));
  for (const file of files.sort((a, b) => age(b) - age(a)).slice(keep)) rmSync(file, { force: true });
}

/** Stands for everything in the checkout that a cell can read or run. */
function hashOfCheckout(): string {
  const settings = Object.entries(process.env).filter(([name]) => /^(?:CROSSCULTURAL_|TZ$|LANG$|LC_)/.test(name));
  const hash = createHash('sha256').update(
    JSON.stringify([process.version, process.platform, process.arch, settings.sort()]),
  );
  const installed = path.join(projectFolder, 'node_modules', '.package-lock.json');
  if (existsSync(installed)) hash.update(readFileSync(installed));
  for (const root of ['packages', 'src']) addFiles(hash, root, 'content');
  for (const root of ['data', 'models', 'examples']) addFiles(hash, root, 'size and time');
  return hash.digest('hex');
}

/** Code is hashed as it is, so that building anew changes nothing; data by size and time, because they can be gigabytes. */
function addFiles(hash: Hash, root: string, by: 'content' | 'size and time'): void {
  const pending = [root];
  for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
    const entries = existsSync(path.join(projectFolder, below))
      ? readdirSync(path.join(projectFolder, below), { withFileTypes: true })
      : [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = path.posix.join(below, entry.name);
      if (entry.isDirectory()) {
        if (!isLeftOut(name)) pending.push(name);
        continue;
      }
      if (isLeftOut(name)) continue;
      const file = path.join(projectFolder, name);
      hash.update(`${name}\n`);
      if (by === 'content') hash.update(readFileSync(file));
      else hash.update(`${statSync(file).size} ${statSync(file).mtimeMs}`);
    }
  }
}

/** What is made from the rest, or decides nothing: caches, sources of the compiled code, the salt of pseudonyms. */
function isLeftOut(name: string): boolean {
  return (
    /(?:^|\/)(?:node_modules|\.tsbuildinfo)$/.test(name) ||
    name === 'data/cache' ||
    name === 'data/private/salt' ||
    (/^(?:packages|src)\//.test(name) && !name.includes('/dist/') && /\.(?:ts|md)$/.test(name))
  );
}
