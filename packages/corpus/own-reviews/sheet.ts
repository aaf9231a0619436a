import { readFileSync, statSync } from 'node:fs';
import { checkZip, printable, UserError } from '@crosscultural/base';
import type { NoticeTally } from '../formats/notice';
import type { OwnRow } from './own-row';

/** A spreadsheet is read whole; a larger one should be saved as CSV. */
const largestSheet = 200 * 2 ** 20;

/** Blanks between cells are walked through, too: one stray cell in the last corner of a sheet makes 17 billion. */
const mostCells = 20_000_000;

/**
 * The rows of the first sheet of a spreadsheet (`.xlsx`, `.xls`, `.ods`), its first row the header, cells as they are shown.
 *
 * @throws UserError when it is no spreadsheet, or too large to be read at once.
 */
export async function* sheetRows(file: string, tally: NoticeTally): AsyncGenerator<OwnRow> {
  const { size } = statSync(file);
  if (size > largestSheet) {
    throw new UserError(
      `${file} has ${Math.round(size / 2 ** 20)} MB: save the sheet as CSV (UTF-8) and name that file.`,
    );
  }
  const bytes = readFileSync(file);
  // The library never ends on some zip files that are damaged.
  if (bytes.toString('latin1', 0, 2) === 'PK') {
    await checkZip(file).catch(({ message }: Error) => {
      throw new UserError(`${file} is no spreadsheet that can be read: ${message}`);
    });
  }
  const { read, utils } = await import('xlsx');
  const table = firstSheet();
  const names = (table[0] ?? []).map((name) => String(name ?? '').trim());
  for (const [i, cells] of table.slice(1).entries()) {
    if (cells.every((cell) => String(cell ?? '') === '')) continue;
    yield {
      columns: names.filter((name) => name !== ''),
      cell: (column) => (cells[names.indexOf(column)] === undefined ? undefined : String(cells[names.indexOf(column)])),
      line: i + 2,
    };
  }

  function firstSheet(): unknown[][] {
    try {
      const book = read(bytes, { dense: true });
      const [first, ...others] = book.SheetNames;
      if (others.length > 0) {
        tally.say({ kind: 'selection', message: `Of ${book.SheetNames.length} sheets the first is read: ${first}.` });
      }
      const sheet = book.Sheets[first];
      const { s: start, e: end } = utils.decode_range(sheet['!ref'] ?? 'A1');
      if ((end.r - start.r + 1) * (end.c - start.c + 1) > mostCells) {
        throw new UserError(
          `${file}: its first sheet reaches to cell ${utils.encode_cell(end)}: delete the empty rows and columns behind the reviews, or save the sheet as CSV (UTF-8) and name that file.`,
        );
      }
      return utils.sheet_to_json(sheet, { header: 1, raw: false, blankrows: true });
    } catch (error) {
      if (error instanceof UserError) throw error;
      // The library throws strings, too.
      const reason = printable(error instanceof Error ? error.message : String(error)).slice(0, 200);
      throw new UserError(`${file} is no spreadsheet that can be read (${reason}).`);
    }
  }
}
