/** A page of its own that an output shows in a frame, written as a file beside the pages. */
export interface PageInFrame {
  /** Where it stands in the site, for example `frames/methods-04-topics-1.html`. */
  path: string;
  content: string;
}

/**
 * The site's Chinese font for a framed page, on machines that have none. The page must then not be of an opaque origin, or no
 * file may be loaded as a font; its own content policy still lets nothing else in or out.
 */
const chineseFont = (
  toAssets: string,
) => `<style>@font-face { font-family: 'Chinese'; src: local('PingFang SC'), local('Microsoft YaHei'),
  local('Noto Sans CJK SC'), local('Noto Sans SC'), url('../${toAssets}assets/fonts/noto-sans-sc.woff'); }
  body { font-family: system-ui, 'Chinese', sans-serif; }</style>`;

function withChineseFont(page: string, toAssets: string): string {
  return page
    .replace("default-src 'none';", "default-src 'none'; font-src 'self' file:;")
    .replace('</head>', `${chineseFont(toAssets)}</head>`);
}

const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Takes the pages out of `<iframe srcdoc="…">`: inside a page of the site they would be bound by its content policy, which
 * lets no inline script run. As files they have a policy of their own.
 *
 * @param toAssets the way from the root of the edition to that of the site, which holds the font
 */
export function framesToFiles(
  html: string,
  fileName: string,
  toRoot: string,
  frames: PageInFrame[],
  toAssets = '',
): string {
  return html.replace(/(<iframe\b[^>]*?)\ssrcdoc="([^"]*)"/g, (_, tag: string, escaped: string) => {
    const frame = {
      path: `frames/${fileName}-${frames.length + 1}.html`,
      content: withChineseFont(
        escaped.replace(/&(amp|lt|gt|quot|#39);/g, (_entity, name: string) => characters[name]),
        toAssets,
      ),
    };
    frames.push(frame);
    return `${tag.replace('sandbox="allow-scripts"', 'sandbox="allow-scripts allow-same-origin"')} src="${toRoot}${frame.path}" loading="lazy"`;
  });
}
