import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, sha256OfFile, tellTerminal, UserError, workFolder } from '@crosscultural/base';
import {
  checkedHashes,
  listSources,
  missingError,
  missingFiles,
  publicCorpora,
  readSource,
  selectSources,
} from './catalogue';
import type { Corpus } from './corpus';
import { corpusNameOf } from './corpus-name';
import {
  parseColumnMap,
  type ReaderNotice,
  readAnyReviews,
  readReviewLines,
  reviewFormatOf,
  todayOfMap,
} from './formats';
import { mergedStore, readExtracted, readMerged, textCode } from './merged-folder';
import { readDocuments } from './parts';
import type { Review } from './review';
import { buildStore, openStore, type ReviewStore, storeVersion } from './store';

const workData = path.join(workFolder, 'data');

export interface OpenCorpusOptions {
  /** For a user's file: which column is which field, as `--map` says it (see `parseColumnMap`). */
  map?: string;
  /** The folder with `sample/`, `public/` and `cache/`; the project's `data/` unless given. */
  dataFolder?: string;
  /** Called while reviews are read into the store; never when the store is in the cache. */
  onProgress?: (progress: { reviews: number }) => void;
  /** Called for each thing that is put right or left out of a user's file while it is read into the store. */
  onNotice?: (notice: ReaderNotice) => void;
}

/** Counted up when dates, counts, stars or ids of users' files are read otherwise, so that no store made before is taken for the new one. */
const ownReader = 3;

/** What a corpus is made of, before it is read. */
interface Origin {
  name: string;
  label: string;
  sha256: string;
  /** What else decides the content of the store. */
  settings: string;
  read(): AsyncIterable<Review>;
}

/**
 * Opens a corpus: `simulated` (the embedded sample), `public` (fetched public laptop reviews of a Chinese and an Indian shop),
 * another of `publicCorpora` (`public-phones` …), the path of a file of reviews of your own, known by its content, after
 * which `#` and a column map may follow, or a folder of merged shards.
 *
 * The reviews are read once into a store below `data/cache/`, whose name carries a hash of their bytes and of the
 * way they are read; a damaged store is made again. Several processes may open the same corpus at once.
 *
 * @param source for example `public` or `mine.csv#text=body,culture==foreign`.
 * @throws UserError when the data is missing, malformed or empty.
 * @example
 * const { store, counts } = await corpus.openCorpus('mine.csv#text=body,culture==foreign');
 * console.log(counts.foreign, (await store.reviews({ culture: 'foreign' }))[0].text);
 */
export async function openCorpus(source: string, options: OpenCorpusOptions = {}): Promise<Corpus> {
  if (source !== 'simulated' && !Object.hasOwn(publicCorpora, source) && isFolder(source)) return openMerged(source);
  const dataFolder = options.dataFolder ?? workData;
  const origin = await originOf(source, dataFolder, options);
  const key = createHash('sha256').update(JSON.stringify([storeVersion, origin.settings, origin.sha256]));
  const cache = path.join(dataFolder, 'cache', `${origin.name}-${key.digest('hex').slice(0, 16)}.duckdb`);
  const store = await cachedStore(cache, origin, options);
  return { name: origin.name, label: origin.label, sha256: origin.sha256, store, counts: await countCultures(store) };
}

const isFolder = (source: string) => statSync(source, { throwIfNoEntry: false })?.isDirectory() === true;

async function openMerged(folder: string): Promise<Corpus> {
  const { label, sha256, textCode: segmentedBy, documents: names } = readMerged(folder);
  const documents = names.map((name) => path.join(folder, name));
  const store = await openStore(mergedStore(folder));
  return {
    ...{ name: corpusNameOf(path.basename(path.resolve(folder))), label, sha256, store },
    counts: await countCultures(store),
    ...{ folder, extracted: readExtracted(folder) },
    // Segmented by other code than now, they would differ from what a notebook makes.
    ...(segmentedBy === textCode() && documents.length > 0 && documents.every((file) => existsSync(file))
      ? { documents: (culture) => readDocuments(documents, culture) }
      : {}),
  };
}

async function countCultures(store: ReviewStore): Promise<Corpus['counts']> {
  return { domestic: await store.count({ culture: 'domestic' }), foreign: await store.count({ culture: 'foreign' }) };
}

/**
 * Those of the given public sources that have not been fetched.
 *
 * @param ids as `listSources` names them.
 * @param dataFolder the folder with `public/`; the project's `data/` unless given.
 * @throws UserError for an unknown id.
 * @example
 * if (corpus.sourcesMissing(corpus.publicSources).length > 0) await corpus.fetchSources();
 */
export function sourcesMissing(ids: readonly string[], dataFolder = workData): string[] {
  return selectSources(listSources(), ids)
    .filter((source) => missingFiles([source], path.join(dataFolder, 'public')).length > 0)
    .map(({ id }) => id);
}

async function cachedStore(cache: string, origin: Origin, options: OpenCorpusOptions): Promise<ReviewStore> {
  if (existsSync(cache)) {
    try {
      return await openStore(cache);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      tellTerminal(`${cache} is damaged: it is made anew`);
    }
  }
  await buildStore(cache, origin.read(), { source: origin.label, onProgress: options.onProgress });
  return openStore(cache);
}

/** The sample of the folder where one works; a study of one's own has none, and takes the one that the package brings. */
function sampleFolder(dataFolder: string): string {
  const hasOwn = dataFolder !== workData || existsSync(path.join(workData, 'sample'));
  return hasOwn ? dataFolder : path.join(projectFolder, 'data');
}

async function originOf(source: string, dataFolder: string, { map, onNotice }: OpenCorpusOptions): Promise<Origin> {
  const isPublic = Object.hasOwn(publicCorpora, source);
  if (source !== 'simulated' && !isPublic) return userOrigin(source, map, onNotice);
  if (map !== undefined) throw new UserError(`--map is for your own file; the ${source} corpus needs none.`);
  return isPublic ? publicOrigin(source, dataFolder) : sampleOrigin(sampleFolder(dataFolder));
}

async function sampleOrigin(dataFolder: string): Promise<Origin> {
  const file = path.join(dataFolder, 'sample', 'reviews.jsonl');
  if (!existsSync(file)) {
    throw new UserError(
      `The embedded sample is missing: there is no ${file}; restore it with: git checkout data/sample`,
    );
  }
  return {
    name: 'simulated',
    label: 'simulated corpus',
    sha256: await sha256OfFile(file),
    settings: 'review-lines',
    read: () => readReviewLines(file),
  };
}

async function publicOrigin(name: string, dataFolder: string): Promise<Origin> {
  const folder = path.join(dataFolder, 'public');
  const { label, sources: ids, product: group } = publicCorpora[name];
  const sources = selectSources(listSources(), ids);
  const missing = missingFiles(sources, folder);
  if (missing.length > 0) throw missingError(missing);
  const files = sources.flatMap((each) => each.files);
  const checked = await checkedHashes(files, folder);
  const hashes = checked.map((hash, i) => `${hash}  ${files[i].mirrorPath}\n`);
  // Two product groups of one file are two corpora.
  if (group !== undefined) hashes.push(`${group}\n`);
  return {
    name,
    label,
    sha256: createHash('sha256').update(hashes.join('')).digest('hex'),
    settings: [...ids, ...(group ? [group] : [])].join(),
    async *read() {
      for (const id of ids) {
        for await (const review of readSource(id, { folder })) {
          if (group === undefined || review.product === group) yield review;
        }
      }
    },
  };
}

async function userOrigin(
  source: string,
  givenMap: string | undefined,
  onNotice: OpenCorpusOptions['onNotice'],
): Promise<Origin> {
  const { file, map } = splitSource(source, givenMap);
  if (!existsSync(file) && !/\.[a-z]{2,6}$/i.test(file)) {
    const known = `simulated, ${Object.keys(publicCorpora).join(', ')}`;
    throw new UserError(
      `${JSON.stringify(file)} is no corpus: expected ${known}, or a file of reviews (.csv, .tsv, .xlsx, .jsonl, .json, .txt).`,
    );
  }
  const columns = parseColumnMap(map ?? '');
  const format = reviewFormatOf(file, map !== undefined);
  const sha256 = await sha256OfFile(file);
  const stem = path.basename(file, path.extname(file));
  return {
    name: corpusNameOf(stem),
    label: `reviews of ${path.basename(file)}`,
    sha256,
    settings: JSON.stringify([format, stem, columns, todayOfMap(map ?? ''), ownReader]),
    // A salt of the file's own: the same author has other hashes in other files.
    read: () => readAnyReviews(file, { map, salt: sha256, onNotice }),
  };
}

/** `mine.csv#text=body` is a file and a map, unless a file of the whole name exists. */
function splitSource(source: string, map: string | undefined): { file: string; map: string | undefined } {
  const match = /^(.*?\.[a-z]+)#(.*)$/i.exec(source);
  if (map !== undefined || match === null || statSync(source, { throwIfNoEntry: false }) !== undefined) {
    return { file: source, map };
  }
  return { file: match[1], map: match[2] };
}
