import { z } from 'zod';
import type { Review } from '../review';
import { parseAs } from '../where';
import { jsonItems } from './json-items';
import { type LabelledOrigin, labelledReview, languageOfTexts } from './labelled-origin';
import { type ReaderOptions, tallyNotices } from './notice';
import { type MarkedRelation, type MarkedSpan, reviewOfTask, spanMessages, tripletsOfSpans } from './span-annotations';

const labels = z.array(z.string()).optional();
const resultSchema = z.looseObject({
  id: z.string().optional(),
  type: z.string().optional(),
  from_id: z.string().optional(),
  to_id: z.string().optional(),
  labels,
  value: z
    .looseObject({
      start: z.number().optional(),
      end: z.number().optional(),
      text: z.union([z.string(), z.array(z.string())]).optional(),
      labels,
      choices: labels,
    })
    .optional(),
});
const taskSchema = z.looseObject({
  data: z.record(z.string(), z.unknown()),
  annotations: z
    .array(z.looseObject({ was_cancelled: z.boolean().optional(), result: z.array(resultSchema) }))
    .default([]),
});

/**
 * A JSON export of Label Studio: aspects and opinions as labels of pieces, linked by relations; the sentiment is a label of the relation,
 * of the piece, or a choice per piece. Of several annotations of a task the first that was not skipped counts; tasks without any
 * are left out.
 *
 * @param idPrefix begins the ids of texts that carry none; the number of the task follows.
 * @throws UserError naming the task and what was expected there.
 */
export async function* readLabelStudio(
  file: string,
  idPrefix: string,
  origin: LabelledOrigin & ReaderOptions = {},
): AsyncGenerator<Review> {
  const tasks = (await jsonItems(file)).map(({ item, line }) => ({
    line,
    ...parseAs(taskSchema, item, { file, line }),
  }));
  const texts = tasks.map(({ data }) => textOf(data));
  const languageOf = languageOfTexts(texts.filter((text) => text !== undefined).slice(0, 300), origin.language);
  const tally = tallyNotices(file, {
    ...spanMessages,
    'empty-text': (count) => `${count} tasks without a text or an annotation, left out`,
  });
  for (const [i, { data, annotations, line }] of tasks.entries()) {
    const text = texts[i];
    const annotation = annotations.find(({ was_cancelled }) => was_cancelled !== true);
    if (text === undefined || annotation === undefined) {
      tally.count('empty-text', line);
      continue;
    }
    const triplets = tripletsOfSpans(text, { ...marksOf(annotation.result), codePoints: false }, tally, line);
    const base = labelledReview({ id: `${idPrefix}:${i + 1}`, text, triplets }, languageOf(text), origin);
    yield reviewOfTask(data, base, { file, line });
  }
  for (const notice of tally.notices()) origin.onNotice?.(notice);
}

/** The text of a task: under its usual names, or else its longest string. */
function textOf(data: Record<string, unknown>): string | undefined {
  for (const name of ['text', 'review', 'content', 'comment', 'sentence']) {
    const value = data[name];
    if (typeof value === 'string') return value;
  }
  const strings = Object.values(data).filter((value) => typeof value === 'string');
  return strings.sort((a, b) => b.length - a.length)[0];
}

function marksOf(result: readonly z.infer<typeof resultSchema>[]): {
  spans: MarkedSpan[];
  relations: MarkedRelation[];
} {
  const spans = new Map<string, MarkedSpan>();
  const relations: MarkedRelation[] = [];
  for (const { id = '', type, from_id, to_id, labels: linked = [], value = {} } of result) {
    if (type === 'relation' && from_id !== undefined && to_id !== undefined) {
      relations.push({ from: from_id, to: to_id, labels: linked });
    }
    const chosen = [...(value.labels ?? []), ...(value.choices ?? [])];
    const known = spans.get(id);
    if (known !== undefined) spans.set(id, { ...known, labels: [...known.labels, ...chosen] });
    else if (value.start !== undefined && value.end !== undefined) {
      const text = typeof value.text === 'string' ? value.text : undefined;
      spans.set(id, { id, start: value.start, end: value.end, text, labels: chosen });
    }
  }
  return { spans: [...spans.values()], relations };
}
