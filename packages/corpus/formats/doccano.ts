import { z } from 'zod';
import type { Review } from '../review';
import { parseAs } from '../where';
import { jsonItems } from './json-items';
import { type LabelledOrigin, labelledReview, languageOfTexts } from './labelled-origin';
import { type ReaderOptions, tallyNotices } from './notice';
import { reviewOfTask, spanMessages, tripletsOfSpans } from './span-annotations';

const id = z.union([z.string(), z.number()]).transform(String);
const itemSchema = z.looseObject({
  text: z.string(),
  entities: z.array(
    z.looseObject({ id, label: z.string(), start_offset: z.int().nonnegative(), end_offset: z.int().nonnegative() }),
  ),
  relations: z.array(z.looseObject({ from_id: id, to_id: id, type: z.string() })).default([]),
});

/**
 * A JSON Lines export of doccano with entities and relations. doccano counts characters, not UTF-16 code units.
 *
 * @param idPrefix begins the ids; the number of the line follows.
 * @throws UserError naming the line and what was expected there.
 */
export async function* readDoccano(
  file: string,
  idPrefix: string,
  origin: LabelledOrigin & ReaderOptions = {},
): AsyncGenerator<Review> {
  const items = (await jsonItems(file)).map(({ item, line }) => ({
    line,
    ...parseAs(itemSchema, item, { file, line }),
  }));
  const languageOf = languageOfTexts(
    items.slice(0, 300).map(({ text }) => text),
    origin.language,
  );
  const tally = tallyNotices(file, spanMessages);
  for (const { text, entities, relations, line, ...others } of items) {
    const spans = entities.map((entity) => ({
      id: entity.id,
      start: entity.start_offset,
      end: entity.end_offset,
      labels: [entity.label],
    }));
    const links = relations.map(({ from_id, to_id, type }) => ({ from: from_id, to: to_id, labels: [type] }));
    const triplets = tripletsOfSpans(text, { spans, relations: links, codePoints: true }, tally, line);
    const base = labelledReview({ id: `${idPrefix}:${line}`, text, triplets }, languageOf(text), origin);
    yield reviewOfTask(others, base, { file, line });
  }
  for (const notice of tally.notices()) origin.onNotice?.(notice);
}
