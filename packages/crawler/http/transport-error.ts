/** A request that got no usable response: reset, timed out, cut off, too large, refused before it left. */
export class TransportError extends Error {
  override name = 'TransportError';
  /** Asking again cannot help. */
  readonly final: boolean;

  constructor(message: string, options: { final?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.final = options.final ?? false;
  }
}
