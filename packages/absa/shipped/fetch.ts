import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  type DownloadOptions,
  download,
  FetchError,
  requireWritableFolder,
  UserError,
  writeFileAtomically,
  writeMistake,
} from '@crosscultural/base';
import { MANIFEST, type ModelManifest, parseManifest, readManifest, type ShippedFile } from './manifest';
import { sizeOfFile, stateOfFile } from './verify';

/** Where the shipped models come from, and where they go. */
export interface FetchModelsOptions {
  /** A folder that holds `models.json`, or its http(s) address. */
  from: string;
  /** The folder that they go to, `models.json` with them. */
  to: string;
  signal?: AbortSignal;
  onProgress?: (progress: { file: string; bytes: number; totalBytes: number }) => void;
  retry?: Pick<DownloadOptions, 'retries' | 'retryDelayMs' | 'silenceMs'>;
}

/** A file that `fetchModels` was to bring. */
export interface FetchedShippedFile {
  model: string;
  file: string;
  bytes: number;
  /** Whether it was there already and right. */
  state: 'present' | 'copied' | 'downloaded';
}

/** What `fetchModels` brought. */
export interface FetchedShelf {
  folder: string;
  licence: string;
  files: FetchedShippedFile[];
}

const largestManifest = 1 << 20;

/**
 * Brings the shipped models from a folder or an address: files that are there and right are left alone, an interrupted
 * download goes on where it stopped, and a file takes its name only when its size and SHA-256 are those of `models.json`.
 * `models.json` comes last, so that it lists what is there.
 *
 * @throws UserError when the folder or address has no usable `models.json`, a folder lacks a file or holds another, or `to`
 *   cannot be written.
 * @throws FetchError when a download fails (what has arrived stays in `<file>.partial`) or a file has the wrong hash (it is set
 *   aside as `<file>.rejected`).
 * @example
 * await absa.steps.fetchModels({ from: '../other-checkout/models', to: 'models' });
 */
export async function fetchModels(options: FetchModelsOptions): Promise<FetchedShelf> {
  const { to, signal } = options;
  requireWritableFolder(to);
  let target = path.join(to, MANIFEST);
  try {
    mkdirSync(to, { recursive: true });
    const { manifest, text } = await manifestOf(options);
    const files: FetchedShippedFile[] = [];
    for (const { name: model, files: listed } of manifest.models) {
      mkdirSync(path.join(to, model), { recursive: true });
      for (const file of listed) {
        if (signal?.aborted) throw new FetchError(`Cancelled before ${model}/${file.name}; start again to go on.`);
        target = path.join(to, model, file.name);
        const state = await fetchFile(`${model}/${file.name}`, target, file, options);
        files.push({ model, file: file.name, bytes: file.bytes, state });
      }
    }
    writeFileAtomically(path.join(to, MANIFEST), text);
    return { folder: path.resolve(to), licence: manifest.licence, files };
  } catch (error) {
    throw writeMistake(error, target);
  }
}

/** @throws UserError for an address of another kind, for example ftp. */
function isAddress(from: string): boolean {
  if (/^https?:\/\//i.test(from)) return true;
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(from)) return false;
  throw new UserError(`${from} is no place to get models from; give a folder or an http(s) address.`);
}

/** The place of a file below a folder or an address; @param name with `/` between its parts. */
function below(from: string, name: string): string {
  return isAddress(from) ? `${from.replace(/\/+$/, '')}/${name}` : path.join(from, name);
}

async function manifestOf({
  from,
  to,
  signal,
  retry,
}: FetchModelsOptions): Promise<{ manifest: ModelManifest; text: string }> {
  const source = below(from, MANIFEST);
  if (!isAddress(from)) return { manifest: readManifest(from), text: readFileSync(source, 'utf8') };
  const partial = path.join(to, `${MANIFEST}.partial`);
  rmSync(partial, { force: true });
  try {
    await download(source, partial, { ...retry, limit: largestManifest, signal });
    const text = readFileSync(partial, 'utf8');
    return { manifest: parseManifest(text, source), text };
  } finally {
    rmSync(partial, { force: true });
  }
}

async function fetchFile(
  name: string,
  target: string,
  file: ShippedFile,
  options: FetchModelsOptions,
): Promise<FetchedShippedFile['state']> {
  if ((await stateOfFile(target, file)) === 'ok') return 'present';
  const source = below(options.from, name);
  const partial = `${target}.partial`;
  if (!isAddress(options.from)) {
    await copyFile(source, partial, file);
    renameSync(partial, target);
    return 'copied';
  }
  await downloadFile(source, partial, name, file, options);
  if ((await stateOfFile(partial, file)) !== 'ok') {
    renameSync(partial, `${target}.rejected`);
    throw new FetchError(
      `${source} arrived with other bytes than ${MANIFEST} names (SHA-256 ${file.sha256}); it was set aside as ${target}.rejected. Try again.`,
    );
  }
  renameSync(partial, target);
  return 'downloaded';
}

/** Goes on where an earlier download stopped; where that one was of another file, begins anew. */
async function downloadFile(
  source: string,
  partial: string,
  name: string,
  file: ShippedFile,
  { signal, onProgress, retry }: FetchModelsOptions,
): Promise<void> {
  const onBytes = (bytes: number) => onProgress?.({ file: name, bytes, totalBytes: file.bytes });
  const fetchIt = () => download(source, partial, { ...retry, limit: file.bytes, signal, onBytes });
  const resumed = existsSync(partial);
  const hash = await fetchIt();
  if (!resumed || hash === file.sha256) return;
  rmSync(partial);
  await fetchIt();
}

async function copyFile(source: string, partial: string, file: ShippedFile): Promise<void> {
  if (sizeOfFile(source) === undefined) throw new UserError(`${source} is missing; take the models from another copy.`);
  // Of the right size before it is read: nothing larger than the manifest says fills the disk.
  const state = await stateOfFile(source, file);
  if (state !== 'ok') {
    throw new UserError(
      `${source} is not the file that ${MANIFEST} names (${state}); take the models from another copy.`,
    );
  }
  rmSync(partial, { force: true });
  copyFileSync(source, partial);
  if ((await stateOfFile(partial, file)) !== 'ok')
    throw new FetchError(`${source} changed while it was copied; try again.`);
}
