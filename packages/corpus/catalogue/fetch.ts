import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  type DownloadOptions,
  download,
  FetchError,
  RefusedError,
  sha256OfFile,
  UserError,
  workFolder,
  writeMistake,
} from '@crosscultural/base';
import { type ListedSource, listSources, type Source, type SourceFile, selectSources } from './sources';

/** Where the public files are kept, below it as in a mirror. */
export const publicFolder = path.join(workFolder, 'data', 'public');

export interface FetchOptions {
  /** Ids of sources; all of the catalogue for an empty list. */
  sources?: readonly string[];
  /** Takes the files from this folder instead of the network. */
  mirror?: string;
  /** `data/public` unless given. */
  folder?: string;
  catalogue?: readonly ListedSource[];
  signal?: AbortSignal;
  onProgress?: (progress: { id: string; bytes: number; totalBytes?: number }) => void;
  retry?: Pick<DownloadOptions, 'retries' | 'retryDelayMs' | 'silenceMs'>;
}

export interface FetchedFile {
  source: Source;
  /** What the catalogue says of the file. */
  entry: SourceFile;
  /** The path of the file. */
  file: string;
  /** `elsewhere`: nobody offers these bytes, and no mirror was given; `derivationOf` says what to do. */
  state: 'present' | 'downloaded' | 'copied' | 'elsewhere';
}

/** A public file whose size is not known may be so large. */
const largestUnknownFile = 1 << 26;

/**
 * Brings the files of public data sets into `data/public`, one after the other: those that are there and right are
 * left alone, an interrupted download goes on where it stopped, and every file is checked against its SHA-256.
 * The licence and the citation of each stand in the returned `source`. A file that nobody offers is only copied from a mirror.
 *
 * @param options which sources, from where and to which folder; all of the catalogue to `data/public` unless given.
 * @throws UserError for an unknown id, a mirror that lacks a file or holds another, or a folder that cannot be written.
 * @throws FetchError when a download fails. What has arrived stays in `<file>.partial`; a file with the wrong hash is
 *   set aside as `<file>.rejected`.
 * @example
 * for (const { file, source } of await corpus.fetchSources({ sources: ['amazon-home'] })) console.log(file, source.licence);
 */
export async function fetchSources(options: FetchOptions = {}): Promise<FetchedFile[]> {
  const { folder = publicFolder, mirror } = options;
  const sources = selectSources(options.catalogue ?? listSources(), options.sources ?? []);
  const fetched: FetchedFile[] = [];
  for (const source of sources) {
    for (const file of source.files) {
      const target = path.join(folder, file.mirrorPath);
      try {
        const state = await fetchFile(source, file, target, mirror, options);
        fetched.push({ source, entry: file, file: target, state });
      } catch (error) {
        throw writeMistake(error, target);
      }
    }
  }
  return fetched;
}

async function fetchFile(
  source: Source,
  file: SourceFile,
  target: string,
  mirror: string | undefined,
  options: FetchOptions,
): Promise<FetchedFile['state']> {
  if (existsSync(target) && isRight(file, await sha256OfFile(target))) return 'present';
  if (file.urls.length === 0 && mirror === undefined) return 'elsewhere';
  mkdirSync(path.dirname(target), { recursive: true });
  const partial = `${target}.partial`;
  if (mirror !== undefined) {
    await copyFromMirror(file, path.join(mirror, file.mirrorPath), partial);
    renameSync(partial, target);
    return 'copied';
  }
  const hash = await downloadFromFirst(source, file, partial, options);
  if (hash !== file.sha256) {
    const rejected = `${target}.rejected`;
    renameSync(partial, rejected);
    throw new FetchError(
      `${path.basename(target)} arrived with the wrong SHA-256 (${hash}, expected ${file.sha256}); it was set aside as ${rejected}. Try again, or use --mirror.`,
    );
  }
  renameSync(partial, target);
  return 'downloaded';
}

const isRight = (file: SourceFile, hash: string) => hash === file.sha256 || hash === file.mirrorSha256;

async function copyFromMirror(file: SourceFile, original: string, partial: string): Promise<void> {
  if (!existsSync(original)) throw new UserError(`The mirror has no file ${original}.`);
  const hash = await sha256OfFile(original);
  if (!isRight(file, hash)) {
    throw new UserError(
      `${original} is not the file of the catalogue: its SHA-256 is ${hash}, expected ${file.sha256}.`,
    );
  }
  rmSync(partial, { force: true });
  copyFileSync(original, partial);
  if ((await sha256OfFile(partial)) !== hash)
    throw new FetchError(`${original} changed while it was copied; try again.`);
}

/** Tries the addresses in order: only a refusal (such as 404) moves on to the next one. */
async function downloadFromFirst(
  source: Source,
  file: SourceFile,
  partial: string,
  { signal, onProgress, retry }: FetchOptions,
): Promise<string> {
  const limit = file.bytes ?? largestUnknownFile;
  const onBytes = (bytes: number) => onProgress?.({ id: source.id, bytes, totalBytes: file.bytes });
  const refusals: string[] = [];
  for (const url of file.urls) {
    try {
      return await download(url, partial, { ...retry, limit, signal, onBytes });
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      refusals.push(error.message);
    }
  }
  throw new FetchError(`${refusals.join(' ')} Take the file from a copy with --mirror.`);
}
