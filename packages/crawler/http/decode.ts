/** More than this share of a text's non-ASCII characters illegible, and the text is not in that encoding. */
const illegibleShare = 0.1;

/**
 * Turns a page's bytes into text. UTF-8 proves itself (bytes of another encoding are hardly ever valid UTF-8), so it
 * is tried first, whatever the headers say; then the declared encoding; then GB18030, which holds GBK and GB2312.
 *
 * @returns null when the bytes are legible in none of them.
 */
export function decodeText(body: Uint8Array, contentType: string | undefined): string | null {
  const declared = declaredCharset(body, contentType);
  for (const charset of ['utf-8', declared, 'gb18030']) {
    const text = charset === undefined ? null : legible(body, charset);
    if (text !== null) return text;
  }
  return null;
}

/** The encoding that the Content-Type header names, or a `<meta>` within the first 2,048 bytes. */
export function declaredCharset(body: Uint8Array, contentType: string | undefined): string | undefined {
  const head = Buffer.from(body.subarray(0, 2048)).toString('latin1');
  const match =
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '') ?? /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(head);
  return match?.[1].toLowerCase();
}

function legible(body: Uint8Array, charset: string): string | null {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(charset);
  } catch {
    return null;
  }
  const text = decoder.decode(body);
  const replaced = text.match(/\ufffd/g)?.length ?? 0;
  if (replaced === 0) return text;
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  return replaced / foreign <= illegibleShare ? text : null;
}
