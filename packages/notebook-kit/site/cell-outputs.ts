import { escapeHtml, jsonForScript } from '@crosscultural/base';
import { joinLines, type Output } from '../runner/notebook-file';
import { ansiToHtml } from './ansi';
import { framesToFiles, type PageInFrame } from './frames';
import { type PageImage, pngSize } from './images';
import { markdownToHtml } from './markdown';
import { formula } from './math';

/** What the outputs of one page share: its pictures and framed pages, and the way from it to the root of the site. */
export interface PageContext {
  /** Name of the notebook as a file name: `methods-04-topics`. */
  fileName: string;
  /** '' at the root of the site, '../' in a folder. */
  toRoot: string;
  /** From the root of the edition to that of the site: '' or '../'. */
  toAssets: string;
  images: PageImage[];
  frames: PageInFrame[];
}

/** An output of a cell as HTML. Printed lines scroll sideways where they are too long, by the keyboard, too. */
export function outputToHtml(output: Output, page: PageContext): string {
  switch (output.output_type) {
    case 'stream':
      return `<pre class="output stream ${output.name === 'stderr' ? 'stderr' : 'stdout'}" tabindex="0">${ansiToHtml(joinLines(output.text))}</pre>`;
    case 'error':
      return `<pre class="output stream stderr" tabindex="0">${ansiToHtml(output.traceback.join('\n') || `${output.ename}: ${output.evalue}`)}</pre>`;
    default:
      return `<div class="output">${bundleToHtml(output.data, page)}</div>`;
  }
}

/** The richest representation of a result that a page without a server can show. */
function bundleToHtml(data: Record<string, unknown>, page: PageContext): string {
  const text = (type: string) => joinLines((data[type] ?? '') as string | string[]);
  const figure = figureIn(data);
  if (figure !== undefined) return figureToHtml(figure, data, page);
  if (data['text/html'] !== undefined) {
    const html = framesToFiles(text('text/html'), page.fileName, page.toRoot, page.frames, page.toAssets);
    return `<div class="scroll">${html}</div>`;
  }
  if (data['image/svg+xml'] !== undefined) {
    // As an image, so that nothing inside can run.
    const content = Buffer.from(text('image/svg+xml')).toString('base64');
    return `<img src="data:image/svg+xml;base64,${content}" alt="${escapeHtml(text('text/plain'))}">`;
  }
  const picture = pictureTypes.find((type) => data[type] !== undefined);
  if (picture) return imageToHtml(data, picture, page);
  if (data['text/markdown'] !== undefined) return markdownToHtml(text('text/markdown'));
  if (data['text/latex'] !== undefined) return formula(text('text/latex').replace(/^\$+|\$+$/g, ''), true);
  if (data['application/json'] !== undefined)
    return `<pre class="stream" tabindex="0">${escapeHtml(JSON.stringify(data['application/json'], null, 2))}</pre>`;
  return `<pre class="stream" tabindex="0">${ansiToHtml(text('text/plain'))}</pre>`;
}

/** Pictures of pixels, the sharpest first; each becomes a file of its own. */
const pictureTypes = ['image/png', 'image/jpeg', 'image/gif'] as const;

/** The picture is loaded with the page, not when it comes into view: a page may be printed from its top. */
function imageToHtml(data: Record<string, unknown>, type: (typeof pictureTypes)[number], page: PageContext): string {
  const content = Buffer.from(joinLines(data[type] as string), 'base64');
  const number = page.images.length + 1;
  const image = {
    path: `images/${page.fileName}-${number}.${type.slice('image/'.length)}`,
    content,
    id: `figure-${number}`,
    alt: joinLines((data['text/plain'] ?? '') as string),
  };
  page.images.push(image);
  const size = pngSize(content);
  const dimensions = size ? ` width="${size.width}" height="${size.height}"` : '';
  return `<img id="${image.id}" src="${page.toRoot}${image.path}" alt="${escapeHtml(image.alt)}"${dimensions} decoding="async">`;
}

interface Figure {
  data: object[];
  layout?: object | null;
}

/** The figure of plotly.js in a bundle, where there is one that can be drawn. */
function figureIn(data: Record<string, unknown>): Figure | undefined {
  const stored = data['application/vnd.plotly.v1+json'];
  try {
    const figure = (typeof stored === 'string' ? JSON.parse(stored) : stored) as Figure | null | undefined;
    return Array.isArray(figure?.data) ? figure : undefined;
  } catch {
    return undefined;
  }
}

/** A chart: its picture, which the page's script replaces by the interactive one when it comes into view. */
function figureToHtml(figure: Figure, data: Record<string, unknown>, page: PageContext): string {
  // A figure with a width of its own has labels that were placed for it: it is scrolled, never squeezed.
  const { height, ...layout } = (figure.layout ?? {}) as { height?: number };
  const spec = jsonForScript({ data: figure.data, layout: { ...layout, height: height ?? 600 } });
  const picture = data['image/png'] === undefined ? '' : imageToHtml(data, 'image/png', page);
  const label = escapeHtml(joinLines((data['text/plain'] ?? 'chart') as string));
  return (
    `<figure class="chart"><div class="scroll" tabindex="0" role="group" aria-label="${label}">` +
    `<div class="plot">${picture}</div></div><script type="application/json">${spec}</script></figure>`
  );
}
