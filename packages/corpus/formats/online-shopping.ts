import { csvRows, UserError, zipEntryBytes } from '@crosscultural/base';
import { parseReview, type Review } from '../review';
import { describeWhere } from '../where';

/** Phones, tablets and computers: the categories of Paper A's field. */
export const electronicsCategories = ['手机', '平板', '计算机'] as const;

/** All ten categories: books, tablets, phones, fruit, shampoo, water heaters, milk (Mengniu), clothes, computers, hotels. */
export const shoppingCategories = [
  '书籍',
  '平板',
  '手机',
  '水果',
  '洗发水',
  '热水器',
  '蒙牛',
  '衣服',
  '计算机',
  '酒店',
] as const;

/**
 * Reviews of `online_shopping_10_cats.zip` (SophonPlus): one CSV `cat,label,review`, label 1 positive, 0 negative.
 *
 * @param categories which of the ten to keep; the three of electronics unless given.
 * @throws UserError for a damaged zip or a malformed record.
 */
export async function* readOnlineShopping(
  file: string,
  categories: readonly string[] = electronicsCategories,
): AsyncGenerator<Review> {
  const kept = new Set(categories);
  let record = 0;
  for await (const { row, line } of csvRows(zipEntryBytes(file, '.csv'), file, ['cat', 'label', 'review'])) {
    record++;
    if (!kept.has(row.cat)) continue;
    const where = { file, line };
    if (row.label !== '0' && row.label !== '1') {
      throw new UserError(`${describeWhere(where)}: expected the label 0 or 1, found ${JSON.stringify(row.label)}.`);
    }
    const review = {
      id: `online-shopping:${record}`,
      culture: 'domestic',
      language: 'zh',
      platform: 'online-shopping',
      product: row.cat,
      // Some texts begin with a byte order mark of the file they once were.
      text: row.review.replace(/^\uFEFF/, ''),
      label: row.label === '1' ? 'positive' : 'negative',
    };
    yield parseReview(review, where);
  }
}
