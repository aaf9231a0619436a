import { csvRecords } from '@crosscultural/base';
import { decodedFile, type Encoding } from '../values/encoding';
import { type NoticeTally, numbered, type ReaderNotice } from './notice';

/** A record of a CSV file as a function of a column's name; undefined where the record has no such field. */
export interface LenientRow {
  value: (column: string) => string | undefined;
  /** Counted from 1, without the header. */
  row: number;
  line: number;
}

/** What the messages of a lenient reader say, by the number of records. */
export const lenientMessages: Partial<Record<ReaderNotice['kind'], (count: number) => string>> = {
  'short-record': (count) =>
    `${numbered(count, 'record')} with more or fewer fields than the header; what is missing counts as empty`,
};

/**
 * The records of a CSV file that may be written in another encoding than UTF-8, have records that are too short, or
 * columns without a name; each of these becomes a notice. It is read as a stream.
 *
 * @param file the path.
 * @param tally takes the notices.
 * @param onHeader is told the columns' names before the first record; it may throw when one is missing.
 * @throws UserError when the file is missing, or ends inside a quoted field.
 */
export async function* lenientCsvRows(
  file: string,
  tally: NoticeTally,
  onHeader: (columns: readonly string[]) => void = () => undefined,
): AsyncGenerator<LenientRow> {
  const { encoding, bytes } = await decodedFile(file);
  tellEncoding(encoding, tally);
  let positions: Map<string, number> | undefined;
  let width = 0;
  let unnamed: number[] = [];
  let filled = 0;
  let row = 0;
  for await (const { fields, line } of csvRecords(bytes, file, { lenient: true })) {
    if (positions === undefined) {
      const header = fields.map((name) => name.trim());
      onHeader(header.filter((name) => name !== ''));
      width = header.length;
      unnamed = header.flatMap((name, at) => (name === '' ? [at] : []));
      // Of two columns with a name, the first counts.
      positions = new Map(header.map((name, at) => [name, at] as const).reverse());
      continue;
    }
    if (fields.length !== width) tally.count('short-record', line);
    if (unnamed.some((at) => (fields[at] ?? '').trim() !== '')) filled++;
    const at = positions;
    yield { value: (column) => fields[at.get(column) ?? -1], row: ++row, line };
  }
  if (unnamed.length > 0) {
    const what = filled === 0 ? 'empty' : `with values in ${numbered(filled, 'record')}`;
    const message = `${numbered(unnamed.length, 'column')} without a name, ${what}: not read.`;
    tally.say({ kind: 'unnamed-columns', count: unnamed.length, message });
  }
}

/** Tells that a file is not UTF-8. */
export function tellEncoding(encoding: Encoding, tally: NoticeTally): void {
  if (encoding === 'utf-8') return;
  const message =
    encoding === 'damaged utf-8'
      ? 'The file is UTF-8 in which bytes were lost; what is left of such characters became � (U+FFFD).'
      : `The file is not UTF-8; it was read as ${encoding.toUpperCase()}.`;
  tally.say({ kind: 'encoding', message });
}
