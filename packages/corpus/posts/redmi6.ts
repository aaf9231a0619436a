import { parsing } from '@crosscultural/crawler';
import { lenientCsvRows } from '../formats/lenient-csv';
import { type NoticeTally, numbered } from '../formats/notice';
import { unknownCount } from '../values/counts';
import { withoutSignExtension } from '../values/double-encoding';
import { starsOf } from '../values/stars';
import { textOf, timeOf } from './cells';
import type { PostRow } from './columns';

/**
 * Amazon.in reviews of the Redmi 6 (2018): title and text, stars, date, and as likes how many found it helpful (an empty
 * cell is 0: Amazon shows no zero; a missing one is unknown). Names are not read.
 *
 * @throws UserError when the file is missing or cut off.
 */
export async function* redmi6Posts(file: string, tally: NoticeTally): AsyncGenerator<PostRow> {
  let rows = 0;
  for await (const { value, row, line } of lenientCsvRows(file, tally)) {
    rows++;
    const time = timeOf(value('Date'), tally, line);
    if (time === undefined) continue;
    const written = [value('Review Title')?.trim(), value('Comments')].filter(Boolean).join('\n');
    const text = withoutSignExtension(written);
    if (text !== written) tally.count('double-encoded', line);
    yield {
      id: `redmi6:${row}`,
      text: textOf(text, tally, line),
      platform: 'Amazon.in',
      time,
      likes: helpfulVotes(value('Useful')),
      stars: Math.round(starsOf(value('Rating') ?? '', 5) ?? 0),
      brand: 'Xiaomi',
    };
  }
  const message = `Amazon.in: ${numbered(rows, 'review')} of one phone (Redmi 6) in the weeks after its launch; likes are helpful votes; no shares, no comments.`;
  tally.say({ kind: 'selection', count: rows, message });
}

/** `One person found this helpful`, `23 people found this helpful` */
function helpfulVotes(cell: string | undefined): number {
  if (cell === undefined) return unknownCount;
  if (cell.trim() === '') return 0;
  return parsing.firstCount(cell) ?? (/^\s*one /i.test(cell) ? 1 : unknownCount);
}
