import { lenientCsvRows } from '../formats/lenient-csv';
import { type NoticeTally, numbered } from '../formats/notice';
import { countOf, textOf, timeOf } from './cells';
import type { PostRow } from './columns';

/** Brands as the names of models say them: 荣耀 is Honor, 华为 Huawei, 红米 Redmi, 小米 Xiaomi (to whom Redmi belongs). */
const brandPatterns: readonly (readonly [string, RegExp])[] = [
  ['Apple', /apple|iphone/i],
  ['Honor', /荣耀|honor/i],
  ['Huawei', /华为|huawei/i],
  ['Xiaomi', /小米|红米|redmi|xiaomi/i],
];

/** The brand that the name of a phone says, for example `Honor` for 荣耀9X; undefined for another. */
export function brandOfModel(model: string): string | undefined {
  return brandPatterns.find(([, pattern]) => pattern.test(model))?.[0];
}

/**
 * JD reviews of phones (YuleZhang, 2018–2020): text, likes (点赞数), replies (回复数), date (购买时间, when it was bought) and brand (from
 * 手机型号, the model). JD has no shares. 用户ID ("user id") is the product's number, rounded by a spreadsheet: not read.
 *
 * @throws UserError when the file is missing or cut off.
 */
export async function* jdPhonePosts(file: string, tally: NoticeTally): AsyncGenerator<PostRow> {
  let rounded = 0;
  let rows = 0;
  let fiveStars = 0;
  const models = new Set<string>();
  for await (const { value, row, line } of lenientCsvRows(file, tally)) {
    rows++;
    if (/e\+/i.test(value('用户ID') ?? '')) rounded++;
    const stars = Number(value('得分'));
    if (stars === 5) fiveStars++;
    const model = value('手机型号') ?? '';
    models.add(model);
    const time = timeOf(value('购买时间'), tally, line);
    if (time === undefined) continue;
    yield {
      id: `jd-phones:${row}`,
      text: textOf(value('评论内容'), tally, line),
      platform: 'JD',
      time,
      likes: countOf(value('点赞数'), tally, line),
      comments: countOf(value('回复数'), tally, line),
      stars: stars >= 1 && stars <= 5 ? Math.round(stars) : 0,
      brand: brandOfModel(model),
    };
  }
  if (rounded > 0) {
    const message = `${numbered(rounded, 'identifier')} rounded by a spreadsheet (they are products, not users): the number of the row takes their place.`;
    tally.say({ kind: 'rounded-id', count: rounded, message });
  }
  const message = `JD: ${numbered(rows, 'review')} of ${numbered(models.size, 'phone model')}, at most 500 a model; ${fiveStars} have five stars, so that they say nothing about satisfaction; the date is that of the purchase; no shares.`;
  tally.say({ kind: 'selection', count: rows, message });
}
