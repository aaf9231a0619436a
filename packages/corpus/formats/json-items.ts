import { readLines, UserError } from '@crosscultural/base';
import { firstLine } from './format-of';

/**
 * The items of a JSON list, or of JSON Lines with one a line; held in memory, as labelled data is small.
 *
 * @returns `line`: of JSON Lines the line, of a list the number of the item.
 * @throws UserError for what is not JSON.
 */
export async function jsonItems(file: string): Promise<{ item: unknown; line: number }[]> {
  const isList = firstLine(file).trimStart().startsWith('[');
  const lines: { text: string; number: number }[] = [];
  for await (const { text, number } of readLines(file)) if (isList || text.trim() !== '') lines.push({ text, number });
  if (!isList)
    return lines.map(({ text, number }) => ({ item: parsed(text, file, ` in line ${number}`), line: number }));
  const list = parsed(lines.map(({ text }) => text).join('\n'), file, '');
  return (Array.isArray(list) ? list : [list]).map((item, i) => ({ item, line: i + 1 }));
}

function parsed(text: string, file: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(`${file} is no JSON${where}: it may be cut off; export it again.`);
  }
}
