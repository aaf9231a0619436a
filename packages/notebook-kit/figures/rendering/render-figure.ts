import type { Figure } from '../figure';
import { drawableFigure, placeholder } from './drawable-text';
import { fontMetrics } from './font-metrics';
import { plotlyWindow } from './plotly-window';
import { imagesToRectangles } from './recording-canvas';

export interface FigureSize {
  /** Width in pixels; 960 when left out. */
  width?: number;
  /** Height in pixels; the layout's own, else 600. */
  height?: number;
  /** Pixels of the PNG per pixel of the figure; 1.5 when left out. */
  scale?: number;
}

/** One figure, drawn. */
export interface Rendering {
  svg: string;
  png: Buffer;
}

/** One figure at a time: plotly's ids come from one seeded sequence, which two drawings at once would share. */
let previous: Promise<unknown> = Promise.resolve();

/** The last drawing: a notebook writes a figure and then shows the same one. */
let latest: { key: string; rendering: Rendering } | undefined;

/**
 * Draws a figure without a browser: plotly.js in jsdom with the metrics of the real font, then resvg for pixels.
 * The same figure gives the same bytes, in any order and in any process. Characters that the font lacks (emoji, Arabic,
 * Thai …) become placeholders, and the picture says how many; the interactive figure keeps them.
 *
 * @returns the SVG as text and the PNG as bytes.
 * @example
 * const { svg, png } = await renderFigure(lineChart({ title: 'Loss', xTitle: 'epoch', yTitle: 'loss', series: [{ name: 'train', y: [1, 0.5] }] }));
 */
export function renderFigure(figure: Figure, size: FigureSize = {}): Promise<Rendering> {
  const drawing = previous.then(() => draw(figure, size));
  previous = drawing.catch(() => {});
  return drawing;
}

async function draw(figure: Figure, { width = 960, height, scale = 1.5 }: FigureSize): Promise<Rendering> {
  const key = JSON.stringify([figure.data, figure.layout, width, height, scale]);
  if (latest?.key !== key) latest = { key, rendering: await drawAnew(figure, { width, height, scale }) };
  return latest.rendering;
}

async function drawAnew(figure: Figure, { width, height, scale }: FigureSize & { width: number; scale: number }) {
  const size = { width, height: height ?? (figure.layout.height as number | undefined) ?? 600 };
  const drawable = drawableFigure(figure, fontMetrics('regular').hasGlyph);
  const drawing = withoutQuotedReferences(imagesToRectangles(await plotlyWindow().toSvg(drawable, size)));
  const svg = drawable === figure ? drawing : withCount(drawing, size.height);
  return { svg, png: rasterise(plotlyWindow().withOutlinedTexts(svg), scale) };
}

/** How many characters could not be drawn, at the bottom left; nothing where all that is seen could be. */
function withCount(svg: string, height: number): string {
  const count = svg.split(placeholder).length - 1;
  if (count === 0) return svg;
  const words =
    count === 1
      ? `1 character could not be drawn (${placeholder})`
      : `${count} characters could not be drawn (${placeholder})`;
  const style = "font-family: 'Noto Sans SC', sans-serif; font-size: 12px; fill: rgb(102, 102, 102);";
  return svg.replace(/<\/svg>\s*$/, `<text x="16" y="${height - 8}" style="${style}">${words}</text></svg>`);
}

/** Plotly writes url('#id') and url(&quot;#id&quot;); resvg reads only url(#id). */
function withoutQuotedReferences(svg: string): string {
  return svg.replace(/url\((?:&quot;|&apos;|'|")(#[^'")&]+)(?:&quot;|&apos;|'|")\)/g, 'url($1)');
}

function rasterise(svg: string, scale: number): Buffer {
  const { Resvg } = require('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  const image = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font: { loadSystemFonts: false } });
  return Buffer.from(image.render().asPng());
}
