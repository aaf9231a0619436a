import { closeSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { UserError } from '@crosscultural/base';
import { separatorOf } from '../own-reviews/separator';

/** Those of labelled triplets that hold their texts, too. */
export type LabelledFormat =
  | 'aste-v1'
  | 'aste-v2'
  | 'dmaste'
  | 'acos'
  | 'quad texts'
  | 'gts'
  | 'apc'
  | 'atepc'
  | 'label studio'
  | 'doccano'
  | 'semeval';

/** The formats of review files that are told apart by their content. */
export type ReviewFormat =
  | LabelledFormat
  | 'quadruple labels'
  | 'id and review'
  | 'stars and text'
  | 'review lines'
  | 'json lines'
  | 'json'
  | 'text lines'
  | 'spreadsheet'
  | 'csv';

/**
 * What a file is, by the first line that is not blank. The ending of its name counts only where that line says nothing: for an
 * empty file, a header of one column, lines of text, a spreadsheet, or JSON Lines that begin with something else.
 *
 * @param file the path of a file of text in UTF-8, UTF-16 or another encoding, gzipped or not, or of a spreadsheet.
 * @returns undefined when it is none of the known formats.
 * @throws UserError when there is no such file or it is a folder.
 * @example
 * corpus.formatOf('mine.txt'); // 'csv' where its first line is `text,culture`
 */
export function formatOf(file: string): ReviewFormat | undefined {
  const ending = path.extname(file.replace(/\.gz$/i, '')).toLowerCase();
  const start = textOf(startOf(file));
  const line = firstLineOf(start);
  if (['.xlsx', '.xls', '.ods'].includes(ending)) return 'spreadsheet';
  if (/^\s*<[?!\w]/.test(line) && /<(?:sentences|Reviews)[\s>]/.test(start)) return 'semeval';
  const parts = line.split('####');
  if (/^[1-5] #### /.test(line)) return 'stars and text';
  if (parts.length === 2 && /^\s*\[\s*[[(]\s*['"].*\]\s*$/.test(parts[1])) return 'quad texts';
  if (parts.length === 2 && /^\[.*\]$/.test(parts[1])) return 'aste-v2';
  if (parts.length === 3 && /^\[.*\]$/.test(parts[1])) return 'dmaste';
  if (parts.length === 3 && /^\S+=(?:O|T+-\w+)(?:\s|$)/.test(parts[1])) return 'aste-v1';
  if (/\t-?\d+,-?\d+ \S+ [012] -?\d+,-?\d+$/.test(line)) return 'acos';
  if (line.startsWith('id,AspectTerms,')) return 'quadruple labels';
  if (line === 'id,Reviews') return 'id and review';
  if (line.includes('$T$')) return 'apc';
  if (/^\S+ (?:O|[BI]-ASP) \S+\s*$/.test(line)) return 'atepc';
  const annotated = /^\s*[[{]/.test(line) ? annotationFormatOf(start) : undefined;
  if (annotated !== undefined) return annotated;
  if (line.startsWith('[') && !['.csv', '.txt', '.jsonl', '.ndjson'].includes(ending)) return 'json';
  if (line.startsWith('{')) {
    if (ending === '.json' && !/\}\s*$/.test(line)) return 'json';
    return ['id', 'culture', 'language', 'platform', 'text'].every((key) => line.includes(`"${key}":`))
      ? 'review lines'
      : 'json lines';
  }
  if (isHeader(line)) return 'csv';
  return {
    '.csv': 'csv' as const,
    '.tsv': 'csv' as const,
    '.jsonl': 'json lines' as const,
    '.ndjson': 'json lines' as const,
    '.txt': 'text lines' as const,
  }[ending];
}

/** Whether a line can be the header of a table: short, different names of at most four words. */
function isHeader(line: string): boolean {
  const names = line.split(separatorOf(line)).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
  const isName = (name: string) => name.length <= 40 && /^[\p{L}\p{N}_][^\s"]*(?: [^\s"]+){0,3}$/u.test(name);
  return names.length > 1 && names.every(isName) && new Set(names).size === names.length;
}

/**
 * The first line of a file that is not blank, without its end; looked for in the first 64 KiB.
 *
 * @throws UserError when there is no such file, or it is a folder or no file at all.
 */
export function firstLine(file: string): string {
  return firstLineOf(textOf(startOf(file)));
}

/** Labelled JSON by the fields that no other file has. */
function annotationFormatOf(start: string): 'gts' | 'label studio' | 'doccano' | undefined {
  if (start.includes('"target_tags"') && start.includes('"opinion_tags"')) return 'gts';
  if (start.includes('"annotations"') && start.includes('"result"') && start.includes('"data"')) return 'label studio';
  return /"entities"\s*:\s*\[/.test(start) && /"relations"\s*:\s*\[/.test(start) ? 'doccano' : undefined;
}

function firstLineOf(text: string): string {
  return text.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
}

/** The first 64 KiB of a file. */
function startOf(file: string): Buffer {
  const buffer = Buffer.alloc(1 << 16);
  try {
    const kind = statSync(file);
    if (kind.isDirectory()) throw new UserError(`${file} is a folder; name a file.`);
    // A pipe would be empty when it is read again, and some devices never end.
    if (!kind.isFile())
      throw new UserError(`${file} is no regular file (a pipe or a device); save it as a file first.`);
    const handle = openSync(file, 'r');
    try {
      return buffer.subarray(0, readSync(handle, buffer, 0, buffer.length, 0));
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UserError(`There is no file ${file}; check the path.`);
    if (code === 'EACCES') throw new UserError(`${file} cannot be read: permission denied.`);
    throw error;
  }
}

function textOf(start: Buffer): string {
  const bytes = start[0] === 0x1f && start[1] === 0x8b ? unzippedStart(start) : start;
  const [first, second] = bytes;
  const wide = (from: number) => bytes.length > 1 && bytes[from] === 0 && bytes[1 - from] !== 0;
  const encoding =
    (first === 0xff && second === 0xfe) || wide(1)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || wide(0)
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** What a piece of a gzip file holds; nothing where it is damaged, which its reader will say. */
function unzippedStart(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1 << 22 }).subarray(0, 1 << 16);
  } catch {
    return Buffer.alloc(0);
  }
}
