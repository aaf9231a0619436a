import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';

/** The formats of review files that are told apart by their content. */
export type ReviewFormat =
  | 'aste-v2'
  | 'dmaste'
  | 'acos'
  | 'quadruple labels'
  | 'id and review'
  | 'stars and text'
  | 'review lines'
  | 'json lines'
  | 'csv';

/**
 * What a file is, by the first line that is not blank. The ending of its name counts only where that line says nothing: for an
 * empty file, a header of one column, or JSON Lines that begin with something else.
 *
 * @param file the path of a file of UTF-8 text.
 * @returns undefined when it is none of the known formats.
 * @throws UserError when there is no such file or it is a folder.
 * @example
 * corpus.formatOf('mine.txt'); // 'csv' where its first line is `text,culture`
 */
export function formatOf(file: string): ReviewFormat | undefined {
  const line = firstLine(file);
  const parts = line.split('####');
  if (/^[1-5] #### /.test(line)) return 'stars and text';
  if (parts.length === 2 && /^\[.*\]$/.test(parts[1])) return 'aste-v2';
  if (parts.length === 3 && /^\[.*\]$/.test(parts[1])) return 'dmaste';
  if (/\t-?\d+,-?\d+ \S+ [012] -?\d+,-?\d+$/.test(line)) return 'acos';
  if (line.startsWith('id,AspectTerms,')) return 'quadruple labels';
  if (line === 'id,Reviews') return 'id and review';
  if (line.startsWith('{')) {
    return ['id', 'culture', 'language', 'platform', 'text'].every((key) => line.includes(`"${key}":`))
      ? 'review lines'
      : 'json lines';
  }
  if (isHeader(line)) return 'csv';
  return { '.csv': 'csv' as const, '.jsonl': 'json lines' as const, '.ndjson': 'json lines' as const }[
    path.extname(file).toLowerCase()
  ];
}

/** Whether a line can be the header of a CSV file: short, different names of at most four words, parted by commas. */
function isHeader(line: string): boolean {
  const names = line.split(',').map((name) => name.replace(/^"(.*)"$/, '$1'));
  const isName = (name: string) => name.length <= 40 && /^[\p{L}\p{N}_][^\s"]*(?: [^\s"]+){0,3}$/u.test(name);
  return names.length > 1 && names.every(isName) && new Set(names).size === names.length;
}

/**
 * The first line of a file that is not blank, without its end; looked for in the first 64 KiB.
 *
 * @throws UserError when there is no such file or it is a folder.
 */
function firstLine(file: string): string {
  const buffer = Buffer.alloc(1 << 16);
  let length = 0;
  try {
    const handle = openSync(file, 'r');
    try {
      length = readSync(handle, buffer, 0, buffer.length, 0);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new UserError(`There is no file ${file}; check the path.`);
    if (code === 'EISDIR') throw new UserError(`${file} is a folder; name a file.`);
    throw error;
  }
  const text = buffer.toString('utf8', 0, length).replace(/^\ufeff/, '');
  return text.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
}
