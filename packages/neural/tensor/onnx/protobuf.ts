// Just enough of Protocol Buffers to write an ONNX model: a message is its fields one after the other, a field its number
// and kind in one integer and then its value (protobuf.dev/programming-guides/encoding).

const VARIABLE_LENGTH = 0;
const BYTES = 2;
const FOUR_BYTES = 5;

/** Fields put together to a message. */
export function message(...fields: Uint8Array[]): Uint8Array {
  return Buffer.concat(fields);
}

/** A field that holds an integer, which may be negative. */
export function integerField(number: number, value: number | bigint): Uint8Array {
  return message(variableLength((number << 3) | VARIABLE_LENGTH), variableLength(BigInt.asUintN(64, BigInt(value))));
}

/** A field that holds text, bytes or another message. */
export function bytesField(number: number, value: string | Uint8Array): Uint8Array {
  const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
  return message(variableLength((number << 3) | BYTES), variableLength(bytes.length), bytes);
}

/** A field that holds a float32. */
export function floatField(number: number, value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return message(variableLength((number << 3) | FOUR_BYTES), bytes);
}

/** An integer in groups of seven bits, the lowest first; the eighth bit says that more follow. */
function variableLength(value: number | bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt(value);
  do {
    const group = Number(rest & 127n);
    rest >>= 7n;
    bytes.push(rest > 0n ? group | 128 : group);
  } while (rest > 0n);
  return Uint8Array.from(bytes);
}
