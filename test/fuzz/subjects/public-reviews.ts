import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  readAmazonEarphones,
  readAmazonPhone,
  readFlipkart,
  readIdReviews,
  readOnlineShopping,
  readQuadruples,
  readStars,
  shoppingCategories,
} from '../../../packages/corpus/formats';
import { zipFile } from '../../corpus/formats/zip-file';
import type { FuzzedReader } from '../fuzz';
import { drain, mutateFile, text } from '../seeds';

const reviews = 'id,Reviews\n1,屏幕很好，就是有点重\n2, 开机快&amp;安静 \n';
const labels =
  'id,AspectTerms,A_start,A_end,OpinionTerms,O_start,O_end,Categories,Polarities\n1,屏幕,0,2,很好,2,4,屏幕,正面\n1,_, , ,有点重,7,10,外观,负面\n';
const origin = { idPrefix: 'x', platform: 'shop' };
const shopping = Buffer.from('cat,label,review\n手机,1,\ufeff很好\n平板,0,"太""重"""\n书籍,1,好看\n');

/** The readers of public corpora of reviews, by the name of the file. */
const readers: Record<string, (file: string, folder: string) => AsyncIterable<unknown>> = {
  'id-reviews.csv': (file) => readIdReviews(file, origin),
  'labels.csv'(file, folder) {
    const others = path.join(folder, 'of-labels.csv');
    writeFileSync(others, reviews);
    return readQuadruples({ reviews: others, labels: file }, origin);
  },
  'shopping.zip': (file) => readOnlineShopping(file, shoppingCategories),
  'flipkart.csv': readFlipkart,
  'earphones.csv': readAmazonEarphones,
  'phone.csv': readAmazonPhone,
  'stars.txt': (file) => readStars(file, 'electronics'),
};

export const publicReviews: FuzzedReader = {
  name: 'public reviews',
  seeds: [
    text('id-reviews.csv', reviews),
    text('labels.csv', labels),
    { name: 'shopping.zip', bytes: zipFile('reviews.csv', shopping) },
    text(
      'flipkart.csv',
      'product_name,rating,title,review\nLaptop,5,Wonderful,"Fast, ""really"" ... READ MORE"\nLaptop,1,My own,No\n',
    ),
    text(
      'earphones.csv',
      'ReviewTitle,ReviewBody,ReviewStar,Product\nOne Star,Broke\nin a week,1,x\n'.replace(
        'Broke\nin a week',
        '"Broke\nin a week"',
      ),
    ),
    text('phone.csv', 'sentiment,review\n1,good\n0,"bad, very"\n'),
    text('stars.txt', '5 #### The screen is bright\n2 #### It broke #### after a week .\n'),
  ],
  mutate: mutateFile,
  read: (file, folder) => drain(readers[path.basename(file)](file, folder)),
};
