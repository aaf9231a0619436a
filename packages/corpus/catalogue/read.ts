import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import {
  type ReaderOptions,
  readAcosQuadruples,
  readAmazonEarphones,
  readAmazonPhone,
  readAsteTriplets,
  readDmasteTriplets,
  readFlipkart,
  readIdReviews,
  readOnlineShopping,
  readQuadruples,
  readStars,
} from '../formats';
import type { Review } from '../review';
import { checkedHashes } from './checked';
import { publicFolder } from './fetch';
import { productGroup } from './public-corpora';
import { listSources, type Source, selectSources } from './sources';

export interface ReadSourceOptions extends ReaderOptions {
  /** Where the files lie: `data/public` unless given; a mirror works as well. */
  folder?: string;
  /** Only this part of a source that comes in parts. */
  part?: 'train' | 'dev' | 'test';
}

/** The platform of the laptop and cosmetics reviews: the competition does not name the shop. */
const shop = 'chinese-shop';

/**
 * The reviews of a public data set, by its id in the catalogue (`laptop-labelled`, `aste-v2-14lap` …), with their
 * triplets where it has any. Their `product` is the product group: laptop, phone, tablet, earphones, electronics …
 *
 * @param id as `listSources` names it.
 * @throws UserError for an unknown id, or naming the command that fetches the files when one is missing or not that of the catalogue.
 * @example
 * for await (const { text, triplets } of corpus.readSource('laptop-labelled')) console.log(text, triplets);
 */
export async function* readSource(id: string, options: ReadSourceOptions = {}): AsyncGenerator<Review> {
  for await (const review of reviewsOf(id, options)) {
    const product = productGroup(review.product);
    yield product === undefined ? review : { ...review, product };
  }
}

async function* reviewsOf(id: string, options: ReadSourceOptions): AsyncGenerator<Review> {
  const [source] = selectSources(listSources(), [id]);
  const { folder = publicFolder } = options;
  const missing = missingFiles([source], folder);
  if (missing.length > 0) throw missingError(missing);
  const at = (mirrorPath: string) => path.join(folder, mirrorPath);
  const role = (name: string) => at(source.files.find((file) => file.role === name)?.mirrorPath ?? '');
  const parts = source.files.filter((file) => options.part === undefined || file.role === options.part);
  const product = source.id.split('-')[0];
  if (holdsReviews(source.format)) await checkedHashes(parts.length > 0 ? parts : source.files, folder);

  switch (source.format) {
    case 'id-reviews-csv':
      yield* readIdReviews(at(source.files[0].mirrorPath), { idPrefix: source.id, platform: shop, product });
      return;
    case 'quadruple-csv':
      yield* readQuadruples(
        { reviews: role('reviews'), labels: role('labels') },
        { idPrefix: source.id, platform: shop, product },
        options,
      );
      return;
    case 'online-shopping-zip':
      yield* readOnlineShopping(at(source.files[0].mirrorPath));
      return;
    case 'flipkart-csv':
      yield* readFlipkart(at(source.files[0].mirrorPath));
      return;
    case 'titled-stars-csv':
      yield* readAmazonEarphones(at(source.files[0].mirrorPath));
      return;
    case 'polarity-csv':
      yield* readAmazonPhone(at(source.files[0].mirrorPath));
      return;
    case 'stars-text':
      yield* readStars(at(source.files[0].mirrorPath), source.id.replace(/^amazon-/, ''));
      return;
    case 'dmaste':
      for (const part of parts)
        yield* readDmasteTriplets(at(part.mirrorPath), `${source.id}-${part.role}`, {
          platform: 'amazon',
          language: 'en',
        });
      return;
    case 'acos':
      for (const part of parts)
        yield* readAcosQuadruples(at(part.mirrorPath), `${source.id}-${part.role}`, {
          platform: 'amazon',
          product: 'laptop',
          language: 'en',
        });
      return;
    case 'aste-v2':
      for (const part of parts) {
        const origin = { platform: 'semeval-2014', product: 'laptop', language: 'en' };
        yield* readAsteTriplets(at(part.mirrorPath), `${source.id}-${part.role}`, origin);
      }
      return;
    default:
      throw new UserError(`${source.id} holds no reviews; read it with ${otherReader(source.format)}.`);
  }
}

/** Whether a format is one of reviews, which `readSource` reads. */
function holdsReviews(format: Source['format']): boolean {
  return reviewFormats.has(format);
}

const reviewFormats: ReadonlySet<Source['format']> = new Set([
  ...(['id-reviews-csv', 'quadruple-csv', 'online-shopping-zip', 'flipkart-csv', 'titled-stars-csv'] as const),
  ...(['polarity-csv', 'stars-text', 'dmaste', 'acos', 'aste-v2'] as const),
]);

/** What reads the sources that are no reviews. */
function otherReader(format: Source['format']): string {
  const isPosts = format === 'jd-phones-csv' || format === 'redmi6-csv' || format === 'huawei-weibo-json';
  if (isPosts) return 'publicBrandPosts';
  if (format === 'ced-jsonl' || format === 'tweet-jsonl') return 'publicMicroblogs';
  if (format === 'checked-jsonl') return 'checkedMicroblogs';
  if (format === 'twitter-ratio-csv') return 'readOwnMicroblogs';
  return format === 'sinanet' || format === 'timme' ? 'publicCommunities' : 'readLabelledTexts';
}

/** The files of sources that are not in the folder, as paths below it. */
export function missingFiles(sources: readonly Source[], folder = publicFolder): string[] {
  const files = sources.flatMap((source) => source.files.map((file) => file.mirrorPath));
  return files.filter((file) => !existsSync(path.join(folder, file)));
}

export function missingError(files: readonly string[]): UserError {
  return new UserError(
    `The public data is not here yet (${files.join(', ')}); run: npx crosscultural data fetch (add --mirror FOLDER to take it from a copy).`,
  );
}
