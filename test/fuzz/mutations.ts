import type { Random } from '../../packages/base/random';

/** Nothing that is put in is longer. */
const longest = 50_000;

/** Text that readers stumble over: quotes, separators, brackets, NUL, byte-order marks, halves of characters, formats' own marks. */
const awkward = [
  ...['"', "'", '""', ',', ';', '\t', '\r', '\n', '\r\n', '\u2028', '\0', '\ufeff', '{', '}', '[', ']', '\\', '\\u'],
  ...['####', '$T$', '=', ' ', '-1', '99999999999999999999', '1e999', '__proto__', 'constructor', 'null', '.', '👍'],
  ...['\u202e', '\u0300', '-999', '0,0', '(', ')', 'NaN', '<![CDATA[', '&#0;', '//@', '@', 'https://t.co/x'],
];
const marks = [Buffer.of(0xff, 0xfe), Buffer.of(0xfe, 0xff), Buffer.of(0xef, 0xbb, 0xbf), Buffer.of(0x1f, 0x8b)];

type ByteMutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

/** What may happen to a file on its way, or be done to it. */
const byteMutations: ByteMutation[] = [
  function flipBits(bytes, random) {
    const flipped = Buffer.from(bytes);
    for (let i = random.integer(20); i >= 0; i--) flipped[random.integer(flipped.length)] ^= 1 << random.integer(8);
    return flipped;
  },
  (bytes, random) => bytes.subarray(0, random.integer(bytes.length)),
  function repeatSlice(bytes, random) {
    const start = random.integer(bytes.length);
    const slice = bytes.subarray(start, start + 1 + random.integer(random.pick([1, 8, 200])));
    const times = 1 + random.integer(random.pick([3, Math.floor(longest / slice.length)]));
    return insert(bytes, start, Buffer.concat(new Array(times).fill(slice)));
  },
  (bytes, random, other) =>
    Buffer.concat([bytes.subarray(0, random.integer(bytes.length)), other.subarray(random.integer(other.length))]),
  function insertAwkward(bytes, random) {
    let changed = bytes;
    for (let i = random.integer(4); i >= 0; i--) {
      changed = insert(changed, random.integer(changed.length), Buffer.from(random.pick(awkward)));
    }
    return changed;
  },
  (bytes, random) => Buffer.concat([random.pick(marks), bytes]),
  (bytes, random) => insert(bytes, random.integer(bytes.length), Buffer.of(0xed, 0xa0, 0x80, 0xd8, 0x00)),
  (bytes, random) => Buffer.from(bytes.toString('utf8'), random.pick(['utf16le', 'latin1'] as const)),
  function dropSlice(bytes, random) {
    const start = random.integer(bytes.length);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + 1 + random.integer(30))]);
  },
];

function insert(bytes: Buffer, at: number, piece: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}

/**
 * A file as it should not be: one change in most cases, a few on top of each other in some.
 *
 * @param seed a valid file
 * @param other another valid file, of which an end may be put on
 */
export function mutatedBytes(seed: Buffer, random: Random, other: Buffer): Buffer {
  let bytes = seed;
  do bytes = bytes.length > 0 ? random.pick(byteMutations)(bytes, random, other) : bytes;
  while (random.chance(0.3) && bytes.length < longest);
  return bytes;
}

/** Values that a field may have although nobody expects them. */
const values: ((random: Random) => unknown)[] = [
  () => null,
  (random) => random.pick([0, -1, 1.5, 1e308, 2 ** 31, 2 ** 53, 1e21]),
  (random) => random.pick([true, false]),
  (random) => random.pick(['', ' ', '\0', '\ud800', '__proto__', '1e999', '2021-02-30', 'x'.repeat(longest)]),
  (random) => random.pick([[], {}, [null], [[]], { __proto__: null, x: 1 }]),
  (random) => nested(random.pick([5, 2_000])),
];

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Plain JSON data in which one value, anywhere, is another one, is gone, or is there twice. */
export function mutatedValue(value: unknown, random: Random): unknown {
  const copy = { root: structuredClone(value) } as Record<string, unknown>;
  const places = placesIn(copy);
  const [holder, key] = random.pick(places);
  if (random.chance(0.2)) delete holder[key];
  else if (random.chance(0.15) && Array.isArray(holder)) holder.push(holder[Number(key)]);
  else holder[key] = random.pick(values)(random);
  return copy.root ?? null;
}

/** Every place that holds a value. */
function placesIn(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [[holder, key] as [typeof holder, string], ...placesIn(holder[key])]);
}
