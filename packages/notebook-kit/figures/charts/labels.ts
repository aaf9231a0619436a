/** Labels that name the rows of a chart must differ: plotly would draw two rows with one name on top of each other. */
export function requireDistinct(labels: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const label of labels) {
    if (seen.has(label)) throw new RangeError(`A chart needs distinct ${what}; "${label}" comes twice.`);
    seen.add(label);
  }
}

/** Every series of a chart must have as many values as the chart has places for them. */
export function requireLength(values: ArrayLike<unknown>, expected: number, series: string): void {
  if (values.length === expected) return;
  throw new RangeError(`The series "${series}" has ${values.length} values where ${expected} are needed.`);
}
