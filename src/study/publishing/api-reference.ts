import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '@crosscultural/base';
import { projectFolder } from '../../project';

const folder = path.join(projectFolder, 'site', 'api');
const madeFrom = path.join(folder, 'made-from.txt');

let isBeingMade = false;

/** Whether the site has an API reference to link to, or will have when this process ends. */
export const hasApiReference = () => isBeingMade || existsSync(path.join(folder, 'index.html'));

/** The API reference while it is made. */
export interface ApiReference {
  /** Resolves when it is there, or will not be. */
  finished: Promise<void>;
  /** Gives it up. */
  stop(): void;
}

/**
 * Makes the API reference of the site from the doc comments, unless the sources are those of the last one, in a process of its own, beside
 * the site rather than beside kernels: it takes two thirds of a gigabyte. A site without it is complete, so a failure is only told.
 */
export function startApiReference(): ApiReference {
  const typedoc = path.join(projectFolder, 'node_modules', 'typedoc', 'bin', 'typedoc');
  const sources = hashOfSources();
  if (!existsSync(typedoc) || (existsSync(madeFrom) && readFileSync(madeFrom, 'utf8') === sources)) return nothingToDo;
  const child = spawn(process.execPath, [typedoc], { cwd: projectFolder, stdio: ['ignore', 'ignore', 'inherit'] });
  isBeingMade = true;
  const finished = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', (code, signal) => {
      if (code === 0) writeFileAtomically(madeFrom, sources);
      else if (signal === null) console.error('The API reference was not made: `npm run site:api` says why.');
      resolve();
    });
  }).finally(() => {
    isBeingMade = false;
  });
  return { finished, stop: () => void child.kill() };
}

const nothingToDo: ApiReference = { finished: Promise.resolve(), stop: () => {} };

/** Of what the reference is made from: the sources and typedoc's settings. */
function hashOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(path.join(projectFolder, 'typedoc.json')));
  for (const root of ['packages', 'src']) {
    for (const name of (readdirSync(path.join(projectFolder, root), { recursive: true }) as string[]).sort()) {
      if (!/(?:\.ts|README\.md)$/.test(name) || /(?:^|[\\/])(?:dist|node_modules|assembly)[\\/]/.test(name)) continue;
      hash.update(`${name}\n`).update(readFileSync(path.join(projectFolder, root, name)));
    }
  }
  return hash.digest('hex');
}
