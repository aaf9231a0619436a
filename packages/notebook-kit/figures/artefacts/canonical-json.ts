/**
 * JSON with sorted keys, so that equal data gives equal bytes: objects one key a line, lists of plain values on one line.
 *
 * @throws TypeError for a number that JSON cannot hold (NaN, Infinity).
 * @example
 * canonicalJson({ b: [1, 2], a: 'x' }); // '{\n  "a": "x",\n  "b": [1, 2]\n}\n'
 */
export function canonicalJson(value: unknown): string {
  return `${write(value, '')}\n`;
}

function write(value: unknown, indent: string): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError(`JSON cannot hold the number ${value}.`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const deeper = `${indent}  `;
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const items = Array.from(value as ArrayLike<unknown>, (item) => write(item, deeper));
    const flat = !items.some((item) => item.includes('\n'));
    return flat ? `[${items.join(', ')}]` : `[\n${items.map((item) => deeper + item).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  if (entries.length === 0) return '{}';
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{\n${entries.map(([key, member]) => `${deeper}${JSON.stringify(key)}: ${write(member, deeper)}`).join(',\n')}\n${indent}}`;
}
