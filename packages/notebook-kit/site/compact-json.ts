/** The same JSON on one line: charts hold thousands of numbers, each on a line of its own. What is no JSON stays as it is. */
export function compactJson(json: string): string {
  try {
    return `${JSON.stringify(JSON.parse(json))}\n`;
  } catch {
    return json;
  }
}
