const separators = [',', '\t', ';'] as const;
export type Separator = (typeof separators)[number];

/**
 * What parts the fields of a table of text, by its first line: the one that occurs most outside double quotes; a comma where
 * none does.
 *
 * @example
 * separatorOf('text;rating'); // ';'
 */
export function separatorOf(header: string): Separator {
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = separators.map((separator) => bare.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))];
}
