/** A page of its own that an output shows in a frame, written as a file beside the pages. */
export interface PageInFrame {
  /** Where it stands in the site, for example `frames/cross-cultural-04-topics-1.html`. */
  path: string;
  content: string;
}

const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Takes the pages out of `<iframe srcdoc="…">`: inside a page of the site they would be bound by its content policy, which
 * lets no inline script run. As files they have their own policy, and the frame's `sandbox` still keeps them apart.
 */
export function framesToFiles(html: string, fileName: string, toRoot: string, frames: PageInFrame[]): string {
  return html.replace(/(<iframe\b[^>]*?)\ssrcdoc="([^"]*)"/g, (_, tag: string, escaped: string) => {
    const frame = {
      path: `frames/${fileName}-${frames.length + 1}.html`,
      content: escaped.replace(/&(amp|lt|gt|quot|#39);/g, (_entity, name: string) => characters[name]),
    };
    frames.push(frame);
    return `${tag} src="${toRoot}${frame.path}" loading="lazy"`;
  });
}
