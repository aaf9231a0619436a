/** A picture that a page shows, written as a file beside the pages. */
export interface PageImage {
  /** Where it stands in the site, for example `images/methods-04-topics-1.png`. */
  path: string;
  content: Buffer;
  /** Id of its element on the page. */
  id: string;
  alt: string;
}

/** Width and height of a PNG in pixels, from its header; null when it is none. */
export function pngSize(png: Buffer): { width: number; height: number } | null {
  if (png.length < 24 || png.toString('latin1', 1, 4) !== 'PNG') return null;
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
