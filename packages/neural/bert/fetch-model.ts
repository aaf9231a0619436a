import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import {
  type DownloadOptions,
  download,
  FetchError,
  requireWritableFolder,
  sha256OfFile,
  UserError,
  writeFileAtomically,
} from '@crosscultural/base';
import { type HubFile, listModelFiles } from './hub';
import { type KnownModel, knownModels } from './known-models';

export interface FetchModelOptions {
  /** A name of `knownModels`, or `owner/name` of any BERT on the hub. */
  name: string;
  /** A commit, branch or tag; the pinned commit of a known model, else `main`, unless given. */
  revision?: string;
  /** Where its files go. */
  folder: string;
  /** A hub that speaks Hugging Face's protocol; https://huggingface.co unless given. */
  endpoint?: string;
  signal?: AbortSignal;
  onProgress?: (progress: { file: string; bytes: number; totalBytes: number }) => void;
  retry?: Pick<DownloadOptions, 'retries' | 'retryDelayMs' | 'silenceMs'>;
}

export interface FetchedModelFile {
  name: string;
  bytes: number;
  sha256: string;
  /** What its bytes were compared with. */
  checkedAgainst: 'pinned SHA-256' | "the hub's SHA-256" | "the hub's git id" | 'nothing';
  state: 'present' | 'downloaded';
}

export interface FetchedModel {
  folder: string;
  repository: string;
  /** The commit. */
  revision: string;
  files: FetchedModelFile[];
}

const RECORD = 'source.json';

/**
 * Brings a published BERT model into a folder that `loadBert` opens: files that are there and right are left alone, an
 * interrupted download goes on where it stopped, every file is checked, and `source.json` beside them says where they
 * are from, with their SHA-256.
 *
 * @throws UserError when there is no such model, it has no weights that can be read, or the folder cannot be written.
 * @throws FetchError when a download fails (what has arrived stays in `<file>.partial`) or a file has the wrong hash (it
 *   is set aside as `<file>.rejected`).
 * @example
 * await fetchModel({ name: 'bert-base-chinese', folder: 'data/models/bert-base-chinese' });
 */
export async function fetchModel(options: FetchModelOptions): Promise<FetchedModel> {
  const { name, folder, endpoint = 'https://huggingface.co', signal } = options;
  const known: KnownModel | undefined = Object.hasOwn(knownModels, name) ? knownModels[name] : undefined;
  const repository = known?.repository ?? name;
  requireName(repository);
  requireWritableFolder(folder);
  const asked = options.revision ?? known?.revision ?? 'main';
  const { revision, files } = await listModelFiles(endpoint, repository, asked, signal);
  requireWeights(repository, files);
  const pinned = known?.revision === revision ? known.sha256 : {};
  mkdirSync(folder, { recursive: true });
  const fetched: FetchedModelFile[] = [];
  for (const file of files) {
    const url = `${endpoint}/${repository}/resolve/${revision}/${file.name}`;
    fetched.push(await fetchFile(url, file, pinned[file.name], folder, options));
  }
  const record = { repository, revision, endpoint, files: fetched.map(({ state, ...file }) => file) };
  writeFileAtomically(path.join(folder, RECORD), `${JSON.stringify(record, null, 2)}\n`);
  return { folder, repository, revision, files: fetched };
}

function requireName(repository: string): void {
  if (/^[\w-][\w.-]*\/[\w-][\w.-]*$/.test(repository)) return;
  const names = Object.keys(knownModels).join(', ');
  throw new UserError(`"${repository}" is no model: give ${names}, or owner/name of a BERT on the hub.`);
}

function requireWeights(repository: string, files: readonly HubFile[]): void {
  const has = (pattern: RegExp) => files.some(({ name }) => pattern.test(name));
  if (!has(/\.safetensors$/)) throw new UserError(`${repository} has no weights in safetensors.`);
  if (!has(/^config\.json$/)) throw new UserError(`${repository} has no config.json.`);
  if (!has(/^(vocab\.txt|tokenizer\.json)$/))
    throw new UserError(`${repository} has neither vocab.txt nor tokenizer.json.`);
}

async function fetchFile(
  url: string,
  file: HubFile,
  pinned: string | undefined,
  folder: string,
  { signal, onProgress, retry }: FetchModelOptions,
): Promise<FetchedModelFile> {
  const target = path.join(folder, file.name);
  const { name, bytes } = file;
  if (existsSync(target)) {
    const sha256 = await sha256OfFile(target);
    const { right, checkedAgainst } = check(file, pinned, sha256, target);
    if (right && checkedAgainst !== 'nothing') return { name, bytes, sha256, checkedAgainst, state: 'present' };
  }
  const partial = `${target}.partial`;
  const onBytes = (arrived: number) => onProgress?.({ file: name, bytes: arrived, totalBytes: bytes });
  const sha256 = await download(url, partial, { ...retry, limit: bytes, signal, onBytes });
  const { right, expected, checkedAgainst } = check(file, pinned, sha256, partial);
  if (!right) {
    renameSync(partial, `${target}.rejected`);
    throw new FetchError(
      `${url} arrived with other bytes than ${expected}; it was set aside as ${target}.rejected. Try again.`,
    );
  }
  renameSync(partial, target);
  return { name, bytes, sha256, checkedAgainst, state: 'downloaded' };
}

/** Compares a file with the best that is known about it. */
function check(file: HubFile, pinned: string | undefined, sha256: string, place: string) {
  if (pinned !== undefined) {
    return {
      right: sha256 === pinned,
      expected: `the pinned SHA-256 ${pinned}`,
      checkedAgainst: 'pinned SHA-256' as const,
    };
  }
  if (file.sha256 !== null) {
    const expected = `the hub's SHA-256 ${file.sha256}`;
    return { right: sha256 === file.sha256, expected, checkedAgainst: "the hub's SHA-256" as const };
  }
  if (file.gitBlob !== null) {
    const expected = `the hub's git id ${file.gitBlob}`;
    return {
      right: gitBlobId(readFileSync(place)) === file.gitBlob,
      expected,
      checkedAgainst: "the hub's git id" as const,
    };
  }
  return { right: true, expected: '', checkedAgainst: 'nothing' as const };
}

function gitBlobId(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}
