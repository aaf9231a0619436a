/** Levenshtein's distance: how many letters are put in, left out or changed. */
export function editDistance(from: string, to: string): number {
  const [a, b] = [Array.from(from), Array.from(to)];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, other] of b.entries())
      row.push(Math.min(above[j + 1] + 1, row[j] + 1, above[j] + Number(letter !== other)));
    above = row;
  }
  return above[b.length];
}

/** Names as a message lists them, those that a misspelt one may mean first: five at most. */
export function nearestNames(misspelt: string, names: readonly string[]): string {
  if (names.length === 0) return 'there are none';
  const near = names
    .map((name) => ({ name, distance: editDistance(misspelt.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 5)
    .map(({ name }) => name);
  return names.length > near.length
    ? `the nearest of ${names.length} are: ${near.join(', ')}`
    : `there are: ${near.join(', ')}`;
}
