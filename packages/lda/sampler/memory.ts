type View = Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

interface ViewKind<T extends View> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): T;
}

/** Gives the next free piece of a memory, aligned to a cache line of 64 bytes. */
export type Allocate = <T extends View>(kind: ViewKind<T>, length: number) => T;

/**
 * Makes a WebAssembly memory just large enough for some views.
 *
 * @param reserved bytes at its beginning that no view gets.
 * @param layOut allocates the views; it is called twice, first to measure.
 * @throws RangeError when more than 4 GB would be needed.
 */
export function allocateViews<T>(
  reserved: number,
  shared: boolean,
  layOut: (allocate: Allocate) => T,
): { memory: WebAssembly.Memory; views: T } {
  let top = reserved;
  const place = (bytes: number) => {
    const start = Math.ceil(top / 64) * 64;
    top = start + bytes;
    return start;
  };
  layOut((kind, length) => {
    place(kind.BYTES_PER_ELEMENT * length);
    return new kind(new ArrayBuffer(0), 0, 0);
  });
  const pages = Math.ceil(top / 65536);
  if (pages > 65536)
    throw new RangeError(`The corpus needs ${Math.ceil(top / 2 ** 30)} GB; the samplers can use 4 GB.`);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared });
  top = reserved;
  const views = layOut((kind, length) => new kind(memory.buffer, place(kind.BYTES_PER_ELEMENT * length), length));
  return { memory, views };
}
