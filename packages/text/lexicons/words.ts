/** The words of a list written as text, separated by blanks or line ends; a word of several parts is written with `_`. */
export function words(list: string): string[] {
  return list
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '));
}
